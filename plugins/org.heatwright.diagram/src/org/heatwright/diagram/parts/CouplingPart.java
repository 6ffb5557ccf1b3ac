// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.List;

import org.eclipse.draw2d.ChopboxAnchor;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.gef.ConnectionEditPart;
import org.eclipse.gef.NodeEditPart;
import org.eclipse.gef.Request;
import org.heatwright.diagram.policies.ContentsPolicy;
import org.heatwright.diagram.policies.CouplePolicy;
import org.heatwright.diagram.policies.ValuePolicy;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.drawing.EditSpot;
import org.heatwright.diagram.figures.CouplingFigure;
import org.heatwright.diagram.policies.CutPolicy;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Coupling;

/** The wire between a bath and the medium, with the operator it acts through and the heat that flows along it. */
public final class CouplingPart extends AbstractConnectionEditPart implements NodeEditPart, Editable {

	private final Drawing drawing;

	CouplingPart(Coupling coupling, Drawing drawing) {
		setModel(coupling);
		this.drawing = drawing;
	}

	public Coupling coupling() {
		return (Coupling) getModel();
	}

	@Override
	protected IFigure createFigure() {
		return new CouplingFigure(drawing.scheme());
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.CONNECTION_ENDPOINTS_ROLE, new ConnectionEndpointEditPolicy());
		installEditPolicy(EditPolicy.CONNECTION_ROLE, new CutPolicy(drawing));
		installEditPolicy(EditPolicy.GRAPHICAL_NODE_ROLE, new CouplePolicy(drawing));
		installEditPolicy(EditPolicy.LAYOUT_ROLE, new ContentsPolicy(drawing));
		installEditPolicy(EditPolicy.DIRECT_EDIT_ROLE, new ValuePolicy(drawing));
	}

	@Override
	protected void refreshVisuals() {
		if (coupling().eContainer() == null) {
			return;
		}
		((CouplingFigure) getFigure()).show(drawing.sheet().wire(coupling()), drawing.flagOf(coupling()));
	}

	@Override
	protected List<?> getModelTargetConnections() {
		return NodePart.withLinks(List.of(), drawing.machine(), coupling());
	}

	@Override
	public ConnectionAnchor getSourceConnectionAnchor(ConnectionEditPart connection) {
		return middle();
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(ConnectionEditPart connection) {
		return middle();
	}

	@Override
	public ConnectionAnchor getSourceConnectionAnchor(Request request) {
		return middle();
	}

	@Override
	public ConnectionAnchor getTargetConnectionAnchor(Request request) {
		return middle();
	}

	private ConnectionAnchor middle() {
		return new ChopboxAnchor(((CouplingFigure) getFigure()).label());
	}

	/** How strongly each channel couples. */
	@Override
	public List<EditSpot> spots() {
		Rectangle box = ((CouplingFigure) getFigure()).label().getBounds();
		return coupling().getChannels().stream().map(channel -> new EditSpot(channel, BathPackage.Literals.CHANNEL__STRENGTH, box)).toList();
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
