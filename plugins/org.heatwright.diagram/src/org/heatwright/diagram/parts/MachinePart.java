// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.List;

import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.editpolicies.RootComponentEditPolicy;
import org.eclipse.gef.editpolicies.SnapFeedbackPolicy;
import org.eclipse.swt.SWT;
import org.eclipse.gef.DragTracker;
import org.eclipse.gef.rulers.RulerProvider;
import org.heatwright.diagram.commands.GuideCommands;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.figures.SheetFigure;
import org.heatwright.diagram.policies.PlacePolicy;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.machine.Guide;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.card.MachineDrawing;

/** The sheet that the machine is drawn on. */
public final class MachinePart extends AbstractGraphicalEditPart {

	private final Drawing drawing;

	MachinePart(Machine machine, Drawing drawing) {
		setModel(machine);
		this.drawing = drawing;
	}

	public Machine machine() {
		return (Machine) getModel();
	}

	@Override
	protected IFigure createFigure() {
		((ConnectionLayer) getLayer(LayerConstants.CONNECTION_LAYER)).setAntialias(SWT.ON);
		return new SheetFigure(drawing.scheme());
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.COMPONENT_ROLE, new RootComponentEditPolicy());
		installEditPolicy(EditPolicy.LAYOUT_ROLE, new PlacePolicy(drawing));
		installEditPolicy("snap", new SnapFeedbackPolicy());
	}

	@Override
	protected List<?> getModelChildren() {
		return MachineDrawing.nodes(machine()).stream().map(node -> node == machine() ? new DataPart.Data(machine()) : node).toList();
	}

	/** When another kind of cycle takes the place of the selected one, it is selected in its place. */
	@Override
	protected void refreshChildren() {
		List<?> selected = getViewer() == null ? List.of() : getViewer().getSelectedEditParts();
		boolean replaced = selected.size() == 1 && ((EditPart) selected.get(0)).getModel() instanceof Cycle cycle && cycle != machine().getCycle()
				&& machine().getCycle() != null;
		super.refreshChildren();
		if (replaced) {
			getViewer().getControl().getDisplay().asyncExec(this::selectCycle);
		}
	}

	private void selectCycle() {
		if (isActive() && getViewer().getSelectedEditParts().isEmpty() && getViewer().getEditPartRegistry().get(machine().getCycle()) instanceof EditPart cycle) {
			getViewer().select(cycle);
		}
	}

	@Override
	protected void refreshVisuals() {
		((SheetFigure) getFigure()).guides(shownGuides().stream().map(guide -> new SheetFigure.Line(guide.getDirection(), guide.getPosition())).toList());
	}

	/** The guides, while the rulers are shown. */
	List<Guide> shownGuides() {
		return Boolean.TRUE.equals(getViewer().getProperty(RulerProvider.PROPERTY_RULER_VISIBILITY)) ? GuideCommands.of(machine()) : List.of();
	}

	DragTracker guideTracker(Guide guide) {
		return new GuideTracker(this, guide, drawing);
	}

	/** Brings every figure and wire up to date. */
	public void refreshAll() {
		refresh();
		for (Object child : getChildren()) {
			((EditPart) child).refresh();
		}
	}

	@Override
	public Object getAdapter(Class type) {
		if (type == org.eclipse.emf.ecore.EObject.class) {
			return getModel();
		}
		if (type == SnapToHelper.class) {
			return Snapping.of(this);
		}
		return super.getAdapter(type);
	}
}
