// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import java.util.Optional;
import java.util.function.Function;

import org.heatwright.model.machine.AcceptedFinding;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** What is accepted exists, and can be accepted: the findings of a rule that warns. */
public final class AcceptedRuleRule extends Rule {

	private final Function<String, Optional<Rule>> rules;

	/** @param rules finds a rule by its id */
	public AcceptedRuleRule(Function<String, Optional<Rule>> rules) {
		super("acceptance.rule", Severity.WARNING, "");
		this.rules = rules;
	}

	@Override
	public void check(RuleContext context) {
		for (AcceptedFinding accepted : context.machine().getAcceptances()) {
			if (accepted.getRule() == null) {
				context.report(accepted, accepted.getId() + " does not say which rule's findings it accepts").at(MachinePackage.Literals.ACCEPTED_FINDING__RULE)
						.fix(Fix.of("Remove the acceptance", Edit.remove(accepted)));
				continue;
			}
			Optional<Rule> rule = rules.apply(accepted.getRule());
			if (rule.isEmpty() || rule.get().severity() == Severity.ERROR) {
				context.report(accepted,
						accepted.getId() + " accepts " + accepted.getRule()
								+ (rule.isEmpty() ? ", and there is no such rule" : ", which is an error; errors cannot be accepted"))
						.at(MachinePackage.Literals.ACCEPTED_FINDING__RULE).fix(Fix.of("Remove the acceptance", Edit.remove(accepted)));
			}
		}
	}
}
