// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.drawing.EditSpot;
import org.heatwright.diagram.drawing.NoteLink;
import org.heatwright.diagram.figures.CardFigure;
import org.heatwright.diagram.figures.Flag;
import org.heatwright.diagram.figures.WireAnchor;
import org.heatwright.diagram.policies.ContentsPolicy;
import org.heatwright.diagram.policies.CouplePolicy;
import org.heatwright.diagram.policies.DeletePolicy;
import org.heatwright.diagram.policies.ValuePolicy;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Note;
import org.heatwright.picture.card.Card;
import org.heatwright.picture.card.Item;
import org.heatwright.picture.card.NoteLine;

/** A node of the drawing: a bath, the medium, the cycle or a note. What it shows is a card of the picture. */
public class NodePart extends AbstractGraphicalEditPart implements NodeEditPart, Editable {

	protected final Drawing drawing;
	private AccessibleEditPart accessible;

	protected NodePart(Element element, Drawing drawing) {
		setModel(element);
		this.drawing = drawing;
	}

	public Element element() {
		return (Element) getModel();
	}

	protected final Machine machine() {
		return drawing.machine();
	}

	/** What is shown in the latest state of the machine. */
	final Card card() {
		return drawing.sheet().card(element());
	}

	@Override
	protected IFigure createFigure() {
		return new CardFigure(drawing.scheme());
	}

	@Override
	protected List<?> getModelChildren() {
		return card().items().stream().map(Item::element).toList();
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.COMPONENT_ROLE, new DeletePolicy(drawing));
		installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new CouplePolicy(drawing));
		installEditPolicy(EditPolicy.LAYOUT_ROLE, new ContentsPolicy(drawing));
		installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new ValuePolicy(drawing));
	}

	@Override
	protected void refreshVisuals() {
		((GraphicalEditPart) getParent()).setLayoutConstraint(this, getFigure(), drawing.placeOf(element()));
		((CardFigure) getFigure()).show(card(), flag());
	}

	/** What is wrong here. */
	protected Flag flag() {
		return drawing.flagOf(element());
	}

	@Override
	public void refresh() {
		super.refresh();
		for (Object child : getChildren()) {
			((EditPart) child).refresh();
		}
		for (Object connection : getSourceConnections()) {
			((ConnectionEditPart) connection).refresh();
		}
	}

	@Override
	public List<EditSpot> spots() {
		return card().spots().stream().map(EditSpot::of).toList();
	}

	/** Wires begin at their baths, and the lines of notes at the notes. */
	@Override
	protected List<?> getModelSourceConnections() {
		if (element() instanceof Note note) {
			return NoteLine.end(note).isPresent() ? List.of(new NoteLink(note)) : List.of();
		}
		return element() instanceof Bath bath ? drawing.sheet().wiresOf(bath) : List.of();
	}

	/** Wires end at the medium. */
	@Override
	protected List<?> getModelTargetConnections() {
		return withLinks(element() == machine().getMedium() ? drawing.sheet().wires() : List.of(), machine(), element());
	}

	/** The lines of all notes about an element come after what else ends there. */
	static List<?> withLinks(List<?> connections, Machine machine, Element element) {
		List<Object> all = new ArrayList<>(connections);
		machine.getNotes().stream().filter(note -> NoteLine.end(note).filter(end -> end == element).isPresent()).forEach(note -> all.add(new NoteLink(note)));
		return all;
	}

	/** What a screen reader says: the name, and what is wrong. */
	@Override
	protected AccessibleEditPart getAccessibleEditPart() {
		if (accessible == null) {
			accessible = new AccessibleGraphicalEditPart() {

				@Override
				public void getName(AccessibleEvent event) {
					event.result = DesignLabels.text(element()) + (flag().text().isEmpty() ? "" : ": " + flag().text());
				}
			};
		}
		return accessible;
	}

	@Override
	public void performRequest(Request request) {
		if (!edited(request, drawing)) {
			super.performRequest(request);
		}
	}

	@Override
	public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
		return anchor(connection);
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
		return anchor(connection);
	}

	@Override
	public ConnectionAnchor getSourceConnectionAnchor(Request request) {
		return new WireAnchor((CardFigure) getFigure(), Optional.empty());
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(Request request) {
		return new WireAnchor((CardFigure) getFigure(), Optional.empty());
	}

	private ConnectionAnchor anchor(ConnectionEditPart connection) {
		return new WireAnchor((CardFigure) getFigure(), connection.getModel() instanceof Coupling coupling ? Optional.of(coupling) : Optional.empty());
	}

	@Override
	public Object getAdapter(Class type) {
		return type == org.eclipse.emf.ecore.EObject.class ? getModel() : super.getAdapter(type);
	}
}
