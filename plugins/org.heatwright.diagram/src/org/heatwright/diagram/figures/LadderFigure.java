// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.draw2d.Graphics;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.heatwright.diagram.Texts;
import org.heatwright.picture.card.Ladder;
import org.heatwright.picture.card.LadderPlan;
import org.heatwright.picture.ShortNumber;

/**
 * A level system: levels at their energies to scale, populations as bars on them, for every wire an arrow between the levels that it couples in the colour of
 * its bath, and the coherent drive as a wave.
 */
public final class LadderFigure extends CardFigure implements WireHost, ItemHost {

	private static final int BAR = 9;
	/** Half of the broken line where the quantum of a detuned drive ends. */
	private static final int VIRTUAL = 16;

	/** @param heat how hot the bath is, NaN for work */
	public record Transition(String coupling, Ladder.Rung lower, Ladder.Rung upper, double heat, Side side) {
	}

	private String name = "";
	private Ladder ladder = new Ladder(List.of(), Optional.empty());
	private List<Transition> transitions = List.of();
	private boolean stale;

	public LadderFigure(Palette palette) {
		super(palette);
	}

	/** @param transitions from left to right */
	public void show(String name, Ladder ladder, List<Transition> transitions, boolean stale) {
		this.stale = stale;
		this.name = name;
		this.ladder = ladder;
		this.transitions = List.copyOf(transitions);
		StringBuilder tip = new StringBuilder(" " + name + " ");
		ladder.levels().forEach(level -> tip.append("\n ").append(Double.isNaN(level.population()) ? Texts.of("level.hover", level.name(), level.text())
				: Texts.of("level.hover.population", level.name(), level.text(), ShortNumber.of(level.population()))).append(' '));
		ladder.drive().ifPresent(drive -> tip.append("\n ")
				.append(Texts.of("drive.hover", drive.lower().name(), drive.upper().name(), drive.frequency(), drive.strength(), drive.tuning())));
		hover(tip.toString().strip());
	}

	/** What is drawn. */
	public Ladder ladder() {
		return ladder;
	}

	/** Where it stands now. */
	public LadderPlan plan() {
		Rectangle area = inner();
		return new LadderPlan(ladder, new java.awt.Rectangle(area.x, area.y, area.width, area.height), lineHeight(), transitions.size());
	}

	@Override
	public Rectangle boxOf(ItemFigure item, int index, int count) {
		LadderPlan plan = plan();
		Rectangle area = inner();
		int y = ladder.level(item.key()).map(level -> plan.height(level.energy())).orElse(area.y + 30 + 12 * index);
		return new Rectangle(plan.left() - 4, y - 9, area.right() - plan.left() - 10, 18);
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
		LadderPlan plan = plan();
		centred(graphics, name, bold(), palette.text(), area, area.y + 9);
		transitions.forEach(transition -> paintTransition(graphics, area, plan, transition));
		ladder.drive().ifPresent(drive -> paintDrive(graphics, plan.drive(), drive));
		Map<String, Integer> labels = plan.labels();
		ladder.levels().forEach(level -> paintLevel(graphics, area, plan, level, labels.get(level.id())));
	}

	private void paintLevel(Graphics graphics, Rectangle area, LadderPlan plan, Ladder.Rung level, int label) {
		int y = plan.height(level.energy());
		int x = plan.left();
		int length = plan.length();
		if (!Double.isNaN(level.population())) {
			graphics.setBackgroundColor(stale ? palette.line() : palette.accent());
			graphics.setAlpha(110);
			graphics.fillRectangle(x, y - BAR, (int) Math.round(length * Math.clamp(level.population(), 0.0, 1.0)), BAR);
			graphics.setAlpha(255);
		}
		graphics.setForegroundColor(palette.text());
		graphics.setLineWidth(3);
		graphics.drawLine(x, y, x + length, y);
		graphics.setLineWidth(1);
		graphics.setFont(getFont());
		String energy = level.text();
		int width = org.eclipse.draw2d.FigureUtilities.getTextWidth(energy, getFont());
		graphics.drawText(shortened(level.name(), getFont(), area.right() - x - length - 22 - width), x + length + 8, label);
		graphics.setForegroundColor(palette.faint());
		graphics.drawText(energy, area.right() - width - 8, label);
	}

	private void paintTransition(Graphics graphics, Rectangle area, LadderPlan plan, Transition transition) {
		int x = plan.slot(transitions.indexOf(transition));
		int y1 = plan.height(transition.lower().energy()) - 3;
		int y2 = plan.height(transition.upper().energy()) + 3;
		Color color = palette.strong(transition.heat());
		paintLead(graphics, area, x, (y1 + y2) / 2, transition.side(), color);
		graphics.setForegroundColor(color);
		graphics.setLineWidth(2);
		graphics.drawLine(x, y1 - 4, x, y2 + 4);
		paintHeads(graphics, color, x, y1, y2);
	}

	/** A wave between the levels; off resonance its quantum ends beside the upper level, at a broken line. */
	private void paintDrive(Graphics graphics, LadderPlan.DriveMark mark, Ladder.Drive drive) {
		Color color = palette.heatFlow(Double.NaN, false);
		graphics.setForegroundColor(color);
		if (!drive.isResonant()) {
			graphics.setLineStyle(SWT.LINE_DOT);
			graphics.drawLine(mark.x() - VIRTUAL, mark.top() - 3, mark.x() + VIRTUAL, mark.top() - 3);
			graphics.setLineStyle(SWT.LINE_SOLID);
		}
		graphics.setLineWidth(2);
		graphics.drawPolyline(mark.wave());
		paintHeads(graphics, color, mark.x(), mark.bottom(), mark.top());
		graphics.setFont(getFont());
		graphics.setForegroundColor(color);
		graphics.drawText(drive.strength(), mark.labelX(), mark.labelTop());
		graphics.drawText(drive.tuning(), mark.labelX(), mark.labelTop() + lineHeight() - 3);
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

	private static void paintHeads(Graphics graphics, Color color, int x, int bottom, int top) {
		graphics.setLineWidth(1);
		graphics.setBackgroundColor(color);
		graphics.fillPolygon(new int[] { x, bottom, x - 5, bottom - 8, x + 5, bottom - 8 });
		graphics.fillPolygon(new int[] { x, top, x - 5, top + 8, x + 5, top + 8 });
	}

	@Override
	public double share(String coupling) {
		LadderPlan plan = plan();
		return transitions.stream().filter(transition -> transition.coupling().equals(coupling)).findFirst()
				.map(transition -> (plan.height(transition.lower().energy()) + plan.height(transition.upper().energy())) / 2.0)
				.map(y -> (y - getBounds().y) / Math.max(1, getBounds().height)).orElse(0.5);
	}
}
