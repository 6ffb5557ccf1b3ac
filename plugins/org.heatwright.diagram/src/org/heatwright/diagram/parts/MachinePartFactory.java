// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartFactory;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.drawing.NoteLink;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/** Which part draws which element. */
public final class MachinePartFactory implements EditPartFactory {

	private final Drawing drawing;

	public MachinePartFactory(Drawing drawing) {
		this.drawing = drawing;
	}

	@Override
	public EditPart createEditPart(EditPart context, Object model) {
		return switch (model) {
			case Machine machine -> new MachinePart(machine, drawing);
			case Coupling coupling -> new CouplingPart(coupling, drawing);
			case NoteLink link -> new NoteLinkPart(link, drawing);
			case DataPart.Data data -> new DataPart(data, drawing);
			case Element element -> context instanceof MachinePart ? new NodePart(element, drawing) : new ItemPart(element, drawing);
			case MessagePart.Message message -> new MessagePart(message, drawing);
			default -> throw new IllegalArgumentException("nothing draws a " + model.getClass().getName());
		};
	}
}
