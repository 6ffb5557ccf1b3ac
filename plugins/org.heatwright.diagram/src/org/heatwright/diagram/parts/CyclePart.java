// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.draw2d.IFigure;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Figures;
import org.heatwright.analysis.Status;
import org.heatwright.diagram.figures.CycleFigure;
import org.heatwright.diagram.figures.Numbers;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.physics.thermo.Regime;

/** How the machine runs, and what comes out. */
public final class CyclePart extends NodePart {

	private static final int DIGITS = 6;

	CyclePart(Cycle cycle, Drawing drawing) {
		super(cycle, drawing);
	}

	@Override
	protected IFigure createFigure() {
		return new CycleFigure(drawing.palette());
	}

	@Override
	protected void dress() {
		Optional<Analysis> latest = drawing.latestAnalysis();
		String badge = latest.map(analysis -> badge(analysis).toLowerCase(Locale.ROOT).replace('_', ' ')).orElse("");
		List<String> lines = latest.map(CyclePart::lines).orElse(List.of());
		String kind = element() instanceof StrokeCycle strokes ? strokes.getStrokes().size() + " strokes" : DesignLabels.kind(element());
		((CycleFigure) getFigure()).show(kind, badge, lines, drawing.isStale());
	}

	/** The regime, or why there is none. */
	private static String badge(Analysis analysis) {
		return analysis.regime().map(Regime::name).orElse(analysis.status() == Status.REFUSED ? "not solved" : analysis.status().name());
	}

	private static List<String> lines(Analysis analysis) {
		List<String> lines = new ArrayList<>();
		analysis.power().ifPresent(power -> lines.add("P = " + Figures.of(power, DIGITS) + analysis.units().powerUnit()));
		analysis.efficiency().ifPresent(efficiency -> lines.add("\u03b7 = " + Numbers.of(efficiency) + carnot(analysis.carnotEfficiency())));
		analysis.cop().ifPresent(cop -> lines.add("COP = " + Numbers.of(cop) + carnot(analysis.carnotCop())));
		return lines;
	}

	private static String carnot(OptionalDouble limit) {
		return limit.isPresent() ? " (Carnot " + Numbers.of(limit.getAsDouble()) + ")" : "";
	}
}
