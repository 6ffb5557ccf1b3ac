// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.List;

import org.eclipse.draw2d.IFigure;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.diagram.Texts;
import org.heatwright.diagram.figures.BathFigure;
import org.heatwright.diagram.figures.BathFigure.Gauge;
import org.heatwright.model.bath.BathPackage;
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
		String spectrum = bath().getSpectrum() == null ? Texts.of("bath.noSpectrum") : DesignLabels.kind(bath().getSpectrum()).replace(" spectrum", "");
		Gauge gauge = drawing.latestAnalysis().flatMap(analysis -> analysis.bath(bath().getId())).map(this::gauge).orElse(Gauge.NONE);
		((BathFigure) getFigure()).show(DesignLabels.name(bath()), Texts.of("role." + bath().getRole().getName()), DesignLabels.temperature(bath()), spectrum,
				drawing.heat().of(bath()), gauge, drawing.isStale());
	}

	/** With a single bath nothing flows in the long run; its gauge shows how the heat begins to flow, as its wire does. */
	private boolean isOnlyBath() {
		return machine().getCouplings().stream().allMatch(coupling -> coupling.getBath() == bath());
	}

	/** Both bounds must be finite and above zero to be drawn on one bar. */
	private Gauge gauge(BathAnalysis bath) {
		double bound1 = bath.bounds().bound1();
		double bound2 = bath.bounds().bound2();
		boolean drawable = bound1 > 0 && bound2 > 0 && Double.isFinite(bound1) && Double.isFinite(bound2);
		return drawable ? new Gauge(Math.abs(isOnlyBath() ? bath.instantaneousHeatCurrent() : bath.significantHeatCurrent()) / bound1, bound2 / bound1) : Gauge.NONE;
	}

	@Override
	public List<EditSpot> spots() {
		return List.of(nameSpot(), new EditSpot(bath(), BathPackage.Literals.BATH__TEMPERATURE, ((BathFigure) getFigure()).temperatureBox()));
	}

	@Override
	protected List<Coupling> couplingsFrom() {
		return machine().getMedium() == null ? List.of() : machine().getCouplings().stream().filter(coupling -> coupling.getBath() == bath()).toList();
	}
}
