// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;

import org.heatwright.picture.Scheme;
import org.heatwright.picture.Digits;
import org.heatwright.picture.figure.Figure;
import org.heatwright.picture.Lettering;

/** Numbers of either sign as bars from a line in the middle, the largest on top: which of several causes matters most, and which way. */
public record SignedBars(String name, String description, List<Bar> bars) implements Figure {

	/** One bar and its number. */
	public record Bar(String label, double value) {
	}

	private static final int WIDTH = 640;
	private static final int LEFT = 190;
	private static final int RIGHT = 20;
	/** Room for a number beside the end of the longest bar. */
	private static final int NUMBER = 70;
	private static final int ROW = 24;
	private static final int MARGIN = 6;
	private static final int LONGEST = 24;

	public SignedBars {
		bars = bars.stream().sorted(Comparator.comparingDouble((Bar bar) -> Math.abs(bar.value())).reversed()).toList();
	}

	@Override
	public Dimension size() {
		return new Dimension(WIDTH, bars.size() * ROW + 2 * MARGIN);
	}

	@Override
	public void paint(Graphics2D graphics, Scheme scheme) {
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		double largest = bars.stream().mapToDouble(bar -> Math.abs(bar.value())).max().orElse(1);
		double zero = LEFT + (WIDTH - LEFT - RIGHT) / 2.0;
		for (int i = 0; i < bars.size(); i++) {
			row(graphics, scheme, bars.get(i), MARGIN + i * ROW, zero, largest > 0 ? largest : 1);
		}
		graphics.setColor(scheme.line());
		graphics.draw(new Line2D.Double(zero, MARGIN, zero, MARGIN + bars.size() * ROW));
	}

	private static void row(Graphics2D graphics, Scheme scheme, Bar bar, int y, double zero, double largest) {
		Font font = Lettering.regular(12f);
		String label = bar.label().length() > LONGEST ? bar.label().substring(0, LONGEST) + "\u2026" : bar.label();
		text(graphics, label, font, scheme.text(), LEFT - 12.0 - Lettering.width(graphics, label, font), y + 17);
		double length = Math.abs(bar.value()) / largest * (zero - LEFT - NUMBER);
		graphics.setColor(bar.value() < 0 ? scheme.bad() : scheme.accent());
		graphics.fill(new Rectangle2D.Double(bar.value() < 0 ? zero - length : zero, y + 6, Math.max(length, 1), 12));
		String number = Digits.of(bar.value());
		double width = Lettering.width(graphics, number, font);
		text(graphics, number, font, scheme.text(), bar.value() < 0 ? zero - length - width - 6 : zero + length + 6, y + 17);
	}

	private static void text(Graphics2D graphics, String words, Font font, Color color, double x, double y) {
		graphics.setColor(color);
		Lettering.draw(graphics, words, font, x, y);
	}
}
