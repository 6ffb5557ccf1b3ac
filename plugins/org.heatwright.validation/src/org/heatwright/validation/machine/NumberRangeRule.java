// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/**
 * Every number is zero, infinite where that means something, or of a size of which the squares and products of the theory are numbers too. A parameter may have
 * any value: what it is used for counts.
 * Verified by {@code ExtremeNumbersTest}.
 */
public final class NumberRangeRule extends Rule {

	private static final double SMALLEST = 1e-60;
	private static final double LARGEST = 1e60;

	public NumberRangeRule() {
		super("expression.range", Severity.ERROR, "x = 0 or 1e-60 <= |x| <= 1e60");
	}

	@Override
	public void check(RuleContext context) {
		for (EObject element : context.all(EObject.class)) {
			for (EAttribute attribute : element.eClass().getEAllAttributes()) {
				if (Scope.isExpression(attribute) && element.eIsSet(attribute) && !(element instanceof Parameter)) {
					values(context, element, attribute).stream().filter(NumberRangeRule::extreme).findFirst().ifPresent(value -> report(context, element, attribute, value));
				}
			}
		}
	}

	private static boolean extreme(double value) {
		double size = Math.abs(value);
		return size > 0 && size < SMALLEST || size > LARGEST && size < Double.POSITIVE_INFINITY;
	}

	private static void report(RuleContext context, EObject element, EAttribute attribute, double value) {
		boolean small = Math.abs(value) < 1;
		String unit = context.machine().getUnits() == Units.LABORATORY ? " (counted in rad/s and seconds)" : "";
		context.report(element,
				"the " + attribute.getName() + " of " + RuleContext.nameOf(element) + " is " + value + unit + (small ? ", so small" : ", so large")
						+ " that what is computed from it is no number any more; "
				+ (small ? "write 0, or at least " + SMALLEST : "at most " + LARGEST + " makes sense") , new Measured(attribute.getName(), value, ""))
				.at(attribute);
	}

	/** Expressions that have no value are the business of another rule. */
	private static List<Double> values(RuleContext context, EObject element, EAttribute attribute) {
		try {
			return attribute.isMany() ? context.scope().values(element, attribute) : List.of(context.scope().value(element, attribute));
		} catch (ExpressionException e) {
			return List.of();
		}
	}
}
