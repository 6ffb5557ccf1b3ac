// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BatteryAnalysis;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.picture.ShortNumber;

/** What comes out of a machine, as it stands on its cycle: the regime or the charge as a badge, the numbers below it. */
record CycleResults(String badge, boolean misses, List<String> lines) {

	private static final int DIGITS = 6;
	private static final int BADGE = Pen.LINE_HEIGHT + 10;
	private static final Set<String> BAD = Set.of("rejected", "not solved", "forbidden");
	private static final Set<String> NEUTRAL = Set.of("idle", "heat flow");

	/** Nothing without an analysis. */
	static CycleResults of(Sheet sheet) {
		return sheet.analysis().map(analysis -> new CycleResults(badge(analysis), analysis.missesRequirement(), lines(analysis)))
				.orElse(new CycleResults("", false, List.of()));
	}

	/** What a battery can give back as work, as a share of its capacity. */
	static Optional<Double> charge(Sheet sheet) {
		return sheet.analysis().flatMap(Analysis::battery).filter(battery -> battery.capacity() > 0).map(battery -> battery.ergotropy() / battery.capacity());
	}

	private static String badge(Analysis analysis) {
		Optional<BatteryAnalysis> battery = analysis.battery();
		if (battery.isPresent()) {
			return "charged to " + ShortNumber.percent(battery.get().ergotropy() / battery.get().capacity());
		}
		return analysis.worksAs().orElse(analysis.status() == Status.REFUSED ? "not solved" : analysis.status().name()).toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static List<String> lines(Analysis analysis) {
		List<String> lines = new ArrayList<>();
		UnitSystem units = analysis.units();
		analysis.battery().ifPresent(battery -> lines.addAll(List.of("ergotropy " + ShortNumber.energy(battery.ergotropy(), units),
				"stored " + ShortNumber.energy(battery.energy(), units), "mean power " + ShortNumber.power(battery.chargingPower(), units))));
		analysis.power().ifPresent(power -> lines.add("P = " + ShortNumber.power(power, DIGITS, units)));
		analysis.cycle().ifPresent(cycle -> lines.add("W = " + ShortNumber.energy(cycle.workOut(), units) + " per cycle"));
		analysis.efficiency().ifPresent(efficiency -> lines.add("\u03b7 = " + ShortNumber.of(efficiency) + carnot(analysis.carnotEfficiency())));
		analysis.cop().ifPresent(cop -> lines.add("COP = " + ShortNumber.of(cop) + carnot(analysis.carnotCop())));
		return lines;
	}

	private static String carnot(OptionalDouble limit) {
		return limit.isPresent() ? " (Carnot " + ShortNumber.of(limit.getAsDouble()) + ")" : "";
	}

	double width(Pen pen) {
		double first = lines.isEmpty() ? 0 : pen.width(lines.get(0), pen.bold);
		return lines.stream().mapToDouble(line -> pen.width(line, pen.plain)).reduce(Math.max(first, pen.width(badge, pen.bold) + 18), Math::max);
	}

	int height() {
		return (badge.isEmpty() ? 0 : BADGE) + lines.size() * Pen.LINE_HEIGHT;
	}

	void paint(Pen pen, double x, double top) {
		double y = top;
		if (!badge.isEmpty()) {
			Rectangle box = new Rectangle((int) x, (int) y, (int) pen.width(badge, pen.bold) + 18, Pen.LINE_HEIGHT + 3);
			pen.round(box, 12, BAD.contains(badge) || misses ? pen.scheme.bad()
					: NEUTRAL.contains(badge) ? pen.scheme.line() : pen.scheme.good());
			pen.text(badge, pen.bold, pen.scheme.sheet(), x + 9, y + 2);
			y += BADGE;
		}
		for (int i = 0; i < lines.size(); i++) {
			pen.text(lines.get(i), i == 0 ? pen.bold : pen.plain, pen.scheme.text(), x, y);
			y += Pen.LINE_HEIGHT;
		}
	}
}
