// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.Arrays;

import org.heatwright.model.bath.Coupling;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Pen.Type;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.Digits;

/**
 * The wire between a bath and the medium: as wide as its heat current compared with the largest one, with an arrow in the direction of the heat, its number and
 * its operator; dashed where the equation is doubted that the current was found by.
 */
public final class Wire {

	/** So many straight pieces look round. */
	public static final int PIECES = 40;
	/** How wide a line can be. */
	public static final int WIDEST = 9;

	private static final int NARROWEST = 2;
	private static final double NOTHING = 1e-12;
	private static final int MARGIN = 8;
	private static final int LONGEST = 200;

	private final Sheet sheet;
	private final Coupling coupling;
	private final String operator;
	private final double current;
	private final String number;
	private final double heat;
	private final boolean doubtful;

	Wire(Sheet sheet, Coupling coupling) {
		this.sheet = sheet;
		this.coupling = coupling;
		operator = WireText.onWire(coupling);
		boolean first = !sheet.wiresOf(coupling.getBath()).isEmpty() && sheet.wiresOf(coupling.getBath()).get(0) == coupling;
		// the analysis knows the current of a bath, not of each of its wires; the first wire shows it
		current = first ? sheet.numbers(coupling.getBath()).map(sheet::shownCurrent).orElse(Double.NaN) : Double.NaN;
		number = Double.isNaN(current) ? "" : number();
		doubtful = flows() && sheet.doubts(coupling.getBath());
		heat = coupling.getBath() == null ? Double.NaN : sheet.heat().of(coupling.getBath());
	}

	private String number() {
		return (sheet.wiresOf(coupling.getBath()).size() > 1 ? "bath total " : "") + (sheet.hasOneBath() ? "J(0) = " : "J = ")
				+ Digits.power(current, sheet.analysis().orElseThrow().units());
	}

	/** What the mouse is told when it rests here. */
	public String words() {
		return WireText.operators(coupling) + (number.isEmpty() ? "" : "\n" + number + (flows() ? current > 0 ? ", into the medium" : ", out of the medium" : ""))
				+ (doubtful ? "\nthe master equation is doubted, see the findings of the machine" : "");
	}

	private boolean flows() {
		return !Double.isNaN(current) && sheet.largestCurrent() > 0 && Math.abs(current) > NOTHING * sheet.largestCurrent();
	}

	/** How wide the line is. */
	public int width() {
		return flows() ? NARROWEST + (int) Math.round((WIDEST - NARROWEST) * Math.sqrt(Math.abs(current) / sheet.largestCurrent())) : NARROWEST;
	}

	/** That of its bath where heat flows; pale while its number is out of date. */
	public Color color(Scheme scheme) {
		if (!flows()) {
			return scheme.line();
		}
		return sheet.isStale() ? scheme.pale(scheme.flow(heat)) : scheme.flow(heat);
	}

	/** Where it runs when the cards are where the sheet says. */
	public Curve curve() {
		Card bath = sheet.card(coupling.getBath());
		Card medium = sheet.card(sheet.machine().getMedium());
		Side from = Side.of(bath.bounds(), sheet.centre(medium.element()));
		Side to = Side.of(medium.bounds(), sheet.centre(bath.element()));
		Point2D start = from.on(bath.bounds(), from.isVertical() ? bath.share(coupling) : 0.5);
		Point2D end = to.on(medium.bounds(), to.isVertical() ? medium.share(coupling) : 0.5);
		double bow = Curve.bow(start, end);
		return new Curve(start, from.before(start, bow), to.before(end, bow), end);
	}

	/** Paints the line and its arrow head, below its words. */
	public void paintLine(Pen pen, double... points) {
		Color color = color(pen.scheme());
		if (!flows()) {
			pen.draw(width(), color, points);
			return;
		}
		double[] along = current > 0 ? points : reversed(points);
		Point2D tip = point(along, along.length / 2 - 1);
		int head = 9 + width();
		int last = along.length / 2 - 2;
		while (last > 0 && point(along, last).distance(tip) < head) {
			last--;
		}
		Point2D from = point(along, last);
		double share = Math.min(1, (head - 2) / Math.max(1, from.distance(tip)));
		Point2D base = new Point2D.Double(tip.getX() + share * (from.getX() - tip.getX()), tip.getY() + share * (from.getY() - tip.getY()));
		double[] line = Arrays.copyOf(along, 2 * last + 4);
		line[2 * last + 2] = base.getX();
		line[2 * last + 3] = base.getY();
		if (doubtful) {
			pen.dashed(width(), color, line);
		} else {
			pen.draw(width(), color, line);
		}
		arrow(pen, base, tip, color);
	}

	private static Point2D point(double[] points, int index) {
		return new Point2D.Double(points[2 * index], points[2 * index + 1]);
	}

	private static double[] reversed(double[] points) {
		double[] reversed = new double[points.length];
		for (int i = 0; i < points.length; i += 2) {
			reversed[points.length - 2 - i] = points[i];
			reversed[points.length - 1 - i] = points[i + 1];
		}
		return reversed;
	}

	private void arrow(Pen pen, Point2D base, Point2D tip, Color color) {
		double length = Math.max(1, base.distance(tip));
		double half = 4 + 0.8 * width();
		double dx = half * (tip.getY() - base.getY()) / length;
		double dy = half * (tip.getX() - base.getX()) / length;
		pen.fill(color, tip.getX(), tip.getY(), base.getX() + dx, base.getY() - dy, base.getX() - dx, base.getY() + dy);
	}

	private String shownOperator(Pen pen) {
		return pen.fitting(operator, Type.PLAIN, LONGEST);
	}

	/** How large the words in the middle of the wire are. */
	public Dimension labelSize(Pen pen) {
		double width = Math.max(number.isEmpty() ? 0 : pen.width(number, Type.BOLD), pen.width(shownOperator(pen), Type.PLAIN));
		int lines = (number.isEmpty() ? 0 : 1) + (operator.isEmpty() ? 0 : 1);
		return lines == 0 ? new Dimension() : new Dimension((int) Math.ceil(width) + 2 * MARGIN, lines * (pen.lineHeight() - 1) + 6);
	}

	/** The middle of the wire, where its words stand. */
	public Rectangle labelBox(Pen pen) {
		Dimension size = labelSize(pen);
		Point2D middle = curve().at(0.5);
		return new Rectangle((int) Math.round(middle.getX() - size.width / 2.0), (int) Math.round(middle.getY() - size.height / 2.0), size.width, size.height);
	}

	/**
	 * Paints the heat current, and below it the operator.
	 *
	 * @param words where they stand in the box; what is beside them is free for a sign
	 */
	public void paintLabel(Pen pen, Rectangle box, Rectangle words) {
		if (box.width <= 0 || number.isEmpty() && operator.isEmpty()) {
			return;
		}
		pen.fillRound(box, 12, pen.scheme().sheet());
		pen.drawRound(box, 12, 1, color(pen.scheme()));
		int y = box.y + 3;
		if (!number.isEmpty()) {
			pen.centred(number, Type.BOLD, sheet.isStale() ? pen.scheme().faint() : pen.scheme().text(), words, y);
			y += pen.lineHeight() - 1;
		}
		pen.centred(shownOperator(pen), Type.PLAIN, pen.scheme().faint(), words, y);
	}
}
