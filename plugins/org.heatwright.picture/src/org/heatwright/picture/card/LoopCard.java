// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

import org.heatwright.model.bath.Coupling;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.ThermalStroke;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.picture.Pen;

/**
 * A cycle of strokes: they stand on a loop and follow each other clockwise from the top, in the colour of their bath or of work; the results are in the middle.
 */
public final class LoopCard extends CycleCard {

	private static final int STROKE_WIDTH = 150;

	private final List<Item> strokes = new ArrayList<>();
	private final Rectangle loop;

	LoopCard(Sheet sheet, StrokeCycle cycle) {
		super(sheet, cycle, title(cycle.getStrokes().size()), List.of());
		Rectangle area = Card.inner(bounds());
		int height = 2 * sheet.lineHeight() + 8;
		int top = area.y + sheet.lineHeight() + 16;
		loop = new Rectangle(area.x + STROKE_WIDTH / 2 + 10, top + height / 2, Math.max(10, area.width - STROKE_WIDTH - 20),
				Math.max(10, area.y + area.height - top - height - 10));
		int count = cycle.getStrokes().size();
		for (Stroke stroke : cycle.getStrokes()) {
			Point2D centre = at(strokes.size() / (double) count);
			Rectangle box = new Rectangle((int) Math.round(centre.getX()) - STROKE_WIDTH / 2, (int) Math.round(centre.getY()) - height / 2, STROKE_WIDTH, height);
			strokes.add(Item.box(stroke, box, DesignLabels.name(stroke), StrokeLabel.of(sheet.machine(), stroke, sheet.analysis()), heat(stroke),
					List.of(MachinePackage.Literals.ELEMENT__NAME, CyclePackage.Literals.STROKE__DURATION)));
		}
	}

	private static String title(int strokes) {
		return strokes == 0 ? "no strokes" : strokes == 1 ? "one stroke" : strokes + " strokes";
	}

	/** How hot the first bath is that acts in the stroke; NaN, the colour of work, where none can. */
	private double heat(Stroke stroke) {
		return stroke instanceof ThermalStroke thermal
				? thermal.getCouplings().stream().map(Coupling::getBath).filter(bath -> bath != null).findFirst().map(sheet.heat()::of).orElse(0.5)
				: Double.NaN;
	}

	@Override
	public List<Item> items() {
		return strokes;
	}

	/** Which place on the loop is nearest to a point, from 0 to {@code count} - 1. */
	public int placeAt(double x, double y, int count) {
		double turn = Math.atan2((x - loop.getCenterX()) / loop.width, (loop.getCenterY() - y) / loop.height) / (2 * Math.PI);
		return Math.floorMod((int) Math.round(turn * count), Math.max(1, count));
	}

	@Override
	void content(Pen pen, Rectangle area) {
		int count = strokes.size();
		pen.drawOval(loop.x, loop.y, loop.width, loop.height, 3, pen.scheme().line());
		for (int i = 0; i < count; i++) {
			arrow(pen, (i + 0.5) / count);
		}
		results().paint(pen, loop.getCenterX() - results().width(pen) / 2, loop.getCenterY() - results().height(pen.lineHeight()) / 2.0);
	}

	/** @param turn 0 at the top, 0.25 at the right */
	private Point2D at(double turn) {
		double angle = 2 * Math.PI * turn;
		return new Point2D.Double(loop.x + loop.width / 2.0 * (1 + Math.sin(angle)), loop.y + loop.height / 2.0 * (1 - Math.cos(angle)));
	}

	private void arrow(Pen pen, double turn) {
		Point2D tip = at(turn + 0.012);
		Point2D tail = at(turn - 0.012);
		double length = Math.max(1, tip.distance(tail));
		double dx = 7 * (tip.getY() - tail.getY()) / length;
		double dy = 7 * (tip.getX() - tail.getX()) / length;
		pen.fill(pen.scheme().line(), tip.getX(), tip.getY(), tail.getX() + dx, tail.getY() - dy, tail.getX() - dx, tail.getY() + dy);
	}
}
