// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.List;
import java.util.stream.Collectors;

import org.heatwright.model.array.CompositeMedium;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.ExpressionOperator;
import org.heatwright.model.bath.MatrixOperator;
import org.heatwright.validation.ChannelParts;
import org.heatwright.validation.Finding;
import org.heatwright.validation.MediumNames;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A bath acts on a part of the medium, and on one that is there. */
public final class ChannelPartRule extends Rule {

	private static final int MOST_FIXES = 6;

	public ChannelPartRule() {
		super("channel.part", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		WorkingMedium medium = context.machine().getMedium();
		if (medium == null) {
			return;
		}
		List<WorkingMedium> parts = MediumNames.parts(medium);
		for (Channel channel : context.all(Channel.class)) {
			if (channel.getPart() != null && !parts.contains(channel.getPart())) {
				offer(context.report(channel, "the channel " + RuleContext.nameOf(channel) + " acts on " + RuleContext.nameOf(channel.getPart())
						+ ", which is no part of the medium").at(BathPackage.Literals.CHANNEL__PART), channel, parts);
			} else if (medium instanceof CompositeMedium && isOfOnePart(channel) && ChannelParts.of(channel, medium).isEmpty()) {
				offer(context.report(channel, "the channel " + RuleContext.nameOf(channel) + " does not say which part of the medium the bath acts on: "
						+ parts.stream().map(RuleContext::nameOf).collect(Collectors.joining(", "))).at(BathPackage.Literals.CHANNEL__PART), channel, parts);
			}
		}
	}

	/** Expressions name their parts themselves, and a matrix without a part is one of the whole medium. */
	private static boolean isOfOnePart(Channel channel) {
		return channel.getOperator() != null && !(channel.getOperator() instanceof ExpressionOperator) && !(channel.getOperator() instanceof MatrixOperator);
	}

	private static void offer(Finding finding, Channel channel, List<WorkingMedium> parts) {
		parts.stream().filter(part -> ChannelParts.has(part, channel.getOperator()) || channel.getOperator() instanceof ExpressionOperator).limit(MOST_FIXES)
				.forEach(part -> finding.fix(Fix.of("Let it act on " + RuleContext.nameOf(part), Edit.point(channel, BathPackage.Literals.CHANNEL__PART, part))));
	}
}
