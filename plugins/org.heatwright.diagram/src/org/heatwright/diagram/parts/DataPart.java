// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import org.eclipse.gef.EditPolicy;
import org.heatwright.diagram.drawing.Drawing;
import org.heatwright.diagram.figures.Flag;
import org.heatwright.diagram.policies.ItemsPolicy;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/** The card with the parameters, requirements and citations of the design; there when there are any. */
public final class DataPart extends NodePart {

	/** The card of a machine, which is itself what the sheet draws. */
	public record Data(Machine machine) {
	}

	DataPart(Data data, Drawing drawing) {
		super(data.machine(), drawing);
		setModel(data);
	}

	@Override
	public Element element() {
		return ((Data) getModel()).machine();
	}

	/** The machine cannot be deleted, nor does its flag belong on this card. */
	@Override
	protected void createEditPolicies() {
		super.createEditPolicies();
		removeEditPolicy(EditPolicy.COMPONENT_ROLE);
		removeEditPolicy(EditPolicy.LAYOUT_ROLE);
		installEditPolicy(EditPolicy.LAYOUT_ROLE, new ItemsPolicy());
	}

	/** What is wrong with the machine is not wrong here; the lines speak for themselves. */
	@Override
	protected Flag flag() {
		return Flag.NONE;
	}

	@Override
	public Object getAdapter(Class type) {
		return type == org.eclipse.emf.ecore.EObject.class ? element() : super.getAdapter(type);
	}
}
