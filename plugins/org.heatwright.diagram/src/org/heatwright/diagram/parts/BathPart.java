// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.diagram.figures.BathFigure;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;

/** A bath. */
public final class BathPart extends NodePart {

	BathPart(Bath bath, Drawing drawing) {
		super(bath, drawing);
	}

	public Bath bath() {
		return (Bath) getModel();
	}

	@Override
	protected IFigure createFigure() {
		return new BathFigure(drawing.palette());
	}

	@Override
	protected void dress() {
		((BathFigure) getFigure()).wires(couplingsFrom().stream().map(Coupling::getId).toList());
		String spectrum = bath().getSpectrum() == null ? "no spectrum" : DesignLabels.kind(bath().getSpectrum()).replace(" spectrum", "");
		double saturation = drawing.latestAnalysis().flatMap(analysis -> analysis.bath(bath().getId())).map(BathPart::saturation).orElse(Double.NaN);
		((BathFigure) getFigure()).show(DesignLabels.name(bath()), bath().getRole().getName(), DesignLabels.temperature(bath()), spectrum,
				drawing.heat().of(bath()), saturation, drawing.isStale());
	}

	private static double saturation(BathAnalysis bath) {
		return bath.saturationBound2().orElse(Double.NaN);
	}

	@Override
	protected List<Coupling> couplingsFrom() {
		return machine().getMedium() == null ? List.of() : machine().getCouplings().stream().filter(coupling -> coupling.getBath() == bath()).toList();
	}
}
