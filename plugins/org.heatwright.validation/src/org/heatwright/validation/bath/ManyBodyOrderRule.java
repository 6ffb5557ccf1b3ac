// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.OptionalDouble;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.ManyBodyOperator;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** The order of an m-body operator lies between 1 and L. */
public final class ManyBodyOrderRule implements Rule {

	@Override
	public String id() {
		return "operator.manyBody.order";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public String equation() {
		return "Eq. (11): A = (g L / C(L,m)) sum of sigma_x on m sites";
	}

	@Override
	public void check(RuleContext context) {
		for (ManyBodyOperator operator : context.all(ManyBodyOperator.class)) {
			OptionalDouble order = context.value(operator, BathPackage.Literals.MANY_BODY_OPERATOR__ORDER);
			OptionalDouble size = context.number("L");
			boolean whole = order.isPresent() && order.getAsDouble() >= 1 && order.getAsDouble() == Math.rint(order.getAsDouble());
			if (order.isPresent() && (!whole || size.isPresent() && order.getAsDouble() > size.getAsDouble())) {
				context.report(operator, RuleContext.idOf(operator) + ": the order m = " + order.getAsDouble() + " is no whole number from 1 to L" + (size.isPresent() ? " = " + (long) size.getAsDouble() : ""),
						new Measured("m", order.getAsDouble(), ""));
			}
		}
	}
}
