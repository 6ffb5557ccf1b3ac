// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import org.heatwright.model.expression.ExpressionException;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** No parameter depends on itself. */
public final class ReferenceCycleRule extends Rule {

	public ReferenceCycleRule() {
		super("expression.reference.cycle", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (ExpressionTrouble trouble : ExpressionTrouble.in(context)) {
			if (trouble.cause().kind() == ExpressionException.Kind.CIRCULAR) {
				context.report(trouble.element(), trouble.cause().getMessage() + "; give one of them a number").at(trouble.attribute());
			}
		}
	}
}
