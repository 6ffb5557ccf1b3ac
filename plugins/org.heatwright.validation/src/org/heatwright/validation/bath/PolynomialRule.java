// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.PolynomialOperator;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.PolynomialText;
import org.heatwright.model.facts.Facts;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A polynomial of 2 J_x / L has a degree from 1 to L and coefficients that fit it. Verified by {@code RuleExamplesTest}. */
public final class PolynomialRule extends Rule {

	public PolynomialRule() {
		super("operator.polynomial", Severity.ERROR, "A = g L sum_n a_n T_n(2 J_x / L), 1 <= k <= L, n <= k");
	}

	@Override
	public void check(RuleContext context) {
		double size = context.number("L").orElse(Double.NaN);
		for (PolynomialOperator operator : context.all(PolynomialOperator.class)) {
			context.value(operator, BathPackage.Literals.POLYNOMIAL_OPERATOR__DEGREE).ifPresent(degree -> {
				if (!Facts.domain(BathPackage.Literals.POLYNOMIAL_OPERATOR__DEGREE).contains(degree) || degree > size) {
					String nearest = degree > size ? "L" : context.text().number(Math.max(1, Math.rint(degree)));
					context.report(operator, RuleContext.idOf(operator) + ": the degree k = " + context.text().number(degree) + " is no whole number from 1 to L = "
							+ context.text().number(size), new Measured("k", degree, ""), new Measured("L", size, ""))
							.at(BathPackage.Literals.POLYNOMIAL_OPERATOR__DEGREE)
							.fix(Fix.of("Use the degree " + nearest, Edit.set(operator, BathPackage.Literals.POLYNOMIAL_OPERATOR__DEGREE, nearest)));
				} else {
					coefficients(context, operator, (int) Math.rint(degree));
				}
			});
		}
	}

	private static void coefficients(RuleContext context, PolynomialOperator operator, int degree) {
		try {
			PolynomialText.coefficients(context.scope(), operator.getCoefficients(), degree);
		} catch (ExpressionException e) {
			context.report(operator, RuleContext.idOf(operator) + ": " + e.getMessage()).at(BathPackage.Literals.POLYNOMIAL_OPERATOR__COEFFICIENTS)
					.fix(Fix.of("Use Chebyshev's polynomial", Edit.set(operator, BathPackage.Literals.POLYNOMIAL_OPERATOR__COEFFICIENTS, "Chebyshev")));
		}
	}
}
