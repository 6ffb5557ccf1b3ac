// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.thermodynamics;

import java.util.OptionalDouble;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Relation;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** A required efficiency lies below Carnot. */
public final class EfficiencyRequirementRule implements Rule {

	@Override
	public String id() {
		return "requirement.efficiency.carnot";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public String equation() {
		return "eta <= (beta_c - beta_h) / (beta_c - beta_w)";
	}

	@Override
	public void check(RuleContext context) {
		for (LimitRequirement requirement : context.all(LimitRequirement.class)) {
			OptionalDouble value = context.value(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE);
			double carnot = carnot(context);
			if (requirement.getMetric() == Metric.EFFICIENCY && requirement.getRelation() == Relation.AT_LEAST && value.isPresent() && value.getAsDouble() > carnot) {
				context.report(requirement, "an efficiency of " + value.getAsDouble() + " is asked for, above Carnot's " + carnot + " between these baths",
						new Measured("efficiency", value.getAsDouble(), ""), new Measured("carnot", carnot, ""));
			}
		}
	}

	/** (1 - T_c/T_h) / (1 - T_c/T_w) with the most favourable baths; NaN when a role is missing. */
	private static double carnot(RuleContext context) {
		double hot = 0;
		double cold = Double.POSITIVE_INFINITY;
		double work = 0;
		for (Bath bath : context.machine().getBaths()) {
			double temperature = context.value(bath, BathPackage.Literals.BATH__TEMPERATURE).orElse(Double.NaN);
			hot = bath.getRole() == BathRole.HOT ? Math.max(hot, temperature) : hot;
			cold = bath.getRole() == BathRole.COLD ? Math.min(cold, temperature) : cold;
			work = bath.getRole() == BathRole.WORK ? Math.max(work, temperature) : work;
		}
		return hot > 0 && cold < Double.POSITIVE_INFINITY ? (1 - cold / hot) / (work > 0 ? 1 - cold / work : 1) : Double.NaN;
	}
}
