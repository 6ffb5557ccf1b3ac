// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.policies;

import java.util.List;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.ConnectionEditPolicy;
import org.eclipse.gef.requests.GroupRequest;
import org.heatwright.diagram.parts.Drawing;
import org.heatwright.model.machine.Element;

/** Deletes a wire. */
public final class CutPolicy extends ConnectionEditPolicy {

	private final Drawing drawing;

	public CutPolicy(Drawing drawing) {
		this.drawing = drawing;
	}

	@Override
	protected Command getDeleteCommand(GroupRequest request) {
		return drawing.commands().delete(List.of((Element) getHost().getModel()));
	}
}
