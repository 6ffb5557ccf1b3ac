// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.ManyBodyOperator;
import org.heatwright.model.facts.Facts;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The order of an m-body operator lies between 1 and L. */
public final class ManyBodyOrderRule extends Rule {

	public ManyBodyOrderRule() {
		super("operator.manyBody.order", Severity.ERROR, "Eq. (11): A = (g L / C(L,m)) sum of sigma_x on m sites, 1 <= m <= L");
	}

	@Override
	public void check(RuleContext context) {
		double size = context.number("L").orElse(Double.NaN);
		for (ManyBodyOperator operator : context.all(ManyBodyOperator.class)) {
			context.value(operator, BathPackage.Literals.MANY_BODY_OPERATOR__ORDER).ifPresent(order -> {
				if (!Facts.domain(BathPackage.Literals.MANY_BODY_OPERATOR__ORDER).contains(order) || order > size) {
					String nearest = order > size ? "L" : context.text().number(Math.max(1, Math.rint(order)));
					context.report(operator,
							RuleContext.idOf(operator) + ": the order m = " + context.text().number(order) + " is no whole number from 1 to L = "
									+ context.text().number(size),
							new Measured("m", order, ""), new Measured("L", size, ""))
							.at(BathPackage.Literals.MANY_BODY_OPERATOR__ORDER)
							.fix(Fix.of("Use the order " + nearest, Edit.set(operator, BathPackage.Literals.MANY_BODY_OPERATOR__ORDER, nearest)));
				}
			});
		}
	}
}
