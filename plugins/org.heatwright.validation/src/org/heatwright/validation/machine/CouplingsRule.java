// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** A machine needs at least one coupling. */
public final class CouplingsRule implements Rule {

	@Override
	public String id() {
		return "machine.couplings.missing";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(RuleContext context) {
		if (context.machine().getMedium() != null && context.machine().getCouplings().isEmpty()) {
			context.report(context.machine(), "no bath is coupled to the medium, so nothing ever happens; connect a bath to the medium");
		}
	}
}
