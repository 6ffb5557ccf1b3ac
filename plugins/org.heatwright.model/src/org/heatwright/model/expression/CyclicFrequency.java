// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.HashMap;
import java.util.Map;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;

/**
 * Finds 2 pi times a cyclic frequency, as in {@code 2*pi*5 GHz}: GHz already stands for E = h f, so that such an energy is 2 pi too large. Parameters are
 * followed; what one of them does wrong is said of it alone.
 * Verified by {@code CyclicFrequencyTest}.
 */
public final class CyclicFrequency {

	private static final int DEEPEST = 20;
	private static final double TWO_PI_DIGITS = 1e-3;
	private static final Factors NONE = new Factors(0, 0);

	private final Map<String, String> parameters = new HashMap<>();

	/** How often pi and a cyclic unit are factors of an expression. */
	private record Factors(double pi, double cyclic) {

		boolean isTwice() {
			return pi > 0 && cyclic > 0;
		}
	}

	private CyclicFrequency(Machine machine) {
		for (Parameter parameter : machine.getParameters()) {
			if (parameter.getName() != null && parameter.getExpression() != null) {
				parameters.putIfAbsent(parameter.getName(), parameter.getExpression());
			}
		}
	}

	/** Whether a text of a laboratory design multiplies a cyclic frequency by 2 pi; false for one that cannot be read. */
	public static boolean isTimesTwoPi(Machine machine, String text) {
		return machine.getUnits() == Units.LABORATORY && new CyclicFrequency(machine).factors(text, 0).isTwice();
	}

	private Factors factors(String text, int depth) {
		try {
			return factors(Expressions.parse(text), depth);
		} catch (ExpressionException e) {
			return NONE;
		}
	}

	private Factors factors(Expression expression, int depth) {
		if (depth > DEEPEST) {
			return NONE;
		}
		return switch (expression) {
			case Expression.Literal literal -> Math.abs(literal.value() / (2 * Math.PI) - 1) < TWO_PI_DIGITS ? new Factors(1, 0) : NONE;
			case Expression.Name name -> named(name.name(), depth);
			case Expression.Negation negation -> factors(negation.operand(), depth + 1);
			case Expression.Call call -> NONE;
			case Expression.Operation operation -> operation(operation, factors(operation.left(), depth + 1), depth);
		};
	}

	private Factors operation(Expression.Operation operation, Factors left, int depth) {
		Factors right = factors(operation.right(), depth + 1);
		return switch (operation.operator()) {
			case '*' -> new Factors(left.pi() + right.pi(), left.cyclic() + right.cyclic());
			case '/' -> new Factors(left.pi() - right.pi(), left.cyclic() - right.cyclic());
			case '^' -> operation.right() instanceof Expression.Literal power ? new Factors(left.pi() * power.value(), left.cyclic() * power.value()) : NONE;
			default -> left.isTwice() || right.isTwice() ? new Factors(1, 1) : new Factors(Math.min(left.pi(), right.pi()), Math.max(left.cyclic(), right.cyclic()));
		};
	}

	private Factors named(String name, int depth) {
		String text = parameters.get(name);
		if (text != null) {
			Factors own = factors(text, depth + 1);
			return own.isTwice() ? NONE : own;
		}
		return name.equals("pi") ? new Factors(1, 0) : name.endsWith("Hz") && Unit.named(name) != null ? new Factors(0, 1) : NONE;
	}
}
