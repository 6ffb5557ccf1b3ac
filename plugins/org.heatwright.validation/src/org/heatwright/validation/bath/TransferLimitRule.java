// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.math.RoundingMode;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.physics.problem.OperatorResult;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.Measured;
import org.heatwright.validation.PhysicsRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A declared transfer limit is not below what the operator really transfers, or Bound 2 would be wrong. */
public final class TransferLimitRule extends PhysicsRule {

	public TransferLimitRule() {
		super("channel.transferLimit.small", Severity.ERROR, "Eq. (14): Delta E_k >= max |E_i - E_j| with <i|A_k|j> != 0");
	}

	@Override
	protected void check(RuleContext context, Assessment assessment) {
		for (OperatorResult operator : assessment.operators()) {
			context.element(operator.channelId()).filter(Channel.class::isInstance).map(Channel.class::cast)
					.ifPresent(channel -> context.value(channel, BathPackage.Literals.CHANNEL__TRANSFER_LIMIT)
							.ifPresent(declared -> check(context, channel, declared, operator.transferLimit())));
		}
	}

	private static void check(RuleContext context, Channel channel, double declared, double real) {
		if (declared < real * (1 - 1e-12)) {
			String text = context.text().energyExpression(real, RoundingMode.CEILING);
			context.report(channel,
					"the channel " + RuleContext.nameOf(channel) + " declares that it transfers at most " + context.text().energy(declared)
							+ ", and its operator transfers " + context.text().energy(real),
					new Measured("declared Delta E", declared, "energy"), new Measured("Delta E", real, "energy")).at(BathPackage.Literals.CHANNEL__TRANSFER_LIMIT)
					.fix(Fix.of("Set the transfer limit to the operator's", Edit.set(channel, BathPackage.Literals.CHANNEL__TRANSFER_LIMIT, text)))
					.fix(Fix.of("Let the program find the transfer limit", Edit.set(channel, BathPackage.Literals.CHANNEL__TRANSFER_LIMIT, null)));
		}
	}
}
