// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.Figures;
import org.heatwright.diagram.figures.CouplingFigure;
import org.heatwright.diagram.policies.CutPolicy;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;

/** The wire between a bath and the medium, with the operator it acts through and the heat that flows along it. */
public final class CouplingPart extends AbstractConnectionEditPart {

	private static final int DIGITS = 4;

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
		return new CouplingFigure(drawing.palette());
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.CONNECTION_ENDPOINTS_ROLE, new ConnectionEndpointEditPolicy());
		installEditPolicy(EditPolicy.CONNECTION_ROLE, new CutPolicy(drawing));
	}

	@Override
	protected void refreshVisuals() {
		StringBuilder operator = new StringBuilder();
		for (Channel channel : coupling().getChannels()) {
			operator.append(operator.isEmpty() ? "" : " + ").append(DesignLabels.operator(channel));
		}
		Analysis analysis = drawing.analysis();
		double current = analysis == null || coupling().getBath() == null ? Double.NaN
				: analysis.bath(coupling().getBath().getId()).map(BathAnalysis::heatCurrent).orElse(Double.NaN);
		double largest = analysis == null ? 0 : analysis.baths().stream().mapToDouble(bath -> Math.abs(bath.heatCurrent())).max().orElse(0);
		String text = Double.isNaN(current) ? "" : "J = " + Figures.of(current, DIGITS) + analysis.units().powerUnit();
		((CouplingFigure) getFigure()).show(operator.toString(), text, current, largest, drawing.isStale());
	}

	@Override
	public Object getAdapter(Class type) {
		return type == org.eclipse.emf.ecore.EObject.class ? getModel() : super.getAdapter(type);
	}
}
