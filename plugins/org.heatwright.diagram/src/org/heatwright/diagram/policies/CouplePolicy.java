// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.policies;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.GraphicalNodeEditPolicy;
import org.eclipse.gef.requests.CreateConnectionRequest;
import org.eclipse.gef.requests.ReconnectRequest;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.drawing.NoteLink;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Note;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.Coupling;

/** Wires run between a bath and the medium, begun at either end. */
public final class CouplePolicy extends GraphicalNodeEditPolicy {

	private final Drawing drawing;

	public CouplePolicy(Drawing drawing) {
		this.drawing = drawing;
	}

	/** Stands for a wire whose other end is still open. */
	private static final class OpenEnd extends Command {
	}

	@Override
	protected Command getConnectionCreateCommand(CreateConnectionRequest request) {
		Object from = getHost().getModel();
		if (!(from instanceof Bath) && !(from instanceof WorkingMedium) && !(from instanceof Note)) {
			return null;
		}
		Command open = new OpenEnd();
		request.setStartCommand(open);
		return open;
	}

	@Override
	protected Command getConnectionCompleteCommand(CreateConnectionRequest request) {
		Object from = request.getSourceEditPart().getModel();
		Object to = getHost().getModel();
		if (from instanceof Bath bath && to instanceof WorkingMedium) {
			return drawing.commands().couple(bath);
		}
		if (from instanceof Note note && to instanceof Element about && about != note) {
			return drawing.commands().contents().link(note, about);
		}
		if (to instanceof Note note && from instanceof Element about && about != note) {
			return drawing.commands().contents().link(note, about);
		}
		return from instanceof WorkingMedium && to instanceof Bath bath ? drawing.commands().couple(bath) : null;
	}

	@Override
	protected Command getReconnectSourceCommand(ReconnectRequest request) {
		return getHost().getModel() instanceof Bath bath && request.getConnectionEditPart().getModel() instanceof Coupling coupling
				? drawing.commands().reconnect(coupling, bath)
				: null;
	}

	@Override
	protected Command getReconnectTargetCommand(ReconnectRequest request) {
		return request.getConnectionEditPart().getModel() instanceof NoteLink link && getHost().getModel() instanceof Element about && !(about instanceof Note)
				? drawing.commands().contents().link(link.note(), about)
				: null;
	}
}
