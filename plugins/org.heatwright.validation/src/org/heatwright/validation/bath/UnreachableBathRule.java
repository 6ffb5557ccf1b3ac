// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.bath.Bath;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Every bath is coupled to the medium. */
public final class UnreachableBathRule extends Rule {

	public UnreachableBathRule() {
		super("bath.unreachable", Severity.WARNING, "");
	}

	@Override
	public void check(RuleContext context) {
		for (Bath bath : context.machine().getBaths()) {
			boolean coupled = context.machine().getCouplings().stream().anyMatch(coupling -> coupling.getBath() == bath);
			if (!coupled && !context.machine().getCouplings().isEmpty()) {
				context.report(bath, "the bath " + RuleContext.nameOf(bath) + " is not coupled to the medium and has no effect")
						.fix(Fix.of("Remove the bath", Edit.remove(bath)));
			}
		}
	}
}
