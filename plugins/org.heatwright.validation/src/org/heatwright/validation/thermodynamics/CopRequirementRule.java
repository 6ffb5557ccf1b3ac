// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.thermodynamics;

import java.util.Optional;

import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Purpose;
import org.heatwright.model.machine.Relation;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** A required coefficient of performance lies below Carnot. */
public final class CopRequirementRule extends Rule {

	public CopRequirementRule() {
		super("requirement.cop.carnot", Severity.ERROR, "COP <= (beta_h - beta_w) / (beta_c - beta_h), heat pump: (beta_c - beta_w) / (beta_c - beta_h)");
	}

	@Override
	public void check(RuleContext context) {
		Optional<Temperatures> temperatures = Temperatures.of(context);
		boolean pump = context.machine().getPurpose() == Purpose.HEAT_PUMP;
		for (LimitRequirement requirement : context.all(LimitRequirement.class)) {
			if (requirement.getMetric() == Metric.COP && requirement.getRelation() == Relation.AT_LEAST && temperatures.isPresent()) {
				CarnotLimit.check(context, requirement, "COP", pump ? temperatures.get().heatPumpCop() : temperatures.get().refrigeratorCop());
			}
		}
	}
}
