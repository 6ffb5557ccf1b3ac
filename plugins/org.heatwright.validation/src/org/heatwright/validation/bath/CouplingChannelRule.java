// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.bath.Coupling;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Every coupling has a channel. */
public final class CouplingChannelRule implements Rule {

	@Override
	public String id() {
		return "coupling.channels.missing";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(RuleContext context) {
		for (Coupling coupling : context.all(Coupling.class)) {
			if (coupling.getChannels().isEmpty()) {
				context.report(coupling, "the coupling " + RuleContext.nameOf(coupling) + " has no channel; add one with an operator");
			}
		}
	}
}
