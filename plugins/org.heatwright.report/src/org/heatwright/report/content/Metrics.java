// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.machine.Metric;
import org.heatwright.physics.bath.Role;
import org.heatwright.study.RecordedQuantity;

/** The numbers of an analysis that requirements speak of. */
final class Metrics {

	private Metrics() {
	}

	/** Empty when the machine has no such number. */
	static OptionalDouble of(Analysis analysis, Metric metric, Bath bath) {
		return switch (metric) {
			case POWER -> analysis.power();
			case EFFICIENCY -> analysis.efficiency();
			case COP -> analysis.cop();
			case HEAT_CURRENT -> bath == null ? OptionalDouble.empty() : current(analysis.bath(bath.getId()));
			case COOLING_POWER -> current(bath == null ? analysis.baths().stream().filter(each -> each.role() == Role.COLD).findFirst() : analysis.bath(bath.getId()));
			case ERGOTROPY, CHARGING_POWER, STORED_ENERGY -> OptionalDouble.empty();
		};
	}

	private static OptionalDouble current(Optional<BathAnalysis> bath) {
		return bath.map(known -> OptionalDouble.of(known.heatCurrent())).orElse(OptionalDouble.empty());
	}

	/** What turns a required value with hbar = k_B = 1 into the units of the analysis. */
	static double scale(Metric metric, UnitSystem units) {
		return switch (metric) {
			case EFFICIENCY, COP -> 1;
			case ERGOTROPY, STORED_ENERGY -> units.energy(1);
			case POWER, COOLING_POWER, HEAT_CURRENT, CHARGING_POWER -> units.power(1);
		};
	}

	/** What a study records for a metric. */
	static Optional<RecordedQuantity> recorded(Metric metric, Bath bath) {
		return switch (metric) {
			case POWER -> Optional.of(new RecordedQuantity("power"));
			case EFFICIENCY -> Optional.of(new RecordedQuantity("efficiency"));
			case COP -> Optional.of(new RecordedQuantity("cop"));
			case HEAT_CURRENT, COOLING_POWER -> bath == null ? Optional.empty() : Optional.of(new RecordedQuantity("heatCurrent:" + bath.getId()));
			case ERGOTROPY, CHARGING_POWER, STORED_ENERGY -> Optional.empty();
		};
	}
}
