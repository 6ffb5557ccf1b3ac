// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.heatwright.picture.Scheme;
import org.heatwright.picture.Digits;
import org.heatwright.picture.figure.Figure;
import org.heatwright.picture.Lettering;

/** The chain of bounds of every bath on one logarithmic axis: how far the current is from what nature allows. */
public record BoundFigure(String name, List<Row> rows) implements Figure {

	/**
	 * One bath.
	 *
	 * @param label   its name
	 * @param current |J|
	 * @param steps   the bounds from the tightest to the loosest
	 * @param tint    of the bath
	 */
	public record Row(String label, double current, List<Step> steps, Tint tint) {

		public Row {
			steps = List.copyOf(steps);
		}
	}

	/** One bound; infinite ones are said, not drawn. */
	public record Step(String label, double value) {
	}

	private static final int WIDTH = 720;
	private static final int LEFT = 104;
	private static final int RIGHT = 30;
	private static final int ROW = 76;
	private static final int TOP = 8;
	private static final int BOTTOM = 44;
	private static final int LONGEST = 13;

	public BoundFigure {
		rows = List.copyOf(rows);
	}

	@Override
	public Dimension size() {
		return new Dimension(WIDTH, TOP + rows.size() * ROW + BOTTOM);
	}

	@Override
	public String description() {
		return "For every bath its heat current and the chain of bounds on a logarithmic axis";
	}

	private List<Double> values() {
		List<Double> values = new ArrayList<>();
		for (Row row : rows) {
			values.add(row.current());
			row.steps().forEach(step -> values.add(step.value()));
		}
		return values.stream().filter(value -> value > 0 && Double.isFinite(value)).toList();
	}

	private int firstDecade() {
		double smallest = values().stream().mapToDouble(Double::doubleValue).min().orElse(0.1);
		double largest = values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
		return (int) Math.floor(Math.log10(Math.max(smallest, largest * 1e-14)));
	}

	private int lastDecade() {
		return Math.max(firstDecade() + 1, (int) Math.ceil(Math.log10(values().stream().mapToDouble(Double::doubleValue).max().orElse(1)) - 1e-12));
	}

	private double x(double value) {
		double share = (Math.log10(value) - firstDecade()) / (lastDecade() - firstDecade());
		return LEFT + Math.clamp(share, 0, 1) * (WIDTH - LEFT - RIGHT);
	}

	@Override
	public void paint(Graphics2D graphics, Scheme scheme) {
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		axis(graphics, scheme);
		for (int i = 0; i < rows.size(); i++) {
			row(graphics, scheme, rows.get(i), TOP + i * ROW + ROW / 2);
		}
	}

	private void axis(Graphics2D graphics, Scheme scheme) {
		int bottom = TOP + rows.size() * ROW;
		int step = Math.max(1, (lastDecade() - firstDecade() + 9) / 10);
		for (int decade = firstDecade(); decade <= lastDecade(); decade += step) {
			double x = x(Math.pow(10, decade));
			graphics.setColor(scheme.groove());
			graphics.setStroke(new BasicStroke(0.7f));
			graphics.draw(new Line2D.Double(x, TOP, x, bottom));
			centred(graphics, TickFormat.of(Math.pow(10, decade)), Lettering.regular(11.5f), scheme.faint(), x, bottom + 16);
		}
		graphics.setColor(scheme.line());
		graphics.setStroke(new BasicStroke(1));
		graphics.draw(new Line2D.Double(LEFT, bottom, WIDTH - RIGHT, bottom));
		centred(graphics, "heat current", Lettering.regular(12.5f), scheme.text(), (LEFT + WIDTH - RIGHT) / 2.0, bottom + 36);
	}

	private void row(Graphics2D graphics, Scheme scheme, Row row, int y) {
		Color color = row.tint().in(scheme);
		String label = row.label().length() > LONGEST ? row.label().substring(0, LONGEST) + "\u2026" : row.label();
		text(graphics, label, Lettering.bold(13f), scheme.text(), 4, y + 5);
		double end = row.steps().stream().map(Step::value).filter(Double::isFinite).filter(value -> value > 0).mapToDouble(this::x).max().orElse(WIDTH - RIGHT);
		graphics.setColor(scheme.groove());
		graphics.fill(new RoundRectangle2D.Double(LEFT, y - 5, end - LEFT, 10, 10, 10));
		boolean flows = row.current() > 0;
		double now = flows ? x(row.current()) : LEFT;
		if (flows) {
			graphics.setColor(color);
			graphics.fill(new RoundRectangle2D.Double(LEFT, y - 5, Math.max(10, now - LEFT), 10, 10, 10));
			graphics.setColor(scheme.sheet());
			graphics.fill(new Ellipse2D.Double(now - 7, y - 7, 14, 14));
			graphics.setColor(color);
			graphics.fill(new Ellipse2D.Double(now - 5.5, y - 5.5, 11, 11));
		}
		marks(graphics, scheme, row, y, color);
	}

	/** Labels stand above and below the bar in turn, pushed apart where they would touch. */
	private void marks(Graphics2D graphics, Scheme scheme, Row row, int y, Color color) {
		double[] free = { LEFT - 10, LEFT - 10 };
		Font font = Lettering.regular(11f);
		if (row.current() > 0) {
			free[0] = label(graphics, "|J| = " + Digits.of(row.current()), Lettering.bold(11f), color, x(row.current()), y - 14, free[0]);
		}
		int side = 1;
		for (Step step : row.steps()) {
			if (step.value() > 0 && Double.isFinite(step.value())) {
				double x = x(step.value());
				graphics.setColor(scheme.text());
				graphics.setStroke(new BasicStroke(1.6f));
				graphics.draw(new Line2D.Double(x, y - 9, x, y + 9));
				free[side] = label(graphics, step.label(), font, scheme.text(), x, side == 0 ? y - 14 : y + 22, free[side]);
				side = free[0] <= free[1] ? 0 : 1;
			}
		}
	}

	private static double label(Graphics2D graphics, String words, Font font, Color color, double x, double y, double free) {
		double width = Lettering.width(graphics, words, font);
		double left = Math.min(Math.max(free + 8, x - width / 2), WIDTH - width - 2);
		text(graphics, words, font, color, left, y);
		return left + width;
	}

	private static void centred(Graphics2D graphics, String words, Font font, Color color, double x, double y) {
		text(graphics, words, font, color, x - Lettering.width(graphics, words, font) / 2.0, y);
	}

	private static void text(Graphics2D graphics, String words, Font font, Color color, double x, double y) {
		graphics.setColor(color);
		Lettering.draw(graphics, words, font, x, y);
	}
}
