// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.math.RoundingMode;
import java.util.Comparator;

import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.ScalingClaim;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.PhysicsRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** No quantity is claimed to scale faster than Bound 1 or Bound 2 allows. */
public final class ScalingBoundRule extends PhysicsRule {

	public ScalingBoundRule() {
		super("scaling.bound.exceeded", Severity.ERROR, "||H|| ~ L^a, ||A|| ~ L^b, Delta E ~ L^d, Xi ~ L^x: Bound 1 ~ L^(a+2b+x), Bound 2 ~ L^(d+2b+x)");
	}

	@Override
	protected void check(RuleContext context, Assessment assessment) {
		for (ScalingClaim claim : context.all(ScalingClaim.class)) {
			context.value(claim, MachinePackage.Literals.SCALING_CLAIM__EXPONENT)
					.ifPresent(claimed -> ClaimedExponents.of(context, claim).stream().filter(allowed -> allowed.bound().contains("Bound"))
							.filter(allowed -> allowed.exponent().isBelow(claimed)).min(Comparator.comparingDouble(allowed -> allowed.exponent().value()))
							.ifPresent(allowed -> report(context, claim, claimed, allowed)));
		}
	}

	static void report(RuleContext context, ScalingClaim claim, double claimed, ClaimedExponents.Allowed allowed) {
		String name = claim.getParameter() == null ? "L" : claim.getParameter().getName();
		String rounded = context.text().numberExpression(Math.floor(allowed.exponent().value() * 1000) / 1000, RoundingMode.FLOOR);
		Finding finding = context
				.report(claim,
						claim.getId() + " claims that " + claim.getMetric() + " grows like " + name + "^" + context.text().number(claimed) + ", and "
								+ allowed.bound() + " grows like " + name + "^" + rounded,
						new Measured("claimed exponent", claimed, ""), new Measured("exponent of " + allowed.bound(), allowed.exponent().value(), ""))
				.at(MachinePackage.Literals.SCALING_CLAIM__EXPONENT)
				.by(allowed.equation())
				.fix(Fix.of("Lower the claim to the exponent " + rounded, Edit.set(claim, MachinePackage.Literals.SCALING_CLAIM__EXPONENT, rounded)));
		ScalingCapRule.scaleTemperatures(context, claim, allowed).ifPresent(finding::fix);
	}
}
