// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.draw2d.IFigure;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Figures;
import org.heatwright.diagram.figures.CycleFigure;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.edit.DesignLabels;

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
		Analysis analysis = drawing.analysis();
		List<String> lines = new ArrayList<>();
		String badge = "";
		if (analysis != null && analysis.solved().isPresent()) {
			badge = analysis.regime().map(regime -> regime.name().toLowerCase(Locale.ROOT).replace('_', ' ')).orElse("");
			analysis.power().ifPresent(power -> lines.add("P = " + Figures.of(power, DIGITS) + analysis.units().powerUnit()));
			analysis.efficiency().ifPresent(efficiency -> lines.add("\u03b7 = " + Figures.of(efficiency, DIGITS)));
			analysis.cop().ifPresent(cop -> lines.add("COP = " + Figures.of(cop, DIGITS)));
			analysis.carnotEfficiency().ifPresent(carnot -> lines.add("\u03b7 Carnot = " + Figures.of(carnot, DIGITS)));
		} else if (analysis != null) {
			badge = analysis.status().name().toLowerCase(Locale.ROOT);
		}
		String kind = element() instanceof StrokeCycle strokes ? strokes.getStrokes().size() + " strokes" : DesignLabels.kind(element());
		((CycleFigure) getFigure()).show(kind, badge, lines, drawing.isStale());
	}
}
