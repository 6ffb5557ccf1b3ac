// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.heatwright.diagram.figures.ArrayFigure;
import org.heatwright.diagram.figures.Side;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.picture.card.ArrayPlan;

/** An array of qubits. */
public final class ArrayPart extends MediumPart {

	ArrayPart(QubitArray array, Drawing drawing) {
		super(array, drawing);
	}

	@Override
	protected IFigure createFigure() {
		return new ArrayFigure(drawing.palette());
	}

	@Override
	protected void dress() {
		QubitArray array = (QubitArray) element();
		ArrayFigure figure = (ArrayFigure) getFigure();
		ArrayPlan.Wires wires = new ArrayPlan.Wires(wiresAt(Side.LEFT), wiresAt(Side.RIGHT), wiresAt(Side.TOP), wiresAt(Side.BOTTOM));
		figure.show(DesignLabels.name(array), DesignLabels.value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE), ArrayPlan.frequencies(array),
				array.getTerms().size(), room -> ArrayPlan.of(machine(), array, room, wires));
	}

	@Override
	protected List<?> getModelChildren() {
		return ((QubitArray) element()).getTerms();
	}

	@Override
	public List<EditSpot> spots() {
		ArrayFigure figure = (ArrayFigure) getFigure();
		return List.of(nameSpot(), new EditSpot(element(), ArrayPackage.Literals.QUBIT_ARRAY__SIZE, figure.sizeBox()),
				new EditSpot(element(), ArrayPackage.Literals.QUBIT_ARRAY__FREQUENCY, figure.frequencyBox()));
	}
}
