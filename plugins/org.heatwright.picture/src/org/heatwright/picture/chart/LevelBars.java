// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.util.Comparator;
import java.util.List;

import org.heatwright.analysis.Certificate.LevelPopulation;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.Digits;
import org.heatwright.picture.figure.Figure;
import org.heatwright.picture.Lettering;

/** The populations of a few levels as bars, the highest energy on top as in a level diagram. */
public record LevelBars(String name, List<LevelPopulation> levels) implements Figure {

	private static final int WIDTH = 640;
	private static final int LEFT = 190;
	private static final int RIGHT = 90;
	private static final int ROW = 24;
	private static final int MARGIN = 6;
	private static final int LONGEST = 22;

	public LevelBars {
		levels = levels.stream().sorted(Comparator.comparingDouble(LevelPopulation::energy).reversed()).toList();
	}

	@Override
	public Dimension size() {
		return new Dimension(WIDTH, levels.size() * ROW + 2 * MARGIN);
	}

	@Override
	public String description() {
		return "Bars of the populations of " + levels.size() + " levels";
	}

	@Override
	public void paint(Graphics2D graphics, Scheme scheme) {
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		double largest = levels.stream().mapToDouble(LevelPopulation::population).max().orElse(1);
		for (int i = 0; i < levels.size(); i++) {
			row(graphics, scheme, levels.get(i), MARGIN + i * ROW, largest > 0 ? largest : 1);
		}
	}

	private static void row(Graphics2D graphics, Scheme scheme, LevelPopulation level, int y, double largest) {
		String label = level.name().length() > LONGEST ? level.name().substring(0, LONGEST) + "\u2026" : level.name();
		Font font = Lettering.regular(12f);
		text(graphics, label, font, scheme.text(), LEFT - 12 - Lettering.width(graphics, label, font), y + 17);
		int room = WIDTH - LEFT - RIGHT;
		graphics.setColor(scheme.groove());
		graphics.fill(new RoundRectangle2D.Double(LEFT, y + 7, room, 10, 6, 6));
		double length = room * Math.clamp(level.population() / largest, 0.0, 1.0);
		graphics.setColor(scheme.accent());
		graphics.fill(new RoundRectangle2D.Double(LEFT, y + 7, Math.max(length, 1.5), 10, Math.min(6, length), 6));
		text(graphics, Digits.of(level.population()), font, scheme.text(), WIDTH - RIGHT + 10, y + 17);
	}

	private static void text(Graphics2D graphics, String words, Font font, Color color, double x, double y) {
		graphics.setColor(color);
		Lettering.draw(graphics, words, font, x, y);
	}
}
