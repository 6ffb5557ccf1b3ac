// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.List;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Coupling;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Address;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A coupling has a channel. */
public final class CouplingChannelRule extends Rule {

	public CouplingChannelRule() {
		super("coupling.channels.missing", Severity.ERROR, "H_int = sum_k A_k (x) B_k");
	}

	@Override
	public void check(RuleContext context) {
		for (Coupling coupling : context.all(Coupling.class)) {
			if (coupling.getChannels().isEmpty()) {
				Finding finding = context.report(coupling, "the coupling " + RuleContext.nameOf(coupling) + " has no channel, so the bath acts on nothing")
						.at(BathPackage.Literals.COUPLING__CHANNELS);
				ChannelOperatorRule.operator(context.machine().getMedium()).ifPresent(operator -> finding.fix(Fix.of("Add a channel with a " + operator.type().getName(),
						new Edit.Create(Address.of(coupling), BathPackage.Literals.COUPLING__CHANNELS, new Edit.Template(BathPackage.Literals.CHANNEL,
								List.of(new Edit.Value(BathPackage.Literals.CHANNEL__STRENGTH, "0.1")), List.of(new Edit.Child(BathPackage.Literals.CHANNEL__OPERATOR, operator)))))));
				finding.fix(Fix.of("Remove the coupling", Edit.remove(coupling)));
			}
		}
	}
}
