// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.drawing;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;

/** A level system: levels at their energies to scale, populations as bars on them, and for every wire an arrow between the levels that it couples, in the colour of its bath. */
final class LadderCard implements Card {

	private static final int MARGIN = 18;
	private static final int BAR = 9;

	/** @param population NaN when it is not known */
	private record LevelLine(String id, String name, double energy, double population) {
	}

	private record Transition(Coupling wire, String lower, String upper, Side side) {
	}

	private final Sheet sheet;
	private final LevelSystem system;
	private final List<LevelLine> levels;
	private final List<Transition> transitions = new ArrayList<>();

	LadderCard(Sheet sheet, LevelSystem system) {
		this.sheet = sheet;
		this.system = system;
		levels = levels(sheet, system);
		for (Side side : new Side[] { Side.LEFT, Side.TOP, Side.BOTTOM, Side.RIGHT }) {
			sheet.wiresAt(side).forEach(wire -> addTransitions(wire, side));
		}
	}

	private static List<LevelLine> levels(Sheet sheet, LevelSystem system) {
		Map<String, Double> populations = new HashMap<>();
		sheet.analysis().flatMap(Analysis::steadyState).ifPresent(state -> state.levels().forEach(level -> populations.put(level.name(), level.population())));
		List<LevelLine> lines = new ArrayList<>();
		for (Level level : system.getLevels()) {
			energy(sheet.machine(), level).ifPresent(energy -> lines.add(new LevelLine(level.getId(), DesignLabels.name(level), energy, populations.getOrDefault(level.getId(), Double.NaN))));
		}
		return lines;
	}

	private static Optional<Double> energy(Machine machine, Level level) {
		try {
			return Optional.of(Scope.of(machine).value(level, ArrayPackage.Literals.LEVEL__ENERGY));
		} catch (ExpressionException e) {
			return Optional.empty();
		}
	}

	private void addTransitions(Coupling wire, Side side) {
		for (Channel channel : wire.getChannels()) {
			if (channel.getOperator() instanceof TransitionOperator operator && operator.getLower() != null && operator.getUpper() != null) {
				transitions.add(new Transition(wire, operator.getLower(), operator.getUpper(), side));
			}
		}
	}

	@Override
	public Rectangle bounds() {
		return sheet.place(system);
	}

	@Override
	public double share(Coupling wire) {
		Rectangle area = Pen.inner(bounds());
		return transitions.stream().filter(transition -> transition.wire() == wire).findFirst()
				.flatMap(transition -> level(transition.lower()).flatMap(lower -> level(transition.upper()).map(upper -> (height(area, lower.energy()) + height(area, upper.energy())) / 2.0)))
				.map(y -> (y - bounds().y) / Math.max(1, bounds().height)).orElse(0.5);
	}

	@Override
	public void paint(Pen pen) {
		Rectangle area = Pen.inner(bounds());
		pen.card(area, pen.scheme.card(), pen.scheme.accent(), () -> {
			pen.centred(DesignLabels.name(system), pen.bold, pen.scheme.text(), area, area.y + 9);
			transitions.forEach(transition -> paintTransition(pen, area, transition));
			levels.forEach(level -> paintLevel(pen, area, level));
		});
	}

	private static int lineLength(Rectangle area) {
		return (area.width - 2 * MARGIN) * 60 / 100;
	}

	private int height(Rectangle area, double energy) {
		double lowest = levels.stream().mapToDouble(LevelLine::energy).min().orElse(0);
		double highest = levels.stream().mapToDouble(LevelLine::energy).max().orElse(1);
		double share = highest > lowest ? (energy - lowest) / (highest - lowest) : 0;
		int top = area.y + 2 * Pen.LINE_HEIGHT + 12;
		int bottom = area.y + area.height - MARGIN - 2;
		return bottom - (int) Math.round(share * (bottom - top));
	}

	private Optional<LevelLine> level(String id) {
		return levels.stream().filter(level -> level.id().equals(id)).findFirst();
	}

	private void paintLevel(Pen pen, Rectangle area, LevelLine level) {
		int y = height(area, level.energy());
		int x = area.x + MARGIN;
		int length = lineLength(area);
		if (!Double.isNaN(level.population())) {
			pen.graphics.setColor(Pen.clear(pen.scheme.accent(), 110));
			pen.graphics.fill(new Rectangle(x, y - BAR, (int) Math.round(length * Math.clamp(level.population(), 0.0, 1.0)), BAR));
		}
		pen.line(x, y, x + length, y, 3, pen.scheme.text());
		pen.text(pen.fitting(level.name(), pen.plain, area.getMaxX() - x - length - 10), pen.plain, pen.scheme.text(), x + length + 8, y - Pen.LINE_HEIGHT / 2);
	}

	private void paintTransition(Pen pen, Rectangle area, Transition transition) {
		Optional<LevelLine> lower = level(transition.lower());
		Optional<LevelLine> upper = level(transition.upper());
		if (lower.isEmpty() || upper.isEmpty()) {
			return;
		}
		int x = area.x + MARGIN + lineLength(area) * (transitions.indexOf(transition) + 1) / (transitions.size() + 1);
		int y1 = height(area, lower.get().energy()) - 3;
		int y2 = height(area, upper.get().energy()) + 3;
		Color color = pen.scheme.strong(sheet.heat().of(transition.wire().getBath()));
		if (transition.side().isVertical()) {
			pen.dotted(transition.side() == Side.LEFT ? area.x : area.getMaxX(), (y1 + y2) / 2, x, (y1 + y2) / 2, color);
		}
		pen.line(x, y1 - 4, x, y2 + 4, 2, color);
		pen.triangle(color, x, y1, x - 5, y1 - 8, x + 5, y1 - 8);
		pen.triangle(color, x, y2, x - 5, y2 + 8, x + 5, y2 + 8);
	}
}
