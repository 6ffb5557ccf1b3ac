// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.math.RoundingMode;

import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.physics.bound.Limit;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.PhysicsRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** No requirement on power, cooling power, charging power or a heat current exceeds the tightest bound that applies. */
public final class BoundRequirementRule extends PhysicsRule {

	public BoundRequirementRule() {
		super("requirement.bound.exceeded", Severity.ERROR, "|J| <= commutator bound <= Bound 2 <= Bound 1");
	}

	@Override
	protected void check(RuleContext context, Assessment assessment) {
		for (FlowRequirement asked : FlowRequirement.of(context, assessment)) {
			asked.limits().stream().findFirst().filter(limit -> Math.abs(asked.value()) > limit.value()).ifPresent(limit -> exceeded(context, asked, limit));
		}
	}

	private static void exceeded(RuleContext context, FlowRequirement asked, Limit limit) {
		LimitRequirement requirement = asked.requirement();
		double value = asked.value();
		double allowed = value < 0 ? -limit.value() : limit.value();
		String text = context.text().powerExpression(allowed, value < 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
		Finding finding = context
				.report(requirement,
						RuleContext.nameOf(requirement) + " asks for " + RuleContext.words(requirement.getMetric()) + asked.relation() + context.text().power(value) + ", and "
								+ limit.name()
								+ " allows "
								+ context.text().power(allowed) + (allowed == 0 ? "" : ": too much by a factor of " + context.text().number(value / allowed)),
						new Measured("required", value, "power"),
				new Measured(limit.name(), allowed, "power")).at(MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE).by(limit.equation())
				.fix(Fix.of((value < 0 ? "Weaken" : "Lower") + " the requirement to the bound " + context.text().power(allowed),
						Edit.set(requirement, MachinePackage.Literals.LIMIT_REQUIREMENT__VALUE, text)));
		StrongerCoupling.allowing(context, asked).ifPresent(finding::fix);
	}
}
