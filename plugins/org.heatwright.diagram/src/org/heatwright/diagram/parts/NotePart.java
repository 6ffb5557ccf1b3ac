// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.diagram.figures.NoteFigure;
import org.heatwright.model.machine.Note;

/** A note on the sheet. */
public final class NotePart extends NodePart {

	NotePart(Note note, Drawing drawing) {
		super(note, drawing);
	}

	@Override
	protected IFigure createFigure() {
		return new NoteFigure(drawing.palette());
	}

	@Override
	protected void dress() {
		String text = ((Note) element()).getText();
		((NoteFigure) getFigure()).show(text == null ? "" : text);
	}

	@Override
	public List<EditSpot> spots() {
		return List.of(new EditSpot(element(), MachinePackage.Literals.NOTE__TEXT, card().nameBox()));
	}
}
