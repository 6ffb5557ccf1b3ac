// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bound;

import java.util.List;

import org.heatwright.model.array.QubitArray;
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

/** A coupling operator grows no faster than the number of qubits. */
public final class ExtensiveCouplingRule extends PhysicsRule {

	public ExtensiveCouplingRule() {
		super("extensivity.coupling", Severity.WARNING, "||A|| = O(L)");
	}

	@Override
	protected void check(RuleContext context, Assessment assessment) {
		if (!(context.machine().getMedium() instanceof QubitArray)) {
			return;
		}
		List<Variants.Sized> sizes = Variants.doublings(context);
		if (sizes.isEmpty()) {
			return;
		}
		for (Channel channel : context.all(Channel.class)) {
			Variants.Exponent exponent = Variants.exponent(sizes, machine -> machine.operators().stream()
					.filter(operator -> operator.channelId().equals(channel.getId())).mapToDouble(OperatorResult::norm).findFirst().orElse(0));
			if (!exponent.isBelow(1) && exponent.value() > 1.02 + exponent.drift()) {
				context.report(channel,
						"||A|| of the channel " + RuleContext.nameOf(channel) + " grows like L^" + context.text().number(exponent.value())
								+ "; a coupling of the whole array grows at most like L, and no universal exponent follows otherwise",
						new Measured("exponent of ||A||", exponent.value(), ""), new Measured("largest", 1, "")).at(BathPackage.Literals.CHANNEL__STRENGTH)
						.fix(Fix.of("Divide the strength by L", Edit.set(channel, BathPackage.Literals.CHANNEL__STRENGTH,
								"(" + channel.getStrength() + ")*" + (long) context.number("L").orElse(1) + "/L")));
			}
		}
	}
}
