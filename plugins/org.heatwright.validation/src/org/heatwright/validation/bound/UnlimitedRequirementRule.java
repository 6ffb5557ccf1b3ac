// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Metric;
import org.heatwright.physics.bound.FlowLimits;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.PhysicsRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Says where no bound can be held against a required flow, and why. */
public final class UnlimitedRequirementRule extends PhysicsRule {

	public UnlimitedRequirementRule() {
		super("requirement.bound.none", Severity.INFORMATION, "");
	}

	@Override
	protected void check(RuleContext context, Assessment assessment) {
		for (FlowRequirement asked : FlowRequirement.of(context, assessment)) {
			if (asked.limits().isEmpty()) {
				String reason = assessment.flows().reason().orElseGet(() -> reason(asked.requirement().getMetric(), assessment.flows()));
				context.report(asked.requirement(), RuleContext.nameOf(asked.requirement()) + " asks for " + RuleContext.words(asked.requirement().getMetric())
						+ asked.relation()
						+ context.text().power(asked.value())
						+ ", and no bound can be held against it before the machine is solved: " + reason).at(MachinePackage.Literals.LIMIT_REQUIREMENT__METRIC);
			}
		}
	}

	private static String reason(Metric metric, FlowLimits flows) {
		return switch (metric) {
		case POWER -> flows.takesWork() ? "every bound on the baths that feed it is infinite"
				: "nothing takes work from this machine: it has no work bath, no drive and no changing parameter";
			case COOLING_POWER -> "no cold bath acts on the medium, or every bound on it is infinite";
			case HEAT_CURRENT, EFFICIENCY, COP, ERGOTROPY, CHARGING_POWER, STORED_ENERGY -> "the bath does not act on the medium, or every bound on it is infinite";
		};
	}
}
