// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.Comparator;
import java.util.List;

import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.diagram.figures.Side;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Coupling;

/** The working medium. */
abstract class MediumPart extends NodePart {

	MediumPart(WorkingMedium medium, Drawing drawing) {
		super(medium, drawing);
	}

	@Override
	protected final List<Coupling> couplingsTo() {
		return machine().getCouplings().stream().filter(coupling -> coupling.getBath() != null).toList();
	}

	/** The wires that end at a side, from top to bottom as their baths stand. */
	protected final List<Coupling> wiresAt(Side side) {
		return couplingsTo().stream().filter(coupling -> side(coupling) == side).sorted(Comparator.comparingInt(coupling -> bathPlace(coupling).getCenter().y))
				.toList();
	}

	protected final Side side(Coupling coupling) {
		return Side.of(drawing.placeOf(element()), bathPlace(coupling).getCenter());
	}

	private Rectangle bathPlace(Coupling coupling) {
		return drawing.placeOf(coupling.getBath());
	}
}
