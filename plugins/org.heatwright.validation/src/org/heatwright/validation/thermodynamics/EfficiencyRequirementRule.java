// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.thermodynamics;

import java.util.Optional;

import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Relation;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** A required efficiency lies below Carnot. */
public final class EfficiencyRequirementRule extends Rule {

	public EfficiencyRequirementRule() {
		super("requirement.efficiency.carnot", Severity.ERROR, "eta <= (beta_c - beta_h) / (beta_c - beta_w)");
	}

	@Override
	public void check(RuleContext context) {
		Optional<Temperatures> temperatures = Temperatures.of(context);
		for (LimitRequirement requirement : context.all(LimitRequirement.class)) {
			if (requirement.getMetric() == Metric.EFFICIENCY && requirement.getRelation() == Relation.AT_LEAST && temperatures.isPresent()) {
				CarnotLimit.check(context, requirement, "efficiency", temperatures.get().efficiency());
			}
		}
	}
}
