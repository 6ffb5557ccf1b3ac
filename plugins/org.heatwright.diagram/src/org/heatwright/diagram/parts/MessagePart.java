// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.jface.resource.JFaceResources;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.figures.MessageFigure;

/** Stands in the place of a machine that cannot be drawn, and says why. Nothing can be put on it. */
public final class MessagePart extends AbstractGraphicalEditPart {

	private static final Rectangle PLACE = new Rectangle(40, 40, 520, 150);

	/** @param reason what is wrong and where */
	public record Message(String title, String reason) {
	}

	private final Drawing drawing;

	MessagePart(Message message, Drawing drawing) {
		setModel(message);
		this.drawing = drawing;
	}

	/** What is shown. */
	public Message message() {
		return (Message) getModel();
	}

	@Override
	protected IFigure createFigure() {
		FreeformLayer layer = new FreeformLayer();
		layer.setLayoutManager(new FreeformLayout());
		layer.setFont(JFaceResources.getDefaultFont());
		layer.add(new MessageFigure(drawing.scheme(), message().title(), message().reason()), PLACE);
		return layer;
	}

	@Override
	protected void createEditPolicies() {
		// a message cannot be changed
	}
}
