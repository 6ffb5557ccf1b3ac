// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

/** A level system: levels at their energies to scale, populations as bars on them, and for every wire an arrow between the levels that it couples, in the colour of its bath. */
public final class LadderFigure extends CardFigure implements WireHost, ItemHost {

	private static final int MARGIN = 18;
	private static final int BAR = 9;

	/** @param population NaN when it is not known */
	public record LevelLine(String id, String name, double energy, double population) {
	}

	/** @param heat how hot the bath is, NaN for work */
	public record Transition(String coupling, String lower, String upper, double heat, Side side) {
	}

	private String name = "";
	private List<LevelLine> levels = List.of();
	private List<Transition> transitions = List.of();

	public LadderFigure(Palette palette) {
		super(palette);
	}

	/** @param transitions from left to right */
	public void show(String name, List<LevelLine> levels, List<Transition> transitions) {
		this.name = name;
		this.levels = List.copyOf(levels);
		this.transitions = List.copyOf(transitions);
		StringBuilder tip = new StringBuilder(" " + name + " ");
		levels.forEach(level -> tip.append("\n ").append(level.name()).append(": energy ").append(Numbers.of(level.energy()))
				.append(Double.isNaN(level.population()) ? " " : ", population " + Numbers.of(level.population()) + " "));
		hover(tip.toString().strip());
	}

	@Override
	public Rectangle boxOf(ItemFigure item, int index, int count) {
		Rectangle area = inner();
		int y = level(item.key()).map(level -> height(area, level.energy())).orElse(area.y + 30 + 12 * index);
		return new Rectangle(area.x + MARGIN - 4, y - 9, area.width - 2 * MARGIN + 8, 18);
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
		centred(graphics, name, bold(), palette.text(), area, area.y + 9);
		transitions.forEach(transition -> paintTransition(graphics, area, transition));
		Map<String, Integer> labels = labels(area);
		levels.forEach(level -> paintLevel(graphics, area, level, labels.get(level.id())));
	}

	/** Where the names stand: at their levels, but a line apart from each other, from the lowest to the highest. */
	private Map<String, Integer> labels(Rectangle area) {
		Map<String, Integer> places = new HashMap<>();
		int free = area.bottom() - lineHeight() - 2;
		for (LevelLine level : levels.stream().sorted(Comparator.comparingDouble(LevelLine::energy)).toList()) {
			int place = Math.min(free, height(area, level.energy()) - lineHeight() / 2);
			places.put(level.id(), place);
			free = place - lineHeight() + 3;
		}
		return places;
	}

	private int lineLength(Rectangle area) {
		return (area.width - 2 * MARGIN) * 55 / 100;
	}

	private int height(Rectangle area, double energy) {
		double lowest = levels.stream().mapToDouble(LevelLine::energy).min().orElse(0);
		double highest = levels.stream().mapToDouble(LevelLine::energy).max().orElse(1);
		double share = highest > lowest ? (energy - lowest) / (highest - lowest) : 0;
		int top = area.y + 2 * lineHeight() + 12;
		int bottom = area.bottom() - MARGIN - 2;
		return bottom - (int) Math.round(share * (bottom - top));
	}

	private Optional<LevelLine> level(String id) {
		return levels.stream().filter(level -> level.id().equals(id)).findFirst();
	}

	private void paintLevel(Graphics graphics, Rectangle area, LevelLine level, int label) {
		int y = height(area, level.energy());
		int x = area.x + MARGIN;
		int length = lineLength(area);
		if (!Double.isNaN(level.population())) {
			graphics.setBackgroundColor(palette.accent());
			graphics.setAlpha(110);
			graphics.fillRectangle(x, y - BAR, (int) Math.round(length * Math.clamp(level.population(), 0.0, 1.0)), BAR);
			graphics.setAlpha(255);
		}
		graphics.setForegroundColor(palette.text());
		graphics.setLineWidth(3);
		graphics.drawLine(x, y, x + length, y);
		graphics.setLineWidth(1);
		graphics.setFont(getFont());
		String energy = Numbers.of(level.energy());
		int width = org.eclipse.draw2d.FigureUtilities.getTextWidth(energy, getFont());
		graphics.drawText(shortened(level.name(), getFont(), area.right() - x - length - 22 - width), x + length + 8, label);
		graphics.setForegroundColor(palette.faint());
		graphics.drawText(energy, area.right() - width - 8, label);
	}

	private void paintTransition(Graphics graphics, Rectangle area, Transition transition) {
		Optional<LevelLine> lower = level(transition.lower());
		Optional<LevelLine> upper = level(transition.upper());
		if (lower.isEmpty() || upper.isEmpty()) {
			return;
		}
		int x = area.x + MARGIN + lineLength(area) * (transitions.indexOf(transition) + 1) / (transitions.size() + 1);
		int y1 = height(area, lower.get().energy()) - 3;
		int y2 = height(area, upper.get().energy()) + 3;
		Color color = palette.strong(transition.heat());
		paintLead(graphics, area, x, (y1 + y2) / 2, transition.side(), color);
		graphics.setForegroundColor(color);
		graphics.setBackgroundColor(color);
		graphics.setLineWidth(2);
		graphics.drawLine(x, y1 - 4, x, y2 + 4);
		graphics.setLineWidth(1);
		arrowHead(graphics, x, y1, -1);
		arrowHead(graphics, x, y2, 1);
	}

	/** The thin continuation of the wire inside the card. */
	private static void paintLead(Graphics graphics, Rectangle area, int x, int y, Side side, Color color) {
		if (side == Side.LEFT || side == Side.RIGHT) {
			graphics.setForegroundColor(color);
			graphics.setLineStyle(SWT.LINE_DOT);
			graphics.drawLine(side == Side.LEFT ? area.x : area.right(), y, x, y);
			graphics.setLineStyle(SWT.LINE_SOLID);
		}
	}

	private static void arrowHead(Graphics graphics, int x, int y, int direction) {
		graphics.fillPolygon(new int[] { x, y, x - 5, y + 8 * direction, x + 5, y + 8 * direction });
	}

	@Override
	public double share(String coupling) {
		Rectangle area = inner();
		return transitions.stream().filter(transition -> transition.coupling().equals(coupling)).findFirst()
				.flatMap(transition -> level(transition.lower())
						.flatMap(lower -> level(transition.upper()).map(upper -> (height(area, lower.energy()) + height(area, upper.energy())) / 2.0)))
				.map(y -> (y - getBounds().y) / Math.max(1, getBounds().height)).orElse(0.5);
	}
}
