// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.edit.DesignLabels;

/**
 * How the machine runs: a sign for the kind of cycle, the results, a cell that fills for a battery, the loop in its plane for an ideal cycle, and what drives
 * it.
 */
record CycleCard(Sheet sheet, Cycle cycle) implements Card {

	private static final int LEFT = 12;
	private static final int CELL = 46;
	private static final int PLANE = 64;

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
		title(pen, area, cycle);
		CycleResults.of(sheet).paint(pen, area.x + LEFT, area.y + 14 + Pen.LINE_HEIGHT);
		switch (cycle) {
			case ChargingProtocol charging -> cell(pen, area);
			case IdealCycle ideal -> plane(pen, area);
			case ContinuousCycle continuous -> drive(pen, area, continuous);
			default -> {
				// strokes have a card of their own
			}
		}
	}

	/** The sign and the kind, or the name when it has one. */
	static void title(Pen pen, Rectangle area, Cycle cycle) {
		if (cycle instanceof ChargingProtocol) {
			bolt(pen, area.x + LEFT + 2, area.y + 9);
		} else {
			turn(pen, area.x + LEFT, area.y + 10);
		}
		String name = cycle.getName() == null || cycle.getName().isBlank() ? kind(cycle) : cycle.getName();
		pen.text(pen.fitting(name, pen.plain, area.width - 44), pen.plain, pen.scheme.faint(), area.x + 36, area.y + 9);
	}

	private static String kind(Cycle cycle) {
		return switch (cycle) {
			case StrokeCycle strokes -> strokes.getStrokes().size() + " strokes";
			case IdealCycle ideal -> "Ideal " + capital(ideal.getKind().getName()) + " cycle";
			case ChargingProtocol charging -> switch (charging.getKind()) {
				case UNITARY_PARALLEL -> "Charging, each by itself";
				case UNITARY_COLLECTIVE -> "Charging, all together";
				case CAVITY -> "Charging by a cavity";
				case DISSIPATIVE -> "Charging through baths";
			};
			default -> DesignLabels.kind(cycle);
		};
	}

	private static String capital(String name) {
		return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
	}

	/** What drives the medium stands at the bottom, in the colour of work. */
	private static void drive(Pen pen, Rectangle area, ContinuousCycle continuous) {
		if (continuous.getDrive() != null) {
			String text = "drive: \u03b5 = " + DesignLabels.value(continuous.getDrive(), CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE) + ", \u03c9 = "
					+ DesignLabels.value(continuous.getDrive(), CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY);
			pen.text(pen.fitting(text, pen.plain, area.width - 2.0 * LEFT), pen.plain, pen.scheme.flow(Double.NaN), area.x + LEFT,
					area.y + area.height - Pen.LINE_HEIGHT - 4);
		}
	}

	private void cell(Pen pen, Rectangle area) {
		Rectangle cell = new Rectangle(area.x + area.width - CELL - 14, area.y + Pen.LINE_HEIGHT + 22, CELL, area.height - Pen.LINE_HEIGHT - 38);
		if (cell.height <= 20) {
			return;
		}
		pen.graphics.setColor(pen.scheme.groove());
		pen.graphics.fill(new Rectangle(cell.x + CELL / 2 - 8, cell.y - 6, 16, 6));
		pen.round(cell, 8, pen.scheme.groove());
		CycleResults.charge(sheet).ifPresent(charge -> {
			int height = (int) Math.round((cell.height - 4) * Math.clamp(charge, 0.0, 1.0));
			pen.round(new Rectangle(cell.x + 2, cell.y + cell.height - 2 - height, cell.width - 4, height), 6, pen.scheme.strong(Double.NaN));
		});
	}

	/** Entropy to the right, energy upwards: the hot part above the cold one. */
	private static void plane(Pen pen, Rectangle area) {
		Rectangle plane = new Rectangle(area.x + area.width - PLANE - 16, area.y + area.height - PLANE - 12, PLANE, PLANE);
		int bottom = plane.y + plane.height;
		int right = plane.x + plane.width;
		pen.line(plane.x - 6, bottom + 4, right + 4, bottom + 4, 1, pen.scheme.faint());
		pen.line(plane.x - 6, bottom + 4, plane.x - 6, plane.y - 4, 1, pen.scheme.faint());
		int[] x = { plane.x + 4, plane.x + 4, right - 8, right - 8 };
		int[] y = { bottom - 14, plane.y + 14, plane.y, bottom - 28 };
		Color[] colors = { pen.scheme.strong(Double.NaN), pen.scheme.strong(1), pen.scheme.strong(Double.NaN), pen.scheme.strong(0) };
		for (int i = 0; i < x.length; i++) {
			pen.line(x[i], y[i], x[(i + 1) % x.length], y[(i + 1) % y.length], 3, colors[i]);
		}
	}

	/** An open circle with an arrow. */
	private static void turn(Pen pen, int x, int y) {
		pen.graphics.setColor(pen.scheme.good());
		pen.graphics.setStroke(new BasicStroke(2));
		pen.graphics.draw(new Arc2D.Double(x, y, 15, 15, 60, 270, Arc2D.OPEN));
		pen.triangle(pen.scheme.good(), x + 9, y - 4, x + 9, y + 6, x + 16, y + 1);
	}

	private static void bolt(Pen pen, int x, int y) {
		int[] points = { 8, 0, 0, 10, 5, 10, 3, 18, 12, 7, 7, 7 };
		Path2D path = new Path2D.Double();
		path.moveTo(x + points[0], y + points[1]);
		for (int i = 2; i < points.length; i += 2) {
			path.lineTo(x + points[i], y + points[i + 1]);
		}
		path.closePath();
		pen.graphics.setColor(pen.scheme.strong(Double.NaN));
		pen.graphics.fill(path);
	}
}
