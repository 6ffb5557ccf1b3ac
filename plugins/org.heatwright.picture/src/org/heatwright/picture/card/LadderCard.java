// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.edit.DesignLabels;

/**
 * A level system: levels at their energies to scale, populations as bars on them, for every wire an arrow between the levels that it couples in the colour of
 * its bath, and the coherent drive as a wave.
 */
final class LadderCard implements Card {

	private static final int BAR = 9;
	/** Half of the broken line where the quantum of a detuned drive ends. */
	private static final int VIRTUAL = 16;

	private record Transition(Coupling wire, Ladder.Rung lower, Ladder.Rung upper, Side side) {
	}

	private final Sheet sheet;
	private final LevelSystem system;
	private final Ladder ladder;
	private final List<Transition> transitions = new ArrayList<>();
	private final LadderPlan plan;

	LadderCard(Sheet sheet, LevelSystem system) {
		this.sheet = sheet;
		this.system = system;
		ladder = Ladder.of(sheet.machine(), system, sheet.analysis());
		for (Side side : new Side[] { Side.LEFT, Side.TOP, Side.BOTTOM, Side.RIGHT }) {
			sheet.wiresAt(side).forEach(wire -> addTransitions(wire, side));
		}
		plan = new LadderPlan(ladder, Pen.inner(bounds()), Pen.LINE_HEIGHT, transitions.size());
	}

	private void addTransitions(Coupling wire, Side side) {
		for (Channel channel : wire.getChannels()) {
			if (channel.getOperator() instanceof TransitionOperator operator) {
				Optional<Ladder.Rung> lower = ladder.level(operator.getLower());
				Optional<Ladder.Rung> upper = ladder.level(operator.getUpper());
				if (lower.isPresent() && upper.isPresent()) {
					transitions.add(new Transition(wire, lower.get(), upper.get(), side));
				}
			}
		}
	}

	@Override
	public Rectangle bounds() {
		return sheet.place(system);
	}

	@Override
	public double share(Coupling wire) {
		return transitions.stream().filter(transition -> transition.wire() == wire).findFirst()
				.map(transition -> (plan.height(transition.lower().energy()) + plan.height(transition.upper().energy())) / 2.0)
				.map(y -> (y - bounds().y) / Math.max(1, bounds().height)).orElse(0.5);
	}

	@Override
	public void paint(Pen pen) {
		Rectangle area = plan.area();
		pen.card(area, pen.scheme.card(), pen.scheme.accent(), () -> {
			pen.centred(DesignLabels.name(system), pen.bold, pen.scheme.text(), area, area.y + 9);
			transitions.forEach(transition -> paintTransition(pen, area, transition));
			ladder.drive().ifPresent(drive -> paintDrive(pen, drive));
			Map<String, Integer> labels = plan.labels();
			ladder.levels().forEach(level -> paintLevel(pen, area, level, labels.get(level.id())));
		});
	}

	private void paintLevel(Pen pen, Rectangle area, Ladder.Rung level, int label) {
		int y = plan.height(level.energy());
		int x = plan.left();
		if (!Double.isNaN(level.population())) {
			pen.graphics.setColor(Pen.clear(pen.scheme.accent(), 110));
			pen.graphics.fill(new Rectangle(x, y - BAR, (int) Math.round(plan.length() * Math.clamp(level.population(), 0.0, 1.0)), BAR));
		}
		pen.line(x, y, x + plan.length(), y, 3, pen.scheme.text());
		String energy = level.text();
		double width = pen.width(energy, pen.plain);
		pen.text(pen.fitting(level.name(), pen.plain, area.getMaxX() - x - plan.length() - 22 - width), pen.plain, pen.scheme.text(), x + plan.length() + 8, label);
		pen.text(energy, pen.plain, pen.scheme.faint(), area.getMaxX() - width - 8, label);
	}

	private void paintTransition(Pen pen, Rectangle area, Transition transition) {
		int x = plan.slot(transitions.indexOf(transition));
		int y1 = plan.height(transition.lower().energy()) - 3;
		int y2 = plan.height(transition.upper().energy()) + 3;
		Color color = pen.scheme.strong(sheet.heat().of(transition.wire().getBath()));
		if (transition.side().isVertical()) {
			pen.dotted(transition.side() == Side.LEFT ? area.x : area.getMaxX(), (y1 + y2) / 2, x, (y1 + y2) / 2, color);
		}
		pen.line(x, y1 - 4, x, y2 + 4, 2, color);
		heads(pen, color, x, y1, y2);
	}

	private void paintDrive(Pen pen, Ladder.Drive drive) {
		LadderPlan.DriveMark mark = plan.drive();
		Color color = pen.scheme.flow(Double.NaN);
		if (!drive.isResonant()) {
			pen.dotted(mark.x() - VIRTUAL, mark.top() - 3, mark.x() + VIRTUAL, mark.top() - 3, color);
		}
		Path2D wave = new Path2D.Double();
		wave.moveTo(mark.wave()[0], mark.wave()[1]);
		for (int i = 2; i < mark.wave().length; i += 2) {
			wave.lineTo(mark.wave()[i], mark.wave()[i + 1]);
		}
		pen.graphics.setColor(color);
		pen.graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		pen.graphics.draw(wave);
		heads(pen, color, mark.x(), mark.bottom(), mark.top());
		pen.text(drive.strength(), pen.plain, color, mark.labelX(), mark.labelTop());
		pen.text(drive.tuning(), pen.plain, color, mark.labelX(), mark.labelTop() + Pen.LINE_HEIGHT - 3.0);
	}

	private static void heads(Pen pen, Color color, int x, int bottom, int top) {
		pen.triangle(color, x, bottom, x - 5, bottom - 8, x + 5, bottom - 8);
		pen.triangle(color, x, top, x - 5, top + 8, x + 5, top + 8);
	}
}
