// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import org.heatwright.model.expression.ExpressionException;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/**
 * A design in natural units has no numbers with a unit. What to do needs to know what one unit of energy is, so that no fix is offered here: the workbench
 * asks.
 */
public final class NaturalUnitRule extends Rule {

	public NaturalUnitRule() {
		super("expression.unit.natural", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (ExpressionTrouble trouble : ExpressionTrouble.in(context)) {
			if (trouble.cause().kind() == ExpressionException.Kind.UNIT) {
				context.report(trouble.element(), trouble.cause().getMessage()).at(trouble.attribute());
			}
		}
	}
}
