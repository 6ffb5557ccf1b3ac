// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.policies;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.gef.EditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.requests.GroupRequest;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/** GEF asks every selected part for its own deletion; the first answers for all, since a bath and its wire would otherwise both delete the wire. */
final class Deletion {

	private Deletion() {
	}

	/** Null, as GEF wants it, for all but the first part of the request. */
	static Command command(GroupRequest request, EditPart host, Drawing drawing) {
		List<Element> elements = new ArrayList<>();
		for (Object part : request.getEditParts()) {
			if (((EditPart) part).getModel() instanceof Element element && !(element instanceof Machine)) {
				elements.add(element);
			}
		}
		if (!elements.contains(host.getModel())) {
			elements = List.of((Element) host.getModel());
		}
		return elements.get(0) == host.getModel() ? drawing.commands().delete(elements) : null;
	}
}
