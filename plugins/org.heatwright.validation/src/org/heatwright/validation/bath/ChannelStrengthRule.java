// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A channel has a strength other than zero. */
public final class ChannelStrengthRule extends Rule {

	public ChannelStrengthRule() {
		super("channel.strength.zero", Severity.WARNING, "A = strength * operator");
	}

	@Override
	public void check(RuleContext context) {
		for (Channel channel : context.all(Channel.class)) {
			context.value(channel, BathPackage.Literals.CHANNEL__STRENGTH).ifPresent(strength -> {
				if (strength == 0) {
					context.report(channel, "the channel " + RuleContext.nameOf(channel) + " has strength 0 and does nothing",
							new Measured("strength", strength, "")).at(BathPackage.Literals.CHANNEL__STRENGTH)
							.fix(Fix.of("Set the strength to 0.1", Edit.set(channel, BathPackage.Literals.CHANNEL__STRENGTH, "0.1")))
							.fix(Fix.of("Remove the channel", Edit.remove(channel)));
				}
			});
		}
	}
}
