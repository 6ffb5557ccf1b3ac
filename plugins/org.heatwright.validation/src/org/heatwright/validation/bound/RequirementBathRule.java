// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.ScalingClaim;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A requirement or claim about the heat of one bath says which. */
public final class RequirementBathRule extends Rule {

	public RequirementBathRule() {
		super("requirement.bath.missing", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (LimitRequirement requirement : context.all(LimitRequirement.class)) {
			if (requirement.getMetric() == Metric.HEAT_CURRENT && requirement.getBath() == null) {
				offer(context,
						context.report(requirement, RuleContext.nameOf(requirement) + " asks for a heat current and does not say of which bath")
								.at(MachinePackage.Literals.LIMIT_REQUIREMENT__BATH),
						requirement,
						MachinePackage.Literals.LIMIT_REQUIREMENT__BATH);
			}
		}
		for (ScalingClaim claim : context.all(ScalingClaim.class)) {
			if (claim.getMetric() == Metric.HEAT_CURRENT && claim.getBath() == null) {
				offer(context, context.report(claim, claim.getId() + " claims how a heat current scales and does not say of which bath")
						.at(MachinePackage.Literals.SCALING_CLAIM__BATH), claim, MachinePackage.Literals.SCALING_CLAIM__BATH);
			}
		}
	}

	private static void offer(RuleContext context, Finding finding, EObject requirement, EReference reference) {
		context.machine().getBaths().forEach(bath -> finding.fix(Fix.of("Ask it of " + RuleContext.nameOf(bath), Edit.point(requirement, reference, bath))));
	}
}
