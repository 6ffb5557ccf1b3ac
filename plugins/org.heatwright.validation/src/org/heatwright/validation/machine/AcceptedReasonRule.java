// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import java.util.Objects;

import org.heatwright.model.machine.AcceptedFinding;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** An accepted warning says why it is acceptable. */
public final class AcceptedReasonRule extends Rule {

	public AcceptedReasonRule() {
		super("acceptance.reason.missing", Severity.WARNING, "");
	}

	@Override
	public void check(RuleContext context) {
		for (AcceptedFinding accepted : context.machine().getAcceptances()) {
			if (accepted.getReason() == null || accepted.getReason().isBlank()) {
				context.report(accepted,
						accepted.getId() + " accepts the findings of " + Objects.requireNonNullElse(accepted.getRule(), "a rule that it does not name")
								+ " without a reason, so it accepts nothing; say why they do no harm")
						.at(MachinePackage.Literals.ACCEPTED_FINDING__REASON).fix(Fix.of("Remove the acceptance", Edit.remove(accepted)));
			}
		}
	}
}
