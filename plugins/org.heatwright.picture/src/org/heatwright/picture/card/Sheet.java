// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.NodeLayout;
import org.heatwright.picture.figure.GraphicsPen;

/**
 * One drawing of a machine in one state: its numbers if there are any, where everything stands, and the cards and wires that show it. Made in time proportional
 * to the size of the machine; a changed machine needs a new one.
 */
public final class Sheet {

	private final Machine machine;
	private final Optional<Analysis> analysis;
	private final boolean stale;
	private final int lineHeight;
	private final Heat heat;
	private final Map<Element, NodeLayout> nodes = new IdentityHashMap<>();
	private final Map<Element, Card> cards = new IdentityHashMap<>();
	private final List<Coupling> wires;
	private final boolean oneBath;
	private final double largestCurrent;

	/**
	 * @param analysis   its numbers are written on the drawing when it is present
	 * @param stale      whether the machine has changed since
	 * @param lineHeight of the pen that will paint
	 */
	public Sheet(Machine machine, Optional<Analysis> analysis, boolean stale, int lineHeight) {
		this.machine = machine;
		this.analysis = analysis;
		this.stale = stale;
		this.lineHeight = lineHeight;
		heat = Heat.of(machine);
		if (machine.getLayout() != null) {
			machine.getLayout().getNodes().forEach(node -> nodes.putIfAbsent(node.getElement(), node));
		}
		wires = machine.getMedium() == null ? List.of() : machine.getCouplings().stream().filter(coupling -> coupling.getBath() != null).toList();
		oneBath = wires.stream().map(Coupling::getBath).distinct().count() == 1;
		largestCurrent = analysis.stream().flatMap(result -> result.baths().stream()).mapToDouble(bath -> Math.abs(shownCurrent(bath))).max().orElse(0);
	}

	/** A drawing on paper. */
	public static Sheet of(Machine machine, Optional<Analysis> analysis) {
		return new Sheet(machine, analysis, false, GraphicsPen.LINE_HEIGHT);
	}

	public Machine machine() {
		return machine;
	}

	Optional<Analysis> analysis() {
		return analysis;
	}

	boolean isStale() {
		return stale;
	}

	int lineHeight() {
		return lineHeight;
	}

	public Heat heat() {
		return heat;
	}

	/** Where an element stands. */
	public Rectangle place(Element element) {
		return Places.of(machine, element, Optional.ofNullable(nodes.get(element)));
	}

	/** The card of a node. */
	public Card card(Element node) {
		Card known = cards.get(node);
		if (known == null) {
			known = NodeKind.of(node).card(this, node);
			cards.put(node, known);
		}
		return known;
	}

	/** The wire of a coupling between a bath and the medium. */
	public Wire wire(Coupling coupling) {
		return new Wire(this, coupling);
	}

	/** Every coupling that is drawn. */
	public List<Coupling> wires() {
		return wires;
	}

	public List<Coupling> wiresOf(Bath bath) {
		return wires.stream().filter(coupling -> coupling.getBath() == bath).toList();
	}

	/** The wires that end at a side of the medium, from top to bottom as their baths stand. */
	List<Coupling> wiresAt(Side side) {
		Rectangle medium = place(machine.getMedium());
		return wires.stream().filter(coupling -> Side.of(medium, centre(coupling.getBath())) == side)
				.sorted(Comparator.comparingDouble(coupling -> centre(coupling.getBath()).getY())).toList();
	}

	Point2D centre(Element element) {
		Rectangle box = place(element);
		return new Point2D.Double(box.getCenterX(), box.getCenterY());
	}

	Optional<BathAnalysis> numbers(Bath bath) {
		return bath == null ? Optional.empty() : analysis.flatMap(result -> result.bath(bath.getId()));
	}

	/** With a single bath nothing flows in the long run; what matters then is how the heat begins to flow, J(0). */
	boolean hasOneBath() {
		return oneBath;
	}

	double shownCurrent(BathAnalysis bath) {
		return oneBath ? bath.instantaneousHeatCurrent() : bath.significantHeatCurrent();
	}

	/** Whether the equation is doubted that the current of a bath was found by. */
	boolean doubts(Bath bath) {
		return analysis.filter(result -> result.verdict().isPresent())
				.flatMap(result -> result.bath(bath.getId()).map(found -> result.verdict().get().doubts(found, result.equation()))).orElse(false);
	}

	double largestCurrent() {
		return largestCurrent;
	}

	/** The place of a wire among the wires of one side, as a share of that side. */
	static double share(List<Coupling> wires, Coupling wire) {
		return wires.contains(wire) ? (wires.indexOf(wire) + 1.0) / (wires.size() + 1) : 0.5;
	}
}
