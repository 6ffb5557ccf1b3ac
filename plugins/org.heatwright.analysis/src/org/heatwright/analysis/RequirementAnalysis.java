// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

import org.heatwright.model.expression.QuantityText;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Relation;
import org.heatwright.model.machine.Units;
import org.heatwright.physics.bound.Limit;
import org.heatwright.validation.requirement.RequirementVerdict;

/**
 * One requirement of the design and what the machine makes of it; in the units of the analysis. Drawing, banner, views, text, JSON and reports all say this one
 * result. Verified by {@code RequirementVerdictsTest}.
 *
 * @param id       of the requirement
 * @param bath     id of the bath it speaks of; empty when of the machine
 * @param reached  empty when the machine has no such number
 * @param limit    the tightest bound on the metric, with its sign; empty when none speaks of it
 * @param excluded whether that bound excludes what is asked for
 */
public record RequirementAnalysis(String id, Metric metric, String bath, Relation relation, double required, OptionalDouble reached, Optional<Limit> limit,
		boolean excluded, Verdict verdict) {

	private static final int DIGITS = 6;

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
				requirement.getBath() == null ? "" : requirement.getBath().getId(), requirement.getRelation(), found.required() * scale, reached,
				found.limit().map(limit -> new Limit(limit.name(), limit.value() * scale, limit.equation())), found.excluded(), verdict);
	}

	/** How far the machine is on the right side of what is required, negative on the wrong side; empty without a number. */
	public OptionalDouble margin() {
		if (reached.isEmpty()) {
			return OptionalDouble.empty();
		}
		double above = reached.getAsDouble() - required;
		return OptionalDouble.of(relation == Relation.AT_LEAST ? above : 0.0 - above);
	}

	/** The unit of all its numbers as it is written behind them. */
	public String unit(UnitSystem units) {
		return switch (metric) {
			case EFFICIENCY, COP -> "";
			case ERGOTROPY, STORED_ENERGY -> units.energyUnit();
			case POWER, COOLING_POWER, HEAT_CURRENT, CHARGING_POWER -> units.powerUnit();
		};
	}

	/** What is asked for: "heat current of hot". */
	public String metricWords() {
		return (metric == Metric.COP ? "COP" : metric.getLiteral().toLowerCase(Locale.ROOT).replace('_', ' ')) + (bath.isEmpty() ? "" : " of " + bath);
	}

	/** A number of the metric in the size of its unit, with the unit. */
	public String number(double value, UnitSystem units) {
		QuantityText text = QuantityText.of(units == UnitSystem.NATURAL ? Units.NATURAL : Units.LABORATORY);
		DoubleFunction<String> written = switch (metric) {
			case EFFICIENCY, COP -> text::number;
			case ERGOTROPY, STORED_ENERGY -> each -> text.energy(each / units.energy(1));
			case POWER, COOLING_POWER, HEAT_CURRENT, CHARGING_POWER -> each -> text.power(each / units.power(1), DIGITS);
		};
		return written.apply(value);
	}

	/** "power 0.00198, wanted >= 100, Bound 2 allows 0.009". */
	public String sentence(UnitSystem units) {
		String is = reached.isPresent() ? " " + number(reached.getAsDouble(), units) : " is no number of this machine";
		String wanted = ", wanted " + (relation == Relation.AT_LEAST ? ">= " : "<= ") + number(required, units);
		return metricWords() + is + wanted + limit.map(bound -> ", " + bound.name() + " allows " + number(bound.value(), units)).orElse("");
	}
}
