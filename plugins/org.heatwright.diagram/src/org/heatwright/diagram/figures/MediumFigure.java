// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.List;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.PointList;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.graphics.Color;

/** The working medium: levels at their energies with populations as bars, or an ensemble of spins. */
public final class MediumFigure extends CardFigure {

	private static final int MARGIN = 16;

	/** @param population NaN when it is not known */
	public record LevelLine(String name, double energy, double population) {
	}

	private String name = "";
	private List<LevelLine> levels = List.of();
	private String size = "";
	private String frequency = "";
	private int terms;
	private boolean array;

	public MediumFigure(Palette palette) {
		super(palette);
	}

	public void showLevels(String name, List<LevelLine> levels) {
		this.name = name;
		this.levels = List.copyOf(levels);
		this.array = false;
	}

	public void showArray(String name, String size, String frequency, int terms) {
		this.name = name;
		this.size = size;
		this.frequency = frequency;
		this.terms = terms;
		this.array = true;
	}

	@Override
	protected Color fill() {
		return palette.card();
	}

	@Override
	protected Color edge() {
		return palette.accent();
	}

	@Override
	protected void paintContent(Graphics graphics, Rectangle area) {
		centred(graphics, name, bold(), palette.text(), area, area.y + 8);
		Rectangle rest = new Rectangle(area.x + MARGIN, area.y + 16 + lineHeight(), area.width - 2 * MARGIN, area.height - 28 - lineHeight());
		if (array) {
			paintArray(graphics, area, rest);
		} else {
			paintLevels(graphics, rest);
		}
	}

	private void paintLevels(Graphics graphics, Rectangle area) {
		double lowest = levels.stream().mapToDouble(LevelLine::energy).min().orElse(0);
		double highest = levels.stream().mapToDouble(LevelLine::energy).max().orElse(1);
		int bottom = area.bottom() - 6;
		int height = area.height - lineHeight() - 8;
		int lineWidth = area.width * 55 / 100;
		for (LevelLine level : levels) {
			double share = highest > lowest ? (level.energy() - lowest) / (highest - lowest) : 0;
			int y = bottom - (int) Math.round(share * height);
			if (!Double.isNaN(level.population())) {
				graphics.setBackgroundColor(palette.accent());
				graphics.setAlpha(90);
				graphics.fillRectangle(area.x, y - 8, (int) Math.round(lineWidth * level.population()), 8);
				graphics.setAlpha(255);
			}
			graphics.setForegroundColor(palette.text());
			graphics.setLineWidth(3);
			graphics.drawLine(area.x, y, area.x + lineWidth, y);
			graphics.setLineWidth(1);
			graphics.setFont(getFont());
			graphics.setForegroundColor(palette.faint());
			graphics.drawText(level.name(), area.x + lineWidth + 8, y - lineHeight() / 2);
		}
	}

	/** A cloud of spins: as many as fit, since thousands look alike. */
	private void paintArray(Graphics graphics, Rectangle area, Rectangle rest) {
		int columns = 5;
		int rows = 4;
		int pitch = Math.min(rest.width / columns, (rest.height - 2 * lineHeight()) / rows);
		int shown = count();
		int left = rest.x + (rest.width - columns * pitch) / 2;
		for (int i = 0; i < shown; i++) {
			int x = left + i % columns * pitch + pitch / 2;
			int y = rest.y + i / columns * pitch + pitch / 2;
			spin(graphics, x, y, Math.max(4, pitch / 2 - 4));
		}
		centred(graphics, "L = " + size, bold(), palette.text(), area, rest.bottom() - 2 * lineHeight() + 4);
		centred(graphics, "\u03c9 = " + frequency + (terms > 0 ? ", " + terms + (terms == 1 ? " term" : " terms") : ""), getFont(), palette.faint(), area, rest.bottom() - lineHeight() + 4);
	}

	private int count() {
		try {
			return (int) Math.clamp(Double.parseDouble(size), 0.0, 20.0);
		} catch (NumberFormatException e) {
			return 20;
		}
	}

	private void spin(Graphics graphics, int x, int y, int radius) {
		graphics.setBackgroundColor(palette.accent());
		graphics.setAlpha(60);
		graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
		graphics.setAlpha(255);
		graphics.setForegroundColor(palette.accent());
		graphics.setLineWidth(2);
		graphics.drawLine(x, y + radius - 3, x, y - radius + 5);
		PointList head = new PointList();
		head.addPoint(x, y - radius + 1);
		head.addPoint(x - 3, y - radius + 6);
		head.addPoint(x + 4, y - radius + 6);
		graphics.setBackgroundColor(palette.accent());
		graphics.fillPolygon(head);
		graphics.setLineWidth(1);
	}
}
