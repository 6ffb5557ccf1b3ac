// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.SnapToGuides;
import org.heatwright.diagram.commands.GuideCommands;
import org.heatwright.model.machine.GuideDirection;
import org.heatwright.model.machine.Machine;

/** Edges and centres of nodes snap to the guides that the file of the machine holds. */
final class GuideSnap extends SnapToGuides {

	private final Machine machine;

	GuideSnap(GraphicalEditPart sheet, Machine machine) {
		super(sheet);
		this.machine = machine;
	}

	@Override
	protected int[] getVerticalGuides() {
		return GuideCommands.positions(machine, GuideDirection.VERTICAL);
	}

	@Override
	protected int[] getHorizontalGuides() {
		return GuideCommands.positions(machine, GuideDirection.HORIZONTAL);
	}
}
