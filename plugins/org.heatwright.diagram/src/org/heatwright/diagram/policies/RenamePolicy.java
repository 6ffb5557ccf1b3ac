// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.policies;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.DirectEditPolicy;
import org.eclipse.gef.requests.DirectEditRequest;
import org.heatwright.diagram.parts.Drawing;
import org.heatwright.model.machine.Element;

/** Gives a node the name that was typed on it. */
public final class RenamePolicy extends DirectEditPolicy {

	private final Drawing drawing;

	public RenamePolicy(Drawing drawing) {
		this.drawing = drawing;
	}

	@Override
	protected Command getDirectEditCommand(DirectEditRequest request) {
		return drawing.commands().rename((Element) getHost().getModel(), (String) request.getCellEditor().getValue());
	}

	@Override
	protected void showCurrentEditValue(DirectEditRequest request) {
		// the cell editor lies over the name and shows the value itself
	}
}
