// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Color;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.TransitionOperator;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Pen.Type;
import org.heatwright.picture.Digits;

/**
 * A level system: levels at their energies to scale, populations as bars on them, for every wire an arrow between the levels that it couples in the colour of
 * its bath, and the coherent drive as a wave.
 */
public final class LadderCard implements Card {

	private static final int BAR = 9;
	/** Half of the broken line where the quantum of a detuned drive ends. */
	private static final int VIRTUAL = 16;

	private record Transition(Coupling wire, Ladder.Rung lower, Ladder.Rung upper, Side side, double heat) {
	}

	private final Sheet sheet;
	private final LevelSystem system;
	private final Rectangle bounds;
	private final String name;
	private final Ladder ladder;
	private final List<Transition> transitions = new ArrayList<>();
	private final LadderPlan plan;
	private final List<Item> levels = new ArrayList<>();

	LadderCard(Sheet sheet, LevelSystem system) {
		this.sheet = sheet;
		this.system = system;
		bounds = sheet.place(system);
		name = DesignLabels.name(system);
		ladder = Ladder.of(sheet.machine(), system, sheet.analysis());
		for (Side side : new Side[] { Side.LEFT, Side.TOP, Side.BOTTOM, Side.RIGHT }) {
			sheet.wiresAt(side).forEach(wire -> addTransitions(wire, side));
		}
		plan = new LadderPlan(ladder, Card.inner(bounds), sheet.lineHeight(), transitions.size());
		system.getLevels().forEach(level -> levels.add(item(level)));
	}

	private void addTransitions(Coupling wire, Side side) {
		for (Channel channel : wire.getChannels()) {
			if (channel.getOperator() instanceof TransitionOperator operator) {
				Optional<Ladder.Rung> lower = ladder.level(operator.getLower());
				Optional<Ladder.Rung> upper = ladder.level(operator.getUpper());
				if (lower.isPresent() && upper.isPresent()) {
					transitions.add(new Transition(wire, lower.get(), upper.get(), side, sheet.heat().of(wire.getBath())));
				}
			}
		}
	}

	/** A level can be selected around its line, or where it would be when it has no energy. */
	private Item item(Level level) {
		Rectangle area = plan.area();
		int y = ladder.level(level.getId()).map(rung -> plan.height(rung.energy())).orElse(area.y + 30 + 12 * levels.size());
		return Item.ghost(level, new Rectangle(plan.left() - 4, y - 9, area.x + area.width - plan.left() - 6, 18), DesignLabels.text(level),
				List.of(ArrayPackage.Literals.LEVEL__ENERGY, MachinePackage.Literals.ELEMENT__NAME));
	}

	/** What is drawn. */
	public Ladder ladder() {
		return ladder;
	}

	/** Where it stands. */
	public LadderPlan plan() {
		return plan;
	}

	@Override
	public LevelSystem element() {
		return system;
	}

	@Override
	public Rectangle bounds() {
		return bounds;
	}

	@Override
	public List<Item> items() {
		return levels;
	}

	@Override
	public double share(Coupling wire) {
		return transitions.stream().filter(transition -> transition.wire() == wire).findFirst()
				.map(transition -> (plan.height(transition.lower().energy()) + plan.height(transition.upper().energy())) / 2.0)
				.map(y -> (y - bounds.y) / Math.max(1, bounds.height)).orElse(0.5);
	}

	@Override
	public String words() {
		StringBuilder words = new StringBuilder(name);
		ladder.levels().forEach(level -> words.append('\n').append(level.name()).append(": energy ").append(level.text())
				.append(Double.isNaN(level.population()) ? "" : ", population " + Digits.of(level.population())));
		ladder.drive().ifPresent(drive -> words.append("\nCoherent drive between ").append(drive.lower().name()).append(" and ").append(drive.upper().name())
				.append(": ").append(drive.frequency()).append(", ").append(drive.strength()).append(", ").append(drive.tuning()));
		return words.toString();
	}

	@Override
	public List<Spot> spots() {
		Rectangle area = plan.area();
		return List.of(new Spot(system, MachinePackage.Literals.ELEMENT__NAME, new Rectangle(area.x + 6, area.y + 4, area.width - 12, sheet.lineHeight() + 6)));
	}

	@Override
	public void paint(Pen pen) {
		Rectangle area = plan.area();
		pen.card(area, pen.scheme().card(), pen.scheme().accent(), () -> {
			pen.centred(name, Type.BOLD, pen.scheme().text(), area, area.y + 9.0);
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
			double length = Math.rint(plan.length() * Math.clamp(level.population(), 0.0, 1.0));
			pen.fill(Pen.clear(sheet.isStale() ? pen.scheme().line() : pen.scheme().accent(), 110), x, y - BAR, x + length, y - BAR, x + length, y, x, y);
		}
		pen.draw(3, pen.scheme().text(), x, y, x + plan.length(), y);
		double width = pen.width(level.text(), Type.PLAIN);
		pen.text(pen.fitting(level.name(), Type.PLAIN, area.getMaxX() - x - plan.length() - 22 - width), Type.PLAIN, pen.scheme().text(), x + plan.length() + 8.0,
				label);
		pen.text(level.text(), Type.PLAIN, pen.scheme().faint(), area.getMaxX() - width - 8, label);
	}

	private void paintTransition(Pen pen, Rectangle area, Transition transition) {
		int x = plan.slot(transitions.indexOf(transition));
		int y1 = plan.height(transition.lower().energy()) - 3;
		int y2 = plan.height(transition.upper().energy()) + 3;
		Color color = pen.scheme().strong(transition.heat());
		if (transition.side().isVertical()) {
			pen.dotted(transition.side() == Side.LEFT ? area.x : area.getMaxX(), (y1 + y2) / 2, x, (y1 + y2) / 2, color);
		}
		pen.draw(2, color, x, y1 - 4.0, x, y2 + 4.0);
		heads(pen, color, x, y1, y2);
	}

	private void paintDrive(Pen pen, Ladder.Drive drive) {
		LadderPlan.DriveMark mark = plan.drive();
		Color color = pen.scheme().flow(Double.NaN);
		if (!drive.isResonant()) {
			pen.dotted(mark.x() - VIRTUAL, mark.top() - 3, mark.x() + VIRTUAL, mark.top() - 3, color);
		}
		pen.draw(2, color, java.util.Arrays.stream(mark.wave()).asDoubleStream().toArray());
		heads(pen, color, mark.x(), mark.bottom(), mark.top());
		pen.text(drive.strength(), Type.PLAIN, color, mark.labelX(), mark.labelTop());
		pen.text(drive.tuning(), Type.PLAIN, color, mark.labelX(), mark.labelTop() + pen.lineHeight() - 3.0);
	}

	private static void heads(Pen pen, Color color, int x, int bottom, int top) {
		pen.fill(color, x, bottom, x - 5, bottom - 8, x + 5, bottom - 8);
		pen.fill(color, x, top, x - 5, top + 8, x + 5, top + 8);
	}
}
