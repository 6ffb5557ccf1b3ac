// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.drawing.EditSpot;
import org.heatwright.diagram.figures.ItemFigure;
import org.heatwright.diagram.policies.DeletePolicy;
import org.heatwright.diagram.policies.ValuePolicy;
import org.heatwright.model.machine.Element;
import org.heatwright.picture.card.Item;

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

	/** Empty once the element has left the card. */
	private Optional<Item> item() {
		return ((NodePart) getParent()).card().items().stream().filter(item -> item.element() == element()).findFirst();
	}

	@Override
	protected IFigure createFigure() {
		return new ItemFigure(drawing.scheme());
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.COMPONENT_ROLE, new DeletePolicy(drawing));
		installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new ValuePolicy(drawing));
	}

	@Override
	protected void refreshVisuals() {
		String problems = drawing.flagOf(element()).text();
		item().ifPresent(item -> ((ItemFigure) getFigure()).show(item, item.words() + (problems.isEmpty() ? "" : "\n " + problems)));
	}

	@Override
	public List<EditSpot> spots() {
		return item().stream().flatMap(item -> item.spots().stream()).map(EditSpot::of).toList();
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
