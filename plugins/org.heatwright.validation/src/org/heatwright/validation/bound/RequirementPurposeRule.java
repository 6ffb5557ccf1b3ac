// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.util.Set;

import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Purpose;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A requirement asks for what a machine of this purpose has. */
public final class RequirementPurposeRule extends Rule {

	public RequirementPurposeRule() {
		super("requirement.purpose", Severity.WARNING, "");
	}

	@Override
	public void check(RuleContext context) {
		Purpose purpose = context.machine().getPurpose();
		for (LimitRequirement requirement : context.all(LimitRequirement.class)) {
			Set<Purpose> fitting = fitting(requirement.getMetric());
			if (!fitting.contains(purpose)) {
				Finding finding = context
						.report(requirement,
								RuleContext.nameOf(requirement) + " asks for " + RuleContext.words(requirement.getMetric()) + ", which a machine with the purpose "
										+ RuleContext.words(purpose)
										+ " does not have; it belongs to " + fitting.stream().sorted().map(RuleContext::words).toList())
						.at(MachinePackage.Literals.LIMIT_REQUIREMENT__METRIC);
				fitting.stream().sorted().forEach(other -> finding.fix(
						Fix.of("Make it a " + other + " machine", Edit.set(context.machine(), MachinePackage.Literals.MACHINE__PURPOSE, other.getLiteral()))));
			}
		}
	}

	private static Set<Purpose> fitting(Metric metric) {
		return switch (metric) {
			case EFFICIENCY -> Set.of(Purpose.ENGINE);
			case COP -> Set.of(Purpose.REFRIGERATOR, Purpose.HEAT_PUMP);
			case COOLING_POWER -> Set.of(Purpose.REFRIGERATOR);
			case ERGOTROPY, CHARGING_POWER, STORED_ENERGY -> Set.of(Purpose.BATTERY);
			case POWER, HEAT_CURRENT -> Set.of(Purpose.values());
		};
	}
}
