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
import org.heatwright.picture.Pen;
import org.heatwright.picture.Pen.Type;
import org.heatwright.picture.Scheme;
import org.heatwright.picture.Digits;

/**
 * What comes out of a machine, as it stands on its cycle: the regime or the charge as a badge, with a cross where the machine does not do what is asked of it,
 * and the numbers below it.
 */
record CycleResults(String badge, List<String> lines, boolean misses, boolean stale) {

	private static final int DIGITS = 6;
	private static final Set<String> BAD = Set.of("rejected", "not solved", "forbidden");
	private static final Set<String> NEUTRAL = Set.of("idle", "heat flow", "solved");

	/** @param settings what the cycle says about itself; without an analysis that is all */
	static CycleResults of(Sheet sheet, List<String> settings) {
		List<String> lines = new ArrayList<>(sheet.analysis().map(CycleResults::lines).orElse(List.of()));
		lines.addAll(settings);
		return new CycleResults(sheet.analysis().map(analysis -> badge(analysis) + (analysis.missesRequirement() ? " \u2717" : "")).orElse(""), lines,
				sheet.analysis().filter(Analysis::missesRequirement).isPresent(), sheet.isStale());
	}

	private static String badge(Analysis analysis) {
		Optional<BatteryAnalysis> battery = analysis.battery();
		if (battery.isPresent()) {
			return "charged to " + Digits.percent(battery.get().ergotropy() / battery.get().capacity());
		}
		return analysis.worksAs().orElse(analysis.status() == Status.REFUSED ? "not solved" : analysis.status().name()).toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static List<String> lines(Analysis analysis) {
		List<String> lines = new ArrayList<>();
		UnitSystem units = analysis.units();
		analysis.battery().ifPresent(battery -> lines.addAll(List.of("ergotropy " + Digits.energy(battery.ergotropy(), units),
				"stored " + Digits.energy(battery.energy(), units), "mean power " + Digits.power(battery.chargingPower(), units))));
		analysis.power().ifPresent(power -> lines.add("P = " + Digits.power(power, DIGITS, units)));
		analysis.cycle().ifPresent(cycle -> lines.add("W = " + Digits.energy(cycle.workOut(), units) + " per cycle"));
		analysis.efficiency().ifPresent(efficiency -> lines.add("\u03b7 = " + Digits.of(efficiency) + carnot(analysis.carnotEfficiency())));
		analysis.cop().ifPresent(cop -> lines.add("COP = " + Digits.of(cop) + carnot(analysis.carnotCop())));
		return lines;
	}

	private static String carnot(OptionalDouble limit) {
		return limit.isPresent() ? " (Carnot " + Digits.of(limit.getAsDouble()) + ")" : "";
	}

	double width(Pen pen) {
		double first = lines.isEmpty() ? 0 : pen.width(lines.get(0), Type.BOLD);
		return lines.stream().mapToDouble(line -> pen.width(line, Type.PLAIN)).reduce(Math.max(first, pen.width(badge, Type.BOLD) + 18), Math::max);
	}

	int height(int lineHeight) {
		return (badge.isEmpty() ? 0 : lineHeight + 10) + lines.size() * lineHeight;
	}

	void paint(Pen pen, double x, double top) {
		double y = top;
		Scheme scheme = pen.scheme();
		if (!badge.isEmpty()) {
			Rectangle box = new Rectangle((int) x, (int) y, (int) pen.width(badge, Type.BOLD) + 18, pen.lineHeight() + 3);
			pen.fillRound(box, 12, stale ? scheme.line() : misses || BAD.contains(badge) ? scheme.bad() : NEUTRAL.contains(badge) ? scheme.line() : scheme.good());
			pen.text(badge, Type.BOLD, scheme.sheet(), x + 9, y + 2);
			y += pen.lineHeight() + 10;
		}
		for (int i = 0; i < lines.size(); i++) {
			pen.text(lines.get(i), i == 0 ? Type.BOLD : Type.PLAIN, stale ? scheme.faint() : scheme.text(), x, y);
			y += pen.lineHeight();
		}
	}
}
