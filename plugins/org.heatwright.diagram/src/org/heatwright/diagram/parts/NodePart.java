// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.AccessibleEditPart;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.heatwright.diagram.figures.CardFigure;
import org.heatwright.diagram.figures.Flag;
import org.heatwright.diagram.figures.WireAnchor;
import org.heatwright.diagram.policies.ContentsPolicy;
import org.heatwright.diagram.policies.CouplePolicy;
import org.heatwright.diagram.policies.DeletePolicy;
import org.heatwright.diagram.policies.ValuePolicy;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Note;

/** A node of the drawing: a bath, the medium, the cycle or a note. */
public abstract class NodePart extends AbstractGraphicalEditPart implements NodeEditPart, Editable {

	protected final Drawing drawing;
	private AccessibleEditPart accessible;

	protected NodePart(Element element, Drawing drawing) {
		setModel(element);
		this.drawing = drawing;
	}

	public Element element() {
		return (Element) getModel();
	}

	/** Where an element of a machine is drawn. */
	public static Rectangle placeOf(Machine machine, Element element) {
		return AutomaticLayout.boundsOf(machine, element);
	}

	protected final Machine machine() {
		return drawing.machine();
	}

	protected final CardFigure card() {
		return (CardFigure) getFigure();
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.COMPONENT_ROLE, new DeletePolicy(drawing));
		installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new CouplePolicy(drawing));
		installEditPolicy(EditPolicy.LAYOUT_ROLE, new ContentsPolicy(drawing));
		installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new ValuePolicy(drawing));
	}

	/** Writes the model and the analysis into the figure. */
	protected abstract void dress();

	@Override
	protected void refreshVisuals() {
		((GraphicalEditPart) getParent()).setLayoutConstraint(this, getFigure(), drawing.placeOf(element()));
		dress();
		card().flag(flag());
		getFigure().revalidate();
		getFigure().repaint();
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

	/** Words that can be edited: the name, and what a kind of node has besides. */
	@Override
	public List<EditSpot> spots() {
		return List.of(nameSpot());
	}

	protected final EditSpot nameSpot() {
		return new EditSpot(element(), MachinePackage.Literals.ELEMENT__NAME, card().nameBox());
	}

	/** The couplings that begin here. */
	protected List<Coupling> couplingsFrom() {
		return List.of();
	}

	/** The couplings that end here. */
	protected List<Coupling> couplingsTo() {
		return List.of();
	}

	@Override
	protected List<?> getModelSourceConnections() {
		return element() instanceof Note note && NoteLink.end(note) != null ? List.of(new NoteLink(note)) : couplingsFrom();
	}

	@Override
	protected List<?> getModelTargetConnections() {
		return withLinks(couplingsTo(), machine(), element());
	}

	/** The lines of all notes about an element come after what else ends there. */
	static List<?> withLinks(List<?> connections, Machine machine, Element element) {
		List<Object> all = new ArrayList<>(connections);
		machine.getNotes().stream().filter(note -> NoteLink.end(note) == element).forEach(note -> all.add(new NoteLink(note)));
		return all;
	}

	/** What a screen reader says: the name, and what is wrong. */
	@Override
	protected AccessibleEditPart getAccessibleEditPart() {
		if (accessible == null) {
			accessible = new AccessibleGraphicalEditPart() {

				@Override
				public void getName(AccessibleEvent event) {
					event.result = DesignLabels.text(element()) + (card().flagText().isEmpty() ? "" : ": " + card().flagText());
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
		return new WireAnchor(getFigure(), "");
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(Request request) {
		return new WireAnchor(getFigure(), "");
	}

	private ConnectionAnchor anchor(ConnectionEditPart connection) {
		return new WireAnchor(getFigure(), connection.getModel() instanceof Coupling coupling && coupling.getId() != null ? coupling.getId() : "");
	}

	@Override
	public Object getAdapter(Class type) {
		return type == org.eclipse.emf.ecore.EObject.class ? getModel() : super.getAdapter(type);
	}
}
