// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.ScalingClaim;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A scaling claim covers a range of positive values. */
public final class ScalingRangeRule extends Rule {

	public ScalingRangeRule() {
		super("scaling.range", Severity.ERROR, "0 < from < to");
	}

	@Override
	public void check(RuleContext context) {
		for (ScalingClaim claim : context.all(ScalingClaim.class)) {
			double from = context.value(claim, MachinePackage.Literals.SCALING_CLAIM__FROM).orElse(Double.NaN);
			double to = context.value(claim, MachinePackage.Literals.SCALING_CLAIM__TO).orElse(Double.NaN);
			if (from <= 0 || from >= to) {
				Finding finding = context.report(claim,
						claim.getId() + " covers " + context.text().number(from) + " to " + context.text().number(to)
								+ "; a power law needs a range of positive values that grows",
						new Measured("from", from, ""), new Measured("to", to, "")).at(MachinePackage.Literals.SCALING_CLAIM__FROM);
				if (from > to && to > 0) {
					finding.fix(Fix.of("Swap the ends", Edit.set(claim, MachinePackage.Literals.SCALING_CLAIM__FROM, claim.getTo()),
							Edit.set(claim, MachinePackage.Literals.SCALING_CLAIM__TO, claim.getFrom())));
				}
			}
		}
	}
}
