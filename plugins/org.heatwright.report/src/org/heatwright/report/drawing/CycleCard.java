// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.drawing;

import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.geom.Arc2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Figures;
import org.heatwright.analysis.Status;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.edit.DesignLabels;

/** How the machine runs: a loop, the regime as a badge, power and efficiency. */
record CycleCard(Sheet sheet, Cycle cycle) implements Card {

	private static final int DIGITS = 6;
	private static final Set<String> BAD = Set.of("rejected", "not solved", "forbidden");

	@Override
	public Rectangle bounds() {
		return sheet.place(cycle);
	}

	@Override
	public void paint(Pen pen) {
		Rectangle area = Pen.inner(bounds());
		pen.card(area, pen.scheme.card(), pen.scheme.line(), () -> content(pen, area));
	}

	private void content(Pen pen, Rectangle area) {
		loop(pen, area.x + 12, area.y + 10);
		String kind = cycle instanceof StrokeCycle strokes ? strokes.getStrokes().size() + " strokes" : DesignLabels.kind(cycle);
		pen.text(pen.fitting(kind, pen.plain, area.width - 44), pen.plain, pen.scheme.faint(), area.x + 36, area.y + 9);
		drive(pen, area);
		if (sheet.analysis().isEmpty()) {
			return;
		}
		Analysis analysis = sheet.analysis().get();
		int y = area.y + 14 + Pen.LINE_HEIGHT;
		badge(pen, area.x + 12, y, badge(analysis).toLowerCase(Locale.ROOT).replace('_', ' '));
		y += Pen.LINE_HEIGHT + 10;
		List<String> lines = lines(analysis);
		for (int i = 0; i < lines.size(); i++) {
			pen.text(lines.get(i), i == 0 ? pen.bold : pen.plain, pen.scheme.text(), area.x + 12, y);
			y += Pen.LINE_HEIGHT;
		}
	}

	/** What drives the medium stands at the bottom, in the colour of work. */
	private void drive(Pen pen, Rectangle area) {
		if (cycle instanceof ContinuousCycle continuous && continuous.getDrive() != null) {
			String text = "drive: \u03b5 = " + DesignLabels.value(continuous.getDrive(), CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE) + ", \u03c9 = "
					+ DesignLabels.value(continuous.getDrive(), CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY);
			pen.text(pen.fitting(text, pen.plain, area.width - 24), pen.plain, pen.scheme.flow(Double.NaN), area.x + 12, area.y + area.height - Pen.LINE_HEIGHT - 4);
		}
	}

	/** The regime, or why there is none. */
	private static String badge(Analysis analysis) {
		return analysis.worksAs().orElse(analysis.status() == Status.REFUSED ? "not solved" : analysis.status().name());
	}

	private static List<String> lines(Analysis analysis) {
		List<String> lines = new ArrayList<>();
		analysis.power().ifPresent(power -> lines.add("P = " + Figures.of(power, DIGITS).replace('-', '\u2212') + analysis.units().powerUnit()));
		analysis.efficiency().ifPresent(efficiency -> lines.add("\u03b7 = " + ShortNumber.of(efficiency) + carnot(analysis.carnotEfficiency())));
		analysis.cop().ifPresent(cop -> lines.add("COP = " + ShortNumber.of(cop) + carnot(analysis.carnotCop())));
		return lines;
	}

	private static String carnot(OptionalDouble limit) {
		return limit.isPresent() ? " (Carnot " + ShortNumber.of(limit.getAsDouble()) + ")" : "";
	}

	/** An open circle with an arrow. */
	private static void loop(Pen pen, int x, int y) {
		pen.graphics.setColor(pen.scheme.good());
		pen.graphics.setStroke(new BasicStroke(2));
		pen.graphics.draw(new Arc2D.Double(x, y, 15, 15, 60, 270, Arc2D.OPEN));
		pen.triangle(pen.scheme.good(), x + 9, y - 4, x + 9, y + 6, x + 16, y + 1);
	}

	private static void badge(Pen pen, int x, int y, String text) {
		Rectangle box = new Rectangle(x, y, (int) pen.width(text, pen.bold) + 18, Pen.LINE_HEIGHT + 3);
		pen.round(box, 12, text.equals("idle") ? pen.scheme.line() : BAD.contains(text) ? pen.scheme.bad() : pen.scheme.good());
		pen.text(text, pen.bold, pen.scheme.sheet(), x + 9, y + 2);
	}
}
