// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.policies;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.ComponentEditPolicy;
import org.eclipse.gef.requests.GroupRequest;
import org.heatwright.diagram.drawing.Drawing;

/** Deletes a node with its wires. */
public final class DeletePolicy extends ComponentEditPolicy {

	private final Drawing drawing;

	public DeletePolicy(Drawing drawing) {
		this.drawing = drawing;
	}

	@Override
	protected Command createDeleteCommand(GroupRequest request) {
		return Deletion.command(request, getHost(), drawing);
	}
}
