// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.List;

import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.eclipse.gef.RequestConstants;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.heatwright.diagram.figures.WireAnchor;
import org.heatwright.diagram.policies.CouplePolicy;
import org.heatwright.diagram.policies.DeletePolicy;
import org.heatwright.diagram.policies.RenamePolicy;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/** A node of the drawing: a bath, the medium, the cycle or a note. */
public abstract class NodePart extends AbstractGraphicalEditPart implements NodeEditPart {

	protected final Drawing drawing;

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

	protected Machine machine() {
		return (Machine) getRoot().getContents().getModel();
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.COMPONENT_ROLE, new DeletePolicy(drawing));
		installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new CouplePolicy(drawing));
		installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new RenamePolicy(drawing));
	}

	/** Writes the model and the analysis into the figure. */
	protected abstract void dress();

	@Override
	protected void refreshVisuals() {
		Rectangle bounds = AutomaticLayout.boundsOf((Machine) getParent().getModel(), element());
		((GraphicalEditPart) getParent()).setLayoutConstraint(this, getFigure(), bounds);
		dress();
		getFigure().repaint();
	}

	@Override
	public void refresh() {
		super.refresh();
		for (Object child : getSourceConnections()) {
			((ConnectionEditPart) child).refresh();
		}
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
		return couplingsFrom();
	}

	@Override
	protected List<?> getModelTargetConnections() {
		return couplingsTo();
	}

	@Override
	public void performRequest(Request request) {
		if (request.getType() == RequestConstants.REQ_DIRECT_EDIT) {
			new RenameManager(this).show();
		} else {
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
