// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.policies;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.ConnectionEditPolicy;
import org.eclipse.gef.requests.GroupRequest;
import org.heatwright.diagram.drawing.Drawing;

/** Deletes a wire. */
public final class CutPolicy extends ConnectionEditPolicy {

	private final Drawing drawing;

	public CutPolicy(Drawing drawing) {
		this.drawing = drawing;
	}

	@Override
	protected Command getDeleteCommand(GroupRequest request) {
		return Deletion.command(request, getHost(), drawing);
	}
}
