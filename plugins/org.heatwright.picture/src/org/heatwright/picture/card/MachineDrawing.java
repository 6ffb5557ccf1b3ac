// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.edit.DesignLabels;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.Figure;
import org.heatwright.picture.figure.GraphicsPen;

/**
 * The drawing of a machine as the editor shows it, made without a display: cards where the layout puts them, wires with their heat
 * currents when an analysis is given. The figure is cut to what is drawn. Verified by {@code MachineDrawingTest}.
 */
public final class MachineDrawing implements Figure {

	/** The name of the figure, and the end of its name in documents of several designs. */
	public static final String NAME = "machine";

	private static final int MARGIN = 14;
	private static final BasicStroke DASHED = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] { 6, 3 }, 0);

	private final Sheet sheet;
	private final List<Card> cards;
	private final List<Wire> wires;

	private MachineDrawing(Sheet sheet) {
		this.sheet = sheet;
		cards = nodes(sheet.machine()).stream().map(sheet::card).toList();
		wires = sheet.wires().stream().map(sheet::wire).toList();
	}

	/** @param analysis its numbers are written on the drawing when it is present */
	public static MachineDrawing of(Machine machine, Optional<Analysis> analysis) {
		return of(Sheet.of(machine, analysis));
	}

	public static MachineDrawing of(Sheet sheet) {
		return new MachineDrawing(sheet);
	}

	/** What stands on the sheet, from the lowest to the highest; the machine itself stands for the card of its data. */
	public static List<Element> nodes(Machine machine) {
		List<Element> nodes = new ArrayList<>();
		if (machine.getMedium() != null) {
			nodes.add(machine.getMedium());
		}
		nodes.addAll(machine.getBaths());
		if (machine.getCycle() != null) {
			nodes.add(machine.getCycle());
		}
		nodes.addAll(machine.getNotes());
		if (DataCard.isNeeded(machine)) {
			nodes.add(machine);
		}
		return nodes;
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
		Rectangle extent = cards.stream().map(Card::bounds).reduce(Rectangle::union).orElse(new Rectangle(0, 0, 200, 80));
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
		Pen pen = new GraphicsPen(moved, scheme);
		paintCards(pen);
		moved.setColor(scheme.faint());
		moved.setStroke(DASHED);
		noteLines(pen).forEach(line -> moved.draw(new Line2D.Double(line.from(), line.to())));
		paintLabels(pen);
		moved.dispose();
	}

	/** The cards with what is on them, and the wires above. */
	private void paintCards(Pen pen) {
		cards.forEach(card -> {
			card.paint(pen);
			card.items().forEach(item -> item.paint(pen));
		});
		wires.forEach(wire -> wire.paintLine(pen, wire.curve().points(Wire.PIECES)));
	}

	private void paintLabels(Pen pen) {
		wires.forEach(wire -> {
			Rectangle box = wire.labelBox(pen);
			wire.paintLabel(pen, box, box);
		});
	}

	private List<NoteLine> noteLines(Pen pen) {
		return sheet.machine().getNotes().stream()
				.flatMap(note -> NoteLine.end(note).flatMap(end -> boxOf(end, pen)).map(about -> NoteLine.between(sheet.card(note).bounds(), about)).stream()).toList();
	}

	/** Where an element is drawn: its card, or the words of its wire. */
	private Optional<Rectangle> boxOf(Element element, Pen pen) {
		if (element instanceof Coupling coupling) {
			return sheet.wires().contains(coupling) ? Optional.of(sheet.wire(coupling).labelBox(pen)) : Optional.empty();
		}
		return cards.stream().filter(card -> card.element() == element).findFirst().map(Card::bounds);
	}
}
