// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.eclipse.gef.editpolicies.ConnectionEditPolicy;
import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;
import org.eclipse.gef.requests.GroupRequest;
import org.eclipse.swt.SWT;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.drawing.NoteLink;
import org.heatwright.diagram.figures.Awt;
import org.heatwright.diagram.figures.LineFigure;

/** The dashed line of a note. Deleting it leaves the note. */
public final class NoteLinkPart extends AbstractConnectionEditPart {

	private final Drawing drawing;

	NoteLinkPart(NoteLink link, Drawing drawing) {
		setModel(link);
		this.drawing = drawing;
	}

	@Override
	protected IFigure createFigure() {
		LineFigure line = new LineFigure();
		line.setLineStyle(SWT.LINE_DASH);
		line.setForegroundColor(Awt.color(drawing.scheme().faint()));
		return line;
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.CONNECTION_ENDPOINTS_ROLE, new ConnectionEndpointEditPolicy());
		installEditPolicy(EditPolicy.CONNECTION_ROLE, new ConnectionEditPolicy() {

			@Override
			protected Command getDeleteCommand(GroupRequest request) {
				return drawing.commands().contents().link(((NoteLink) getModel()).note(), null);
			}
		});
	}

	@Override
	public Object getAdapter(Class type) {
		return type == org.eclipse.emf.ecore.EObject.class ? ((NoteLink) getModel()).note() : super.getAdapter(type);
	}
}
