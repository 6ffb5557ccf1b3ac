// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.bath.Channel;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Every channel has an operator. */
public final class ChannelOperatorRule implements Rule {

	@Override
	public String id() {
		return "channel.operator.missing";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(RuleContext context) {
		for (Channel channel : context.all(Channel.class)) {
			if (channel.getOperator() == null) {
				context.report(channel, "the channel " + RuleContext.nameOf(channel) + " has no operator");
			}
		}
	}
}
