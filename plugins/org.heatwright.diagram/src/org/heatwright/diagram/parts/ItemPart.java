// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.heatwright.diagram.figures.ItemFigure;
import org.heatwright.diagram.policies.DeletePolicy;
import org.heatwright.diagram.policies.ValuePolicy;
import org.heatwright.model.machine.Element;

/** An element that is drawn on the card of what contains it. */
public final class ItemPart extends AbstractGraphicalEditPart implements Editable {

	private final Drawing drawing;

	ItemPart(Element element, Drawing drawing) {
		setModel(element);
		this.drawing = drawing;
	}

	public Element element() {
		return (Element) getModel();
	}

	@Override
	protected IFigure createFigure() {
		return new ItemFigure(drawing.palette(), ItemText.kind(element()));
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.COMPONENT_ROLE, new DeletePolicy(drawing));
		installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new ValuePolicy(drawing));
	}

	@Override
	protected void refreshVisuals() {
		String problems = drawing.flagOf(element()).text();
		((ItemFigure) getFigure()).show(ItemText.of(element(), drawing), ItemText.hover(element(), drawing) + (problems.isEmpty() ? "" : "\n " + problems));
	}

	@Override
	public List<EditSpot> spots() {
		List<EAttribute> attributes = ItemText.editable(element());
		Rectangle box = getFigure().getBounds();
		int width = Math.max(1, box.width / Math.max(1, attributes.size()));
		return attributes.stream()
				.map(attribute -> new EditSpot(element(), attribute, new Rectangle(box.x + attributes.indexOf(attribute) * width, box.y, width, box.height)))
				.toList();
	}

	@Override
	public void performRequest(Request request) {
		if (!edited(request, drawing)) {
			super.performRequest(request);
		}
	}

	@Override
	public Object getAdapter(Class type) {
		return type == org.eclipse.emf.ecore.EObject.class ? getModel() : super.getAdapter(type);
	}
}
