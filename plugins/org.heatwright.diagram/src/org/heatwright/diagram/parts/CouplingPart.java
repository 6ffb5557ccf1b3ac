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
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.policies.ContentsPolicy;
import org.heatwright.diagram.policies.CouplePolicy;
import org.heatwright.diagram.policies.ValuePolicy;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.editparts.AbstractConnectionEditPart;
import org.eclipse.gef.editpolicies.ConnectionEndpointEditPolicy;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.diagram.figures.CouplingFigure;
import org.heatwright.diagram.policies.CutPolicy;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.ShortNumber;
import org.heatwright.picture.card.WireText;

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
		return new CouplingFigure(drawing.palette());
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
		double current = isFirstOfItsBath() ? current(coupling().getBath()) : Double.NaN;
		double largest = drawing.latestAnalysis().stream().flatMap(analysis -> analysis.baths().stream()).mapToDouble(bath -> Math.abs(shown(bath))).max().orElse(0);
		((CouplingFigure) getFigure()).show(WireText.onWire(coupling()), WireText.operators(coupling()), Double.isNaN(current) ? "" : number(current), current,
				largest,
				coupling().getBath() == null ? Double.NaN : drawing.heat().of(coupling().getBath()), drawing.isStale(),
				coupling().getBath() != null && isDoubtful(coupling().getBath()));
		((CouplingFigure) getFigure()).flag(drawing.flagOf(coupling()));
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

	/** The analysis knows the current of a bath, not of each of its wires; the first wire shows it. */
	private boolean isFirstOfItsBath() {
		return coupling().getBath() != null && wires().get(0) == coupling();
	}

	/** All wires of the same bath. */
	private List<Coupling> wires() {
		return ((Machine) coupling().eContainer()).getCouplings().stream().filter(other -> other.getBath() == coupling().getBath()).toList();
	}

	private double current(Bath bath) {
		return drawing.latestAnalysis().flatMap(analysis -> analysis.bath(bath.getId())).map(this::shown).orElse(Double.NaN);
	}

	/** With a single bath nothing flows in the long run; what matters then is how the heat begins to flow, J(0). */
	private double shown(BathAnalysis bath) {
		return isOnlyBath() ? bath.instantaneousHeatCurrent() : bath.significantHeatCurrent();
	}

	/** Whether the equation is doubted that the current of a bath was found by. */
	private boolean isDoubtful(Bath bath) {
		return drawing.latestAnalysis().filter(analysis -> analysis.verdict().isPresent()).flatMap(analysis -> analysis.bath(bath.getId())
				.map(found -> analysis.verdict().get().doubts(found, analysis.equation()))).orElse(false);
	}

	private boolean isOnlyBath() {
		return ((Machine) coupling().eContainer()).getCouplings().stream().allMatch(other -> other.getBath() == coupling().getBath());
	}

	private String number(double current) {
		String unitAndNumber = ShortNumber.power(current, drawing.latestAnalysis().orElseThrow().units());
		return (wires().size() > 1 ? Texts.of("wire.total") + " " : "") + (isOnlyBath() ? "J(0) = " : "J = ") + unitAndNumber;
	}

	@Override
	public Object getAdapter(Class type) {
		return type == org.eclipse.emf.ecore.EObject.class ? getModel() : super.getAdapter(type);
	}
}
