// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Note;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.Figure;

/**
 * The drawing of a machine as the editor shows it, made without a display: cards where the layout puts them, wires with their heat
 * currents when an analysis is given. The figure is cut to what is drawn. Verified by {@code MachineDrawingTest}.
 */
public final class MachineDrawing implements Figure {

	/** The name of the figure, and the end of its name in documents of several designs. */
	public static final String NAME = "machine";

	private static final int MARGIN = 14;

	private final Sheet sheet;
	private final Map<Element, Card> cards = new HashMap<>();
	private final List<Card> order = new ArrayList<>();
	private final List<Wire> wires = new ArrayList<>();

	private MachineDrawing(Sheet sheet) {
		this.sheet = sheet;
		Machine machine = sheet.machine();
		add(machine.getMedium());
		machine.getBaths().forEach(this::add);
		add(machine.getCycle());
		machine.getNotes().forEach(this::add);
		for (Coupling coupling : sheet.wires()) {
			if (cards.containsKey(coupling.getBath()) && cards.containsKey(machine.getMedium())) {
				wires.add(new Wire(sheet, coupling, cards.get(coupling.getBath()), cards.get(machine.getMedium())));
			}
		}
	}

	/** @param analysis its numbers are written on the drawing when it is present */
	public static MachineDrawing of(Machine machine, Optional<Analysis> analysis) {
		return new MachineDrawing(new Sheet(machine, analysis, Heat.of(machine)));
	}

	private void add(Element element) {
		Card card = switch (element) {
			case Bath bath -> new BathCard(sheet, bath);
			case LevelSystem levels -> new LadderCard(sheet, levels);
			case QubitArray array -> new ArrayCard(sheet, array);
			case StrokeCycle strokes -> new LoopCard(sheet, strokes);
			case Cycle cycle -> new CycleCard(sheet, cycle);
			case Note note -> new NoteCard(sheet, note);
			case null, default -> null;
		};
		if (card != null) {
			cards.put(element, card);
			order.add(card);
		}
	}

	/** Where an element is drawn: its card, or the middle of its wire. */
	private Optional<Rectangle> boxOf(Element element) {
		Optional<Rectangle> wire = wires.stream().filter(candidate -> candidate.isOf(element)).findFirst().map(Wire::middle);
		return wire.or(() -> Optional.ofNullable(cards.get(element)).map(Card::bounds));
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String description() {
		String baths = String.join(", ", sheet.machine().getBaths().stream().map(DesignLabels::text).toList());
		return "Drawing of the machine: " + (sheet.machine().getMedium() == null ? "no medium" : DesignLabels.text(sheet.machine().getMedium()))
				+ (baths.isEmpty() ? "" : "; baths: " + baths);
	}

	private Rectangle extent() {
		Rectangle extent = order.stream().map(Card::bounds).reduce(Rectangle::union).orElse(new Rectangle(0, 0, 200, 80));
		extent.grow(MARGIN, MARGIN);
		return extent;
	}

	@Override
	public Dimension size() {
		return extent().getSize();
	}

	@Override
	public void paint(Graphics2D graphics, Scheme scheme) {
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		Rectangle extent = extent();
		Graphics2D moved = (Graphics2D) graphics.create();
		moved.translate(-extent.x, -extent.y);
		Pen pen = new Pen(moved, scheme);
		order.forEach(card -> card.paint(pen));
		wires.forEach(wire -> wire.paintLine(pen));
		sheet.machine().getNotes().forEach(note -> NoteLine.end(note).flatMap(this::boxOf).ifPresent(about -> NoteLine.paint(pen, cards.get(note).bounds(), about)));
		wires.forEach(wire -> wire.paintLabel(pen));
		moved.dispose();
	}
}
