// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.study;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

import org.heatwright.physics.thermo.Regime;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.Figure;
import org.heatwright.picture.Lettering;

/**
 * A number over two others as colours, with contour lines at even steps; regimes as areas with a legend. Points without a number stay blank. The colours are
 * those of the map "cividis" (J. R. Nunez,
 * C. R. Anderton, R. S. Renslow, PLoS ONE 13, e0199239 (2018)), which people with any colour vision read alike, between three of its anchors.
 *
 * @param values row by row: [first axis][second axis]; NaN where there is none
 */
public record MapFigure(String name, String title, String horizontal, String vertical, double[] x, double[] y, double[][] values, Kind kind) implements Figure {

	/** What the numbers are. */
	public enum Kind {
		NUMBERS, REGIMES
	}

	private static final Dimension SIZE = new Dimension(680, 460);
	private static final int LEFT = 84;
	private static final int TOP = 40;
	private static final int RIGHT = 140;
	private static final int BOTTOM = 62;
	private static final int TICKS = 5;
	private static final int CONTOURS = 8;
	private static final int[][] ANCHORS = { { 0, 34, 78 }, { 124, 123, 120 }, { 254, 232, 56 } };
	private static final Color[] OF_REGIMES = { new Color(0x4C9F70), new Color(0x4A7FB5), new Color(0xC8553D), new Color(0xE0A030), new Color(0x8E7CC3),
			new Color(0x5BC0BE), new Color(0xBBBBBB),
			new Color(0x222222) };

	@Override
	public Dimension size() {
		return new Dimension(SIZE);
	}

	@Override
	public String description() {
		return title + " over " + horizontal + " and " + vertical + ", " + x.length + " by " + y.length + " points.";
	}

	@Override
	public void paint(Graphics2D graphics, Scheme scheme) {
		Graphics2D g = (Graphics2D) graphics.create();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
		double[] range = range();
		cells(g, range);
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		if (kind == Kind.NUMBERS && range[1] > range[0]) {
			contours(g, range);
		}
		frame(g, scheme);
		legend(g, scheme, range);
		g.dispose();
	}

	private double[] range() {
		double smallest = Double.POSITIVE_INFINITY;
		double largest = Double.NEGATIVE_INFINITY;
		for (double[] column : values) {
			for (double value : column) {
				if (Double.isFinite(value)) {
					smallest = Math.min(smallest, value);
					largest = Math.max(largest, value);
				}
			}
		}
		return new double[] { smallest, largest };
	}

	private double width() {
		return SIZE.width - LEFT - RIGHT;
	}

	private double height() {
		return SIZE.height - TOP - BOTTOM;
	}

	/** The place of point i in the middle of its cell, counted from the left or from below. */
	private double across(double i) {
		return LEFT + (i + 0.5) / x.length * width();
	}

	private double up(double j) {
		return TOP + height() - (j + 0.5) / y.length * height();
	}

	private void cells(Graphics2D g, double[] range) {
		for (int i = 0; i < x.length; i++) {
			for (int j = 0; j < y.length; j++) {
				if (Double.isFinite(values[i][j])) {
					g.setColor(color(values[i][j], range));
					g.fill(new Rectangle2D.Double(across(i - 0.5), up(j + 0.5), width() / x.length + 0.6, height() / y.length + 0.6));
				}
			}
		}
	}

	private Color color(double value, double[] range) {
		if (kind == Kind.REGIMES) {
			return OF_REGIMES[(int) value];
		}
		return shade(range[1] > range[0] ? (value - range[0]) / (range[1] - range[0]) : 0.5);
	}

	/** A colour of the map, from 0 to 1. */
	static Color shade(double share) {
		int part = share < 0.5 ? 0 : 1;
		double within = 2 * share - part;
		int[] from = ANCHORS[part];
		int[] to = ANCHORS[part + 1];
		return new Color((int) Math.round(from[0] + within * (to[0] - from[0])), (int) Math.round(from[1] + within * (to[1] - from[1])),
				(int) Math.round(from[2] + within * (to[2] - from[2])));
	}

	/** Marching squares: each square of four neighbours is crossed by straight pieces of every contour. */
	private void contours(Graphics2D g, double[] range) {
		g.setStroke(new BasicStroke(0.8f));
		g.setColor(new Color(255, 255, 255, 150));
		for (int c = 1; c < CONTOURS; c++) {
			double level = range[0] + (range[1] - range[0]) * c / CONTOURS;
			for (int i = 0; i + 1 < x.length; i++) {
				for (int j = 0; j + 1 < y.length; j++) {
					square(g, i, j, level);
				}
			}
		}
	}

	private void square(Graphics2D g, int i, int j, double level) {
		double[][] corners = { { i, j }, { i + 1, j }, { i + 1, j + 1 }, { i, j + 1 } };
		double[] crossing = null;
		for (int edge = 0; edge < 4; edge++) {
			double[] a = corners[edge];
			double[] b = corners[(edge + 1) % 4];
			double from = values[(int) a[0]][(int) a[1]];
			double to = values[(int) b[0]][(int) b[1]];
			if (!Double.isFinite(from) || !Double.isFinite(to) || from < level == to < level) {
				continue;
			}
			double share = (level - from) / (to - from);
			double[] here = { across(a[0] + share * (b[0] - a[0])), up(a[1] + share * (b[1] - a[1])) };
			if (crossing == null) {
				crossing = here;
			} else {
				g.draw(new Line2D.Double(crossing[0], crossing[1], here[0], here[1]));
				crossing = null;
			}
		}
	}

	private void frame(Graphics2D g, Scheme scheme) {
		g.setColor(scheme.line());
		g.setStroke(new BasicStroke(1));
		g.draw(new Rectangle2D.Double(LEFT, TOP, width(), height()));
		g.setColor(scheme.text());
		g.setFont(Lettering.regular(14));
		g.drawString(title, LEFT, TOP - 14);
		g.setFont(Lettering.regular(12));
		centred(g, horizontal, LEFT + width() / 2, SIZE.height - 16);
		Graphics2D turned = (Graphics2D) g.create();
		turned.rotate(-Math.PI / 2, 20, TOP + height() / 2);
		centred(turned, vertical, 20, TOP + height() / 2);
		turned.dispose();
		for (int t = 0; t < TICKS; t++) {
			int i = (int) Math.round((x.length - 1) * (double) t / (TICKS - 1));
			int j = (int) Math.round((y.length - 1) * (double) t / (TICKS - 1));
			centred(g, number(x[i]), across(i), TOP + height() + 18);
			String label = number(y[j]);
			g.drawString(label, (float) (LEFT - 8 - g.getFontMetrics().stringWidth(label)), (float) up(j) + 4);
		}
	}

	private static void centred(Graphics2D g, String text, double x, double y) {
		g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
	}

	private void legend(Graphics2D g, Scheme scheme, double[] range) {
		double left = LEFT + width() + 18;
		g.setFont(Lettering.regular(11));
		if (kind == Kind.REGIMES) {
			int row = 0;
			for (Regime regime : Regime.values()) {
				if (occurs(regime.ordinal())) {
					g.setColor(OF_REGIMES[regime.ordinal()]);
					g.fill(new Rectangle2D.Double(left, TOP + 20.0 * row, 12, 12));
					g.setColor(scheme.text());
					g.drawString(regime.name().toLowerCase(Locale.ROOT).replace('_', ' '), (float) left + 18, TOP + 20f * row + 10);
					row++;
				}
			}
			return;
		}
		int steps = 100;
		for (int s = 0; s < steps; s++) {
			g.setColor(color(range[0] + (range[1] - range[0]) * s / (steps - 1.0), range));
			g.fill(new Rectangle2D.Double(left, TOP + height() * (steps - 1 - s) / steps, 14, height() / steps + 0.6));
		}
		g.setColor(scheme.text());
		for (int t = 0; t < TICKS; t++) {
			g.drawString(number(range[0] + (range[1] - range[0]) * t / (TICKS - 1)), (float) left + 20, (float) (TOP + height() * (1 - t / (TICKS - 1.0)) + 4));
		}
	}

	private boolean occurs(int regime) {
		for (double[] column : values) {
			for (double value : column) {
				if (value == regime) {
					return true;
				}
			}
		}
		return false;
	}

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.3g", value).replaceAll("(\\.\\d*?)0+($|e)", "$1$2").replaceAll("\\.($|e)", "$1");
	}
}
