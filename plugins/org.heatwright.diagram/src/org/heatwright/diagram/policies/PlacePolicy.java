// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.policies;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editpolicies.XYLayoutEditPolicy;
import org.eclipse.gef.requests.CreateRequest;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.insert.Insertion;
import org.heatwright.model.machine.Element;

/** Puts new nodes on the sheet and moves and resizes those that are there. */
public final class PlacePolicy extends XYLayoutEditPolicy {

	private final Drawing drawing;

	public PlacePolicy(Drawing drawing) {
		this.drawing = drawing;
	}

	/** Null, as GEF wants it, for what has no place on the sheet. */
	@Override
	protected Command getCreateCommand(CreateRequest request) {
		if (!(request.getNewObject() instanceof EObject product)) {
			return null;
		}
		return new Insertion(drawing.commands(), drawing.machine()).of(product, drawing.machine(), (Rectangle) getConstraintFor(request)).orElse(null);
	}

	@Override
	protected Command createChangeConstraintCommand(EditPart child, Object constraint) {
		return drawing.commands().move((Element) child.getAdapter(EObject.class), (Rectangle) constraint);
	}

	@Override
	protected Command createAddCommand(EditPart child, Object constraint) {
		return null;
	}

	@Override
	protected Command getDeleteDependantCommand(Request request) {
		return null;
	}
}
