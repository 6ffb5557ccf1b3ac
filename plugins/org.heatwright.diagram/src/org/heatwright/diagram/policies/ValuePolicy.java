// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.policies;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.DirectEditPolicy;
import org.eclipse.gef.requests.DirectEditRequest;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.drawing.EditSpot;

/** Writes what was typed on a figure into the machine. */
public final class ValuePolicy extends DirectEditPolicy {

	private final Drawing drawing;

	public ValuePolicy(Drawing drawing) {
		this.drawing = drawing;
	}

	/** Null, as GEF wants it, when nothing was changed. */
	@Override
	protected Command getDirectEditCommand(DirectEditRequest request) {
		EditSpot spot = (EditSpot) request.getDirectEditFeature();
		String typed = (String) request.getCellEditor().getValue();
		return typed.equals(spot.text()) ? null : drawing.commands().contents().set(spot.owner(), spot.attribute(), typed);
	}

	@Override
	protected void showCurrentEditValue(DirectEditRequest request) {
		// the cell editor lies over the word and shows the value itself
	}
}
