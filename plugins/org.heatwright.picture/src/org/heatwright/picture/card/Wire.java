// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Element;
import org.heatwright.picture.ShortNumber;

/**
 * The wire between a bath and the medium, a cubic Bezier curve that leaves both at a right angle: as wide as its heat current compared
 * with the largest one, with an arrow in the direction of the heat, its number and its operator.
 */
final class Wire {

	private static final int WIDEST = 9;
	private static final int NARROWEST = 2;
	private static final double NOTHING = 1e-12;
	/** Dashes of a wire whose current comes from an equation that is doubted. */
	private static final float[] DOUBTFUL = { 12, 5 };
	private static final int PIECES = 40;
	private static final int LABEL_MARGIN = 8;
	private static final int LONGEST_LABEL = 200;

	private final Sheet sheet;
	private final Coupling coupling;
	private final Point2D start;
	private final Point2D leave;
	private final Point2D arrive;
	private final Point2D end;
	private final double current;

	Wire(Sheet sheet, Coupling coupling, Card bath, Card medium) {
		this.sheet = sheet;
		this.coupling = coupling;
		Side from = Side.of(bath.bounds(), sheet.centre(sheet.machine().getMedium()));
		Side to = Side.of(medium.bounds(), sheet.centre(coupling.getBath()));
		start = from.on(bath.bounds(), from.isVertical() ? bath.share(coupling) : 0.5);
		end = to.on(medium.bounds(), to.isVertical() ? medium.share(coupling) : 0.5);
		double bow = Math.max(20, 0.45 * Math.max(Math.abs(end.getX() - start.getX()), Math.abs(end.getY() - start.getY())));
		leave = from.before(start, bow);
		arrive = to.before(end, bow);
		current = isFirstOfItsBath() ? sheet.numbers(coupling.getBath()).map(sheet::shownCurrent).orElse(Double.NaN) : Double.NaN;
	}

	/** The analysis knows the current of a bath, not of each of its wires; the first wire shows it. */
	private boolean isFirstOfItsBath() {
		return sheet.wiresOf(coupling.getBath()).get(0) == coupling;
	}

	private boolean flows() {
		return !Double.isNaN(current) && sheet.largestCurrent() > 0 && Math.abs(current) > NOTHING * sheet.largestCurrent();
	}

	private int lineWidth() {
		return flows() ? NARROWEST + (int) Math.round((WIDEST - NARROWEST) * Math.sqrt(Math.abs(current) / sheet.largestCurrent())) : NARROWEST;
	}

	private Color color(Pen pen) {
		return flows() ? pen.scheme.flow(sheet.heat().of(coupling.getBath())) : pen.scheme.line();
	}

	/** The curve and its arrow head. */
	void paintLine(Pen pen) {
		Color color = color(pen);
		pen.graphics.setColor(color);
		pen.graphics.setStroke(flows() && sheet.doubts(coupling.getBath())
				? new BasicStroke(lineWidth(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DOUBTFUL, 0)
				: new BasicStroke(lineWidth(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
		if (!flows()) {
			pen.graphics.draw(new CubicCurve2D.Double(start.getX(), start.getY(), leave.getX(), leave.getY(), arrive.getX(), arrive.getY(), end.getX(), end.getY()));
			return;
		}
		Point2D tip = current > 0 ? end : start;
		int length = 9 + lineWidth();
		Path2D path = new Path2D.Double();
		Point2D base = null;
		for (int i = 0; i <= PIECES; i++) {
			Point2D point = at(current > 0 ? i / (double) PIECES : 1 - i / (double) PIECES);
			if (base != null && point.distance(tip) < length - 2) {
				break;
			}
			base = base == null ? start(path, point) : on(path, point);
		}
		pen.graphics.draw(path);
		arrow(pen, base, tip, color);
	}

	private static Point2D start(Path2D path, Point2D point) {
		path.moveTo(point.getX(), point.getY());
		return point;
	}

	private static Point2D on(Path2D path, Point2D point) {
		path.lineTo(point.getX(), point.getY());
		return point;
	}

	private void arrow(Pen pen, Point2D base, Point2D tip, Color color) {
		double length = Math.max(1, base.distance(tip));
		double half = 4 + 0.8 * lineWidth();
		double dx = half * (tip.getY() - base.getY()) / length;
		double dy = half * (tip.getX() - base.getX()) / length;
		pen.triangle(color, tip.getX(), tip.getY(), base.getX() + dx, base.getY() - dy, base.getX() - dx, base.getY() + dy);
	}

	private Point2D at(double t) {
		double s = 1 - t;
		double a = s * s * s;
		double b = 3 * s * s * t;
		double c = 3 * s * t * t;
		double d = t * t * t;
		return new Point2D.Double(a * start.getX() + b * leave.getX() + c * arrive.getX() + d * end.getX(),
				a * start.getY() + b * leave.getY() + c * arrive.getY() + d * end.getY());
	}

	boolean isOf(Element element) {
		return coupling == element;
	}

	/** Where about its words stand. */
	Rectangle middle() {
		Point2D middle = at(0.5);
		return new Rectangle((int) middle.getX() - 40, (int) middle.getY() - Pen.LINE_HEIGHT, 80, 2 * Pen.LINE_HEIGHT);
	}

	/** What is written on the wire: the heat current, and below it the operator. */
	void paintLabel(Pen pen) {
		String operator = pen.fitting(WireText.onWire(coupling), pen.plain, LONGEST_LABEL);
		String number = numberText();
		double width = Math.max(pen.width(number, pen.bold), pen.width(operator, pen.plain)) + 2 * LABEL_MARGIN;
		int height = (number.isEmpty() ? 1 : 2) * (Pen.LINE_HEIGHT - 1) + 6;
		Point2D middle = at(0.5);
		Rectangle box = new Rectangle((int) Math.round(middle.getX() - width / 2), (int) Math.round(middle.getY() - height / 2.0), (int) Math.ceil(width), height);
		pen.round(box, 12, pen.scheme.sheet());
		pen.graphics.setColor(color(pen));
		pen.graphics.setStroke(new BasicStroke(1));
		pen.graphics.draw(new java.awt.geom.RoundRectangle2D.Double(box.x, box.y, box.width, box.height, 12, 12));
		int y = box.y + 3;
		if (!number.isEmpty()) {
			pen.centred(number, pen.bold, pen.scheme.text(), box, y);
			y += Pen.LINE_HEIGHT - 1;
		}
		pen.centred(operator, pen.plain, pen.scheme.faint(), box, y);
	}

	private String numberText() {
		if (Double.isNaN(current)) {
			return "";
		}
		String total = sheet.wiresOf(coupling.getBath()).size() > 1 ? "bath total " : "";
		return total + (sheet.hasOneBath() ? "J(0) = " : "J = ") + ShortNumber.power(current, sheet.analysis().orElseThrow().units());
	}
}
