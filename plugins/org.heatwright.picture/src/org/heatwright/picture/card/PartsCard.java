// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heatwright.analysis.PartsAnalysis;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.Interaction;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.picture.Digits;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Pen.Type;

/**
 * A medium of parts, or an oscillator or a spin alone: each part at the side of its baths, whose wires end on it; lines between parts that interact, and below
 * what acts between them with the energy that it carries. Verified by {@code PartsCardTest}.
 */
public final class PartsCard implements Card {

	private static final int HEAD = 34;
	private static final int GAP = 12;
	private static final int PART_HEIGHT = 58;
	private static final int PART_WIDTH = 150;

	private final Sheet sheet;
	private final WorkingMedium medium;
	private final Rectangle bounds;
	private final PartTouches touches;
	private final Map<WorkingMedium, Rectangle> boxes = new LinkedHashMap<>();
	private final List<Item> items = new ArrayList<>();
	private final List<Interaction> interactions;

	PartsCard(Sheet sheet, WorkingMedium medium) {
		this.sheet = sheet;
		this.medium = medium;
		bounds = sheet.place(medium);
		touches = new PartTouches(sheet.machine());
		interactions = medium instanceof CompositeMedium composite ? composite.getInteractions() : List.of();
		place();
		boxes.forEach((part, box) -> {
			if (part != medium) {
				items.add(Item.ghost(part, box, DesignLabels.text(part), PartCard.attributes(part)));
			}
		});
		for (Interaction interaction : interactions) {
			items.add(Item.line(interaction, line(interactions.indexOf(interaction)), "+ " + DesignLabels.text(interaction), flow(interaction), Item.Tone.NEUTRAL,
					DesignLabels.text(interaction), List.of(ArrayPackage.Literals.INTERACTION__STRENGTH, ArrayPackage.Literals.INTERACTION__OPERATOR)));
		}
	}

	/** How large a new card is. */
	static Dimension size(WorkingMedium medium) {
		if (!(medium instanceof CompositeMedium composite)) {
			return new Dimension(220, 150);
		}
		int rows = Math.max(2, (composite.getParts().size() + 1) / 2);
		return new Dimension(3 * PART_WIDTH + 4 * GAP + 60, HEAD + rows * (PART_HEIGHT + 2 * GAP) + 20 * composite.getInteractions().size() + 10);
	}

	/** In columns: parts whose baths stand at the left, those in between, those whose baths stand at the right. */
	private void place() {
		List<List<WorkingMedium>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		for (WorkingMedium part : touches.parts()) {
			columns.get(touchedFrom(Side.LEFT, part) ? 0 : touchedFrom(Side.RIGHT, part) ? 2 : 1).add(part);
		}
		List<List<WorkingMedium>> filled = columns.stream().filter(column -> !column.isEmpty()).toList();
		Rectangle area = Card.inner(bounds);
		int height = area.height - HEAD - 8 - interactions.size() * sheet.lineHeight();
		int width = Math.min(PART_WIDTH, (area.width - GAP) / Math.max(1, filled.size()) - GAP);
		for (int c = 0; c < filled.size(); c++) {
			List<WorkingMedium> column = filled.get(c);
			int room = height / column.size();
			int tall = Math.clamp(room - GAP, 1, PART_HEIGHT);
			int x = filled.size() == 1 ? area.x + (area.width - width) / 2
					: area.x + GAP + c * (area.width - 2 * GAP - width) / (filled.size() - 1);
			for (int k = 0; k < column.size(); k++) {
				boxes.put(column.get(k), new Rectangle(x, area.y + HEAD + k * room + (room - tall) / 2, width, tall));
			}
		}
	}

	private boolean touchedFrom(Side side, WorkingMedium part) {
		return sheet.wiresAt(side).stream().anyMatch(wire -> touches.of(wire).contains(part));
	}

	private Rectangle line(int index) {
		Rectangle area = Card.inner(bounds);
		return new Rectangle(area.x + 8, area.y + area.height - 6 - (interactions.size() - index) * sheet.lineHeight(), area.width - 16, sheet.lineHeight());
	}

	/** The energy that an interaction carries, where the equation knows it. */
	private String flow(Interaction interaction) {
		List<PartsAnalysis.PartFlow> flows = sheet.isStale() ? List.of() : sheet.analysis().flatMap(result -> result.parts()).map(PartsAnalysis::flows)
				.orElse(List.of())
				.stream().filter(flow -> flow.interaction().equals(interaction.getId())).toList();
		return flows.stream().max((a, b) -> Double.compare(a.power(), b.power()))
				.map(most -> Digits.power(most.power(), sheet.analysis().orElseThrow().units()) + " to " + most.part()).orElse("");
	}

	/** Where a part stands. */
	public Optional<Rectangle> boxOf(WorkingMedium part) {
		return Optional.ofNullable(boxes.get(part));
	}

	@Override
	public WorkingMedium element() {
		return medium;
	}

	@Override
	public Rectangle bounds() {
		return bounds;
	}

	@Override
	public List<Item> items() {
		return items;
	}

	@Override
	public double share(Coupling wire) {
		return touches.of(wire).stream().filter(boxes::containsKey).mapToDouble(part -> boxes.get(part).getCenterY()).average().stream()
				.map(y -> (y - bounds.y) / Math.max(1, bounds.height)).findFirst().orElse(0.5);
	}

	@Override
	public String words() {
		StringBuilder words = new StringBuilder(DesignLabels.text(medium));
		items.forEach(item -> words.append('\n').append(item.words()));
		return words.toString();
	}

	@Override
	public List<Spot> spots() {
		Rectangle area = Card.inner(bounds);
		List<Spot> spots = new ArrayList<>();
		spots.add(new Spot(medium, MachinePackage.Literals.ELEMENT__NAME, new Rectangle(area.x + 6, area.y + 4, area.width - 12, sheet.lineHeight() + 6)));
		if (boxes.containsKey(medium)) {
			PartCard.attributes(medium).stream().skip(1).forEach(attribute -> spots.add(new Spot(medium, attribute, boxes.get(medium))));
		}
		return spots;
	}

	@Override
	public void paint(Pen pen) {
		Rectangle area = Card.inner(bounds);
		pen.card(area, pen.scheme().card(), pen.scheme().accent(), () -> {
			pen.centred(DesignLabels.name(medium), Type.BOLD, pen.scheme().text(), area, area.y + 9.0);
			sheet.wires().forEach(wire -> stubs(pen, wire));
			interactions.forEach(interaction -> paintBetween(pen, touches.of(interaction).stream().filter(boxes::containsKey).map(boxes::get).toList()));
			boxes.forEach((part, box) -> PartCard.paint(pen, part, box));
		});
	}

	/** From the edge of the card, where a wire arrives, to the parts it touches. */
	private void stubs(Pen pen, Coupling wire) {
		for (WorkingMedium part : touches.of(wire)) {
			Rectangle box = boxes.get(part);
			double y = bounds.y + share(wire) * bounds.height;
			if (box != null && sheet.wiresAt(Side.LEFT).contains(wire)) {
				pen.draw(2, pen.scheme().strong(sheet.heat().of(wire.getBath())), bounds.x, y, box.x, box.getCenterY());
			} else if (box != null && sheet.wiresAt(Side.RIGHT).contains(wire)) {
				pen.draw(2, pen.scheme().strong(sheet.heat().of(wire.getBath())), bounds.getMaxX(), y, box.getMaxX(), box.getCenterY());
			}
		}
	}

	/** A line between two parts, a junction of three and more. */
	private static void paintBetween(Pen pen, List<Rectangle> ends) {
		if (ends.size() == 2) {
			pen.draw(3, pen.scheme().line(), ends.get(0).getCenterX(), ends.get(0).getCenterY(), ends.get(1).getCenterX(), ends.get(1).getCenterY());
			return;
		}
		double x = ends.stream().mapToDouble(Rectangle::getCenterX).average().orElse(0);
		double y = ends.stream().mapToDouble(Rectangle::getCenterY).average().orElse(0);
		for (Rectangle end : ends) {
			pen.draw(3, pen.scheme().line(), x, y, end.getCenterX(), end.getCenterY());
		}
		if (ends.size() > 2) {
			pen.circle(x, y, 6, pen.scheme().accent());
		}
	}
}
