// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;

import org.heatwright.model.bath.Coupling;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.ThermalStroke;
import org.heatwright.model.edit.DesignLabels;

/**
 * A cycle of strokes: they stand on a loop and follow each other clockwise from the top, in the colour of their bath or of work; the results are in the middle.
 */
record LoopCard(Sheet sheet, StrokeCycle cycle) implements Card {

	private static final int STROKE_WIDTH = 150;
	private static final int STROKE_HEIGHT = 2 * Pen.LINE_HEIGHT + 8;

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
		Rectangle loop = loop(area);
		int count = cycle.getStrokes().size();
		pen.graphics.setColor(pen.scheme.line());
		pen.graphics.setStroke(new BasicStroke(3));
		pen.graphics.draw(new Ellipse2D.Double(loop.x, loop.y, loop.width, loop.height));
		for (int i = 0; i < count; i++) {
			arrow(pen, loop, (i + 0.5) / count);
		}
		CycleCard.title(pen, area, cycle);
		CycleResults results = CycleResults.of(sheet);
		results.paint(pen, loop.getCenterX() - results.width(pen) / 2, loop.getCenterY() - results.height() / 2.0);
		for (int i = 0; i < count; i++) {
			stroke(pen, cycle.getStrokes().get(i), at(loop, i / (double) count));
		}
	}

	private static Rectangle loop(Rectangle area) {
		int top = area.y + Pen.LINE_HEIGHT + 16;
		return new Rectangle(area.x + STROKE_WIDTH / 2 + 10, top + STROKE_HEIGHT / 2, Math.max(10, area.width - STROKE_WIDTH - 20),
				Math.max(10, area.y + area.height - top - STROKE_HEIGHT - 10));
	}

	/** @param turn 0 at the top, 0.25 at the right */
	private static Point2D at(Rectangle loop, double turn) {
		double angle = 2 * Math.PI * turn;
		return new Point2D.Double(loop.x + loop.width / 2.0 * (1 + Math.sin(angle)), loop.y + loop.height / 2.0 * (1 - Math.cos(angle)));
	}

	private static void arrow(Pen pen, Rectangle loop, double turn) {
		Point2D tip = at(loop, turn + 0.012);
		Point2D tail = at(loop, turn - 0.012);
		double length = Math.max(1, tip.distance(tail));
		double dx = 7 * (tip.getY() - tail.getY()) / length;
		double dy = 7 * (tip.getX() - tail.getX()) / length;
		pen.triangle(pen.scheme.line(), tip.getX(), tip.getY(), tail.getX() + dx, tail.getY() - dy, tail.getX() - dx, tail.getY() + dy);
	}

	private void stroke(Pen pen, Stroke stroke, Point2D centre) {
		Rectangle box = new Rectangle((int) centre.getX() - STROKE_WIDTH / 2, (int) centre.getY() - STROKE_HEIGHT / 2, STROKE_WIDTH, STROKE_HEIGHT);
		Color edge = pen.scheme.strong(heat(stroke));
		pen.round(box, 10, pen.scheme.soft(heat(stroke)));
		pen.graphics.setColor(edge);
		pen.graphics.setStroke(new BasicStroke(2));
		pen.graphics.draw(new RoundRectangle2D.Double(box.x, box.y, box.width, box.height, 10, 10));
		pen.centred(DesignLabels.name(stroke), pen.bold, pen.scheme.text(), box, box.y + 4);
		pen.centred(StrokeLabel.of(sheet.machine(), stroke, sheet.analysis()), pen.plain, pen.scheme.faint(), box, box.y + 4 + Pen.LINE_HEIGHT);
	}

	/** How hot the first bath is that acts in the stroke; NaN, the colour of work, where none does. */
	private double heat(Stroke stroke) {
		return stroke instanceof ThermalStroke thermal
				? thermal.getCouplings().stream().map(Coupling::getBath).filter(bath -> bath != null).findFirst().map(sheet.heat()::of).orElse(0.5)
				: Double.NaN;
	}
}
