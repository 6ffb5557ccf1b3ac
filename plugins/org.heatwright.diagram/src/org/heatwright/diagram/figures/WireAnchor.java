// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.Optional;

import org.eclipse.draw2d.AbstractConnectionAnchor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.model.bath.Coupling;
import org.heatwright.picture.card.Side;

/** Ends a wire on the side of a node that looks at the other end. */
public final class WireAnchor extends AbstractConnectionAnchor {

	private final Optional<Coupling> coupling;

	/** @param coupling empty for a wire that is still being drawn */
	public WireAnchor(CardFigure owner, Optional<Coupling> coupling) {
		super(owner);
		this.coupling = coupling;
	}

	private Rectangle box() {
		Rectangle box = getOwner().getBounds().getCopy();
		getOwner().translateToAbsolute(box);
		return box;
	}

	Side side(Point reference) {
		return Side.of(Awt.rectangle(box()), Awt.point(reference));
	}

	@Override
	public Point getLocation(Point reference) {
		Side side = side(reference);
		double share = side.isVertical() ? coupling.map(((CardFigure) getOwner())::share).orElse(0.5) : 0.5;
		return Awt.point(side.on(Awt.rectangle(box()), share));
	}
}
