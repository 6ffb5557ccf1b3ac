// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.eclipse.gef.EditPolicy;
import org.heatwright.diagram.figures.DataFigure;
import org.heatwright.diagram.figures.Flag;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/** The card with the parameters, requirements and citations of the design; there when there are any. */
public final class DataPart extends NodePart {

	/** The card of a machine, which is itself what the sheet draws. */
	public record Data(Machine machine) {

		/** Whether there is anything to list. */
		boolean isThere() {
			return !machine.getParameters().isEmpty() || !machine.getRequirements().isEmpty() || !machine.getCitations().isEmpty();
		}
	}

	DataPart(Data data, Drawing drawing) {
		super(data.machine(), drawing);
		setModel(data);
	}

	@Override
	public Element element() {
		return ((Data) getModel()).machine();
	}

	@Override
	protected IFigure createFigure() {
		return new DataFigure(drawing.palette());
	}

	@Override
	protected void createEditPolicies() {
		super.createEditPolicies();
		// the machine cannot be deleted, nor does its flag belong on this card
		removeEditPolicy(EditPolicy.COMPONENT_ROLE);
		removeEditPolicy(EditPolicy.LAYOUT_ROLE);
		installEditPolicy(EditPolicy.LAYOUT_ROLE, new org.heatwright.diagram.policies.ItemsPolicy());
	}

	@Override
	protected List<?> getModelChildren() {
		List<Object> children = new ArrayList<>(machine().getParameters());
		children.addAll(machine().getRequirements());
		children.addAll(machine().getCitations());
		return children;
	}

	@Override
	protected void dress() {
		// the lines are items of their own
	}

	/** What is wrong with the machine is not wrong here; the lines speak for themselves. */
	@Override
	protected Flag flag() {
		return Flag.NONE;
	}

	@Override
	public List<EditSpot> spots() {
		return List.of();
	}

	@Override
	public Object getAdapter(Class type) {
		return type == org.eclipse.emf.ecore.EObject.class ? machine() : super.getAdapter(type);
	}
}
