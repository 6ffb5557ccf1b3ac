// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.List;
import java.util.Optional;

/**
 * Writes an expression of a natural design with units: every part is given the power of energy that its place asks for. A number takes a unit; where only
 * formulas stand whose parameters measure something else, the unit of energy is multiplied on. Verified by {@code UnitConversionTest}.
 */
final class LaboratoryText {

	private final EnergyScale scale;
	private final ParameterExponents exponents;

	LaboratoryText(EnergyScale scale, ParameterExponents exponents) {
		this.scale = scale;
		this.exponents = exponents;
	}

	Expression of(Expression expression, Dimension wanted) {
		return of(expression, wanted.exponent(), wanted);
	}

	private Expression of(Expression expression, double wanted, Dimension hint) {
		return switch (expression) {
			case Expression.Literal literal -> wanted == 0 || literal.value() == 0 ? literal
					: scale.quantity(literal.value() * Math.pow(scale.value(), wanted), wanted, hint);
			case Expression.Name name -> name.name().equals("inf") ? name : scaled(name, wanted - exponents.natural(name));
			case Expression.Negation negation -> new Expression.Negation(of(negation.operand(), wanted, hint), negation.position());
			case Expression.Call call -> call(call, wanted, hint);
			case Expression.Operation operation -> operation(operation, wanted, hint);
		};
	}

	private Expression call(Expression.Call call, double wanted, Dimension hint) {
		return switch (call.function()) {
			case ABS, MIN, MAX -> new Expression.Call(call.function(), call.arguments().stream().map(each -> of(each, wanted, hint)).toList(), call.position());
			case SQRT -> {
				Expression argument = call.arguments().get(0);
				double natural = exponents.natural(argument);
				yield scaled(new Expression.Call(call.function(), List.of(of(argument, natural, hint)), call.position()), wanted - natural / 2);
			}
			case EXP, LN, SIN, COS -> scaled(new Expression.Call(call.function(), List.of(of(call.arguments().get(0), 0, hint)), call.position()), wanted);
		};
	}

	private Expression operation(Expression.Operation operation, double wanted, Dimension hint) {
		Expression left = operation.left();
		Expression right = operation.right();
		return switch (operation.operator()) {
			case '+', '-' -> with(operation, of(left, wanted, hint), of(right, wanted, hint));
			case '^' -> power(operation, wanted, hint);
			case '*', '/' -> product(operation, wanted, hint);
			default -> throw new IllegalArgumentException("an operator " + operation.operator());
		};
	}

	private Expression product(Expression.Operation operation, double wanted, Dimension hint) {
		double left = exponents.natural(operation.left());
		double right = exponents.natural(operation.right());
		boolean times = operation.operator() == '*';
		double missing = wanted - left - (times ? right : -right);
		if (missing != 0 && takesUnit(operation.left())) {
			return with(operation, of(operation.left(), left + missing, hint), of(operation.right(), right, hint));
		}
		if (missing != 0 && times && takesUnit(operation.right())) {
			return with(operation, of(operation.left(), left, hint), of(operation.right(), right + missing, hint));
		}
		return scaled(with(operation, of(operation.left(), left, hint), of(operation.right(), right, hint)), missing);
	}

	/** Whether there is a number that a unit can be written behind. */
	private static boolean takesUnit(Expression expression) {
		return switch (expression) {
			case Expression.Literal literal -> literal.value() != 0;
			case Expression.Negation negation -> takesUnit(negation.operand());
			case Expression.Operation operation -> switch (operation.operator()) {
				case '*' -> takesUnit(operation.left()) || takesUnit(operation.right());
				case '/' -> takesUnit(operation.left());
				default -> false;
			};
			case Expression.Name name -> false;
			case Expression.Call call -> false;
		};
	}

	private Expression power(Expression.Operation operation, double wanted, Dimension hint) {
		Optional<Double> power = UnitConversion.number(operation.right());
		if (power.isPresent()) {
			double natural = exponents.natural(operation.left());
			return scaled(with(operation, of(operation.left(), natural, hint), operation.right()), wanted - natural * power.get());
		}
		return scaled(with(operation, of(operation.left(), 0, hint), of(operation.right(), 0, hint)), wanted);
	}

	private static Expression with(Expression.Operation operation, Expression left, Expression right) {
		return new Expression.Operation(operation.operator(), left, right, operation.position());
	}

	/** Times the unit of energy to a power. */
	private Expression scaled(Expression expression, double power) {
		if (power == 0) {
			return expression;
		}
		Expression unit = scale.expression();
		Expression factor = Math.abs(power) == 1 ? unit : new Expression.Operation('^', unit, new Expression.Literal(Math.abs(power), 0), 0);
		return new Expression.Operation(power > 0 ? '*' : '/', expression, factor, 0);
	}
}
