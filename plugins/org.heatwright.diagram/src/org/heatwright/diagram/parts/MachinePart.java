// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.ConnectionLayer;
import org.eclipse.draw2d.FreeformLayer;
import org.eclipse.draw2d.FreeformLayout;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.MarginBorder;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPolicy;
import org.eclipse.gef.LayerConstants;
import org.eclipse.gef.SnapToHelper;
import org.eclipse.gef.editparts.AbstractGraphicalEditPart;
import org.eclipse.gef.editpolicies.RootComponentEditPolicy;
import org.eclipse.gef.editpolicies.SnapFeedbackPolicy;
import org.eclipse.swt.SWT;
import org.heatwright.diagram.policies.PlacePolicy;
import org.heatwright.model.machine.Machine;

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
		FreeformLayer layer = new FreeformLayer();
		layer.setLayoutManager(new FreeformLayout());
		layer.setBorder(new MarginBorder(20));
		((ConnectionLayer) getLayer(LayerConstants.CONNECTION_LAYER)).setAntialias(SWT.ON);
		return layer;
	}

	@Override
	protected void createEditPolicies() {
		installEditPolicy(EditPolicy.COMPONENT_ROLE, new RootComponentEditPolicy());
		installEditPolicy(EditPolicy.LAYOUT_ROLE, new PlacePolicy(drawing));
		installEditPolicy("snap", new SnapFeedbackPolicy());
	}

	@Override
	protected List<?> getModelChildren() {
		Machine machine = machine();
		List<Object> children = new ArrayList<>();
		if (machine.getMedium() != null) {
			children.add(machine.getMedium());
		}
		children.addAll(machine.getBaths());
		if (machine.getCycle() != null) {
			children.add(machine.getCycle());
		}
		children.addAll(machine.getNotes());
		DataPart.Data data = new DataPart.Data(machine);
		if (data.isThere()) {
			children.add(data);
		}
		return children;
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
