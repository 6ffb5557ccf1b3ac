// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.AbstractConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/** Ends a wire on the side of a node that looks at the other end. */
public final class WireAnchor extends AbstractConnectionAnchor {

	private final String coupling;

	/** @param coupling the id of the wire; empty for one that is still being drawn */
	public WireAnchor(IFigure owner, String coupling) {
		super(owner);
		this.coupling = coupling;
	}

	private Rectangle box() {
		Rectangle box = getOwner().getBounds().getCopy();
		getOwner().translateToAbsolute(box);
		return box;
	}

	Side side(Point reference) {
		return Side.of(box(), reference);
	}

	@Override
	public Point getLocation(Point reference) {
		Side side = side(reference);
		boolean vertical = side == Side.LEFT || side == Side.RIGHT;
		double share = vertical && getOwner() instanceof WireHost host && !coupling.isEmpty() ? host.share(coupling) : 0.5;
		return side.on(box(), share);
	}
}
