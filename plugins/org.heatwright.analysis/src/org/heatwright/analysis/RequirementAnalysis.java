// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.Locale;
import java.util.OptionalDouble;

import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Relation;
import org.heatwright.validation.RequirementVerdict;

/**
 * One requirement of the design and what the machine makes of it; in the units of the analysis.
 *
 * @param id      of the requirement
 * @param bath    id of the bath it speaks of; empty when of the machine
 * @param reached empty when the machine has no such number
 */
public record RequirementAnalysis(String id, Metric metric, String bath, Relation relation, double required, OptionalDouble reached, Verdict verdict) {

	/** What the solved machine makes of a requirement. */
	public enum Verdict {
		MET, NOT_MET,
		/** The machine has no such number. */
		NOT_EVALUATED;

		/** As people read it. */
		public String words() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}
	}

	static RequirementAnalysis of(RequirementVerdict found, UnitSystem units) {
		LimitRequirement requirement = found.requirement();
		double scale = switch (requirement.getMetric()) {
			case EFFICIENCY, COP -> 1;
			case ERGOTROPY, STORED_ENERGY -> units.energy(1);
			case POWER, COOLING_POWER, HEAT_CURRENT, CHARGING_POWER -> units.power(1);
		};
		OptionalDouble reached = found.reached().isPresent() ? OptionalDouble.of(found.reached().getAsDouble() * scale) : OptionalDouble.empty();
		Verdict verdict = reached.isEmpty() ? Verdict.NOT_EVALUATED : found.met() ? Verdict.MET : Verdict.NOT_MET;
		return new RequirementAnalysis(requirement.getId() == null ? "" : requirement.getId(), requirement.getMetric(),
				requirement.getBath() == null ? "" : requirement.getBath().getId(),
				requirement.getRelation(), found.required() * scale, reached, verdict);
	}

	/** The unit of both numbers as it is written behind them. */
	public String unit(UnitSystem units) {
		return switch (metric) {
			case EFFICIENCY, COP -> "";
			case ERGOTROPY, STORED_ENERGY -> units.energyUnit();
			case POWER, COOLING_POWER, HEAT_CURRENT, CHARGING_POWER -> units.powerUnit();
		};
	}
}
