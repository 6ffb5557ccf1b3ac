// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/** What every card and wire of one drawing needs: the machine, its numbers if there are any, and where everything stands. */
record Sheet(Machine machine, Optional<Analysis> analysis, Heat heat) {

	Rectangle place(Element element) {
		return Places.of(machine, element);
	}

	Optional<BathAnalysis> numbers(Bath bath) {
		return bath == null ? Optional.empty() : analysis.flatMap(result -> result.bath(bath.getId()));
	}

	List<Coupling> wires() {
		return machine.getMedium() == null ? List.of() : machine.getCouplings().stream().filter(coupling -> coupling.getBath() != null).toList();
	}

	List<Coupling> wiresOf(Bath bath) {
		return wires().stream().filter(coupling -> coupling.getBath() == bath).toList();
	}

	/** The wires that end at a side of the medium, from top to bottom as their baths stand. */
	List<Coupling> wiresAt(Side side) {
		Rectangle medium = place(machine.getMedium());
		return wires().stream().filter(coupling -> Side.of(medium, centre(coupling.getBath())) == side)
				.sorted(Comparator.comparingDouble(coupling -> centre(coupling.getBath()).getY())).toList();
	}

	Point2D centre(Element element) {
		Rectangle box = place(element);
		return new Point2D.Double(box.getCenterX(), box.getCenterY());
	}

	/** With a single bath nothing flows in the long run; what matters then is how the heat begins to flow, J(0). */
	boolean hasOneBath() {
		return wires().stream().map(Coupling::getBath).distinct().count() == 1;
	}

	double shownCurrent(BathAnalysis bath) {
		return hasOneBath() ? bath.instantaneousHeatCurrent() : bath.significantHeatCurrent();
	}

	/** Whether the equation is doubted that the current of a bath was found by. */
	boolean doubts(Bath bath) {
		return analysis.filter(result -> result.verdict().isPresent())
				.flatMap(result -> result.bath(bath.getId()).map(found -> result.verdict().get().doubts(found, result.equation()))).orElse(false);
	}

	double largestCurrent() {
		return analysis.stream().flatMap(result -> result.baths().stream()).mapToDouble(bath -> Math.abs(shownCurrent(bath))).max().orElse(0);
	}

	/** The place of a wire among the wires of one side, as a share of that side. */
	static double share(List<Coupling> wires, Coupling wire) {
		return wires.contains(wire) ? (wires.indexOf(wire) + 1.0) / (wires.size() + 1) : 0.5;
	}
}
