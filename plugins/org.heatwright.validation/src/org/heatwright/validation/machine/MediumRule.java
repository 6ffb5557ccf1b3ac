// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** A machine needs a working medium. */
public final class MediumRule extends Rule {

	public MediumRule() {
		super("machine.medium.missing", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		if (context.machine().getMedium() == null) {
			context.report(context.machine(), "the machine has no working medium; add a level system or a qubit array");
		}
	}
}
