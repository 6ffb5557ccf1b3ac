// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import org.heatwright.model.expression.ExpressionException;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Every expression can be read and has a finite value. */
public final class ExpressionRule extends Rule {

	public ExpressionRule() {
		super("expression.invalid", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (ExpressionTrouble trouble : ExpressionTrouble.in(context)) {
			if (trouble.cause().kind() == ExpressionException.Kind.UNREADABLE) {
				context.report(trouble.element(), trouble.cause().getMessage()).at(trouble.attribute());
			}
		}
	}
}
