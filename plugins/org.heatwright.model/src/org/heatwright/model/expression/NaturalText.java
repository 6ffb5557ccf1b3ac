// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.function.Predicate;

/**
 * Writes an expression of a laboratory design without units: a unit is the number U / S^n, with S the unit of energy and n the power of energy that U measures.
 * A number and its unit become one number, and a factor that was the unit of energy is left out. Verified by {@code UnitConversionTest}.
 */
final class NaturalText {

	/** What going to laboratory units and back may have cost: more than the way there alone, so that the number of before is found. */
	private static final double ROUNDING = 1e-15;

	private final double scale;
	private final Predicate<String> isParameter;

	NaturalText(double scale, Predicate<String> isParameter) {
		this.scale = scale;
		this.isParameter = isParameter;
	}

	/** The strength of an underdamped bath that is given as an energy is in units of GHz to the power 3/2. */
	Expression amplitude(Expression energy) {
		Expression inGigahertz = new Expression.Operation('*', energy,
				new Expression.Operation('^', new Expression.Name("GHz", 0), new Expression.Literal(0.5, 0), 0), 0);
		return of(inGigahertz);
	}

	Expression of(Expression expression) {
		return switch (expression) {
			case Expression.Literal literal -> literal;
			case Expression.Name name -> isUnit(name) ? tidy(unit(name)) : name;
			case Expression.Negation negation -> new Expression.Negation(of(negation.operand()), negation.position());
			case Expression.Call call -> new Expression.Call(call.function(), call.arguments().stream().map(this::of).toList(), call.position());
			case Expression.Operation operation -> operation(operation);
		};
	}

	private Expression operation(Expression.Operation operation) {
		Expression left = of(operation.left());
		Expression right = of(operation.right());
		boolean leftHadUnit = left != operation.left() && left instanceof Expression.Literal;
		boolean rightHadUnit = right != operation.right() && right instanceof Expression.Literal;
		double exact = rightHadUnit ? exact(operation.right()) : 0;
		return switch (operation.operator()) {
			case '*' -> {
				if (operation.left() instanceof Expression.Literal number && rightHadUnit) {
					yield tidy(number.value() * exact);
				}
				yield isOne(left, leftHadUnit) ? right : isOne(right, rightHadUnit) ? left : with(operation, left, right);
			}
			case '/' -> isOne(right, rightHadUnit) ? left : with(operation, left, right);
			case '^' -> leftHadUnit && UnitConversion.number(right).isPresent() ? tidy(exact(operation)) : with(operation, left, right);
			default -> with(operation, left, right);
		};
	}

	/** A number, its unit and its power without the rounding of fifteen digits in between. */
	private double exact(Expression expression) {
		return switch (expression) {
			case Expression.Literal literal -> literal.value();
			case Expression.Name name -> unit(name);
			case Expression.Operation operation -> switch (operation.operator()) {
				case '*' -> exact(operation.left()) * exact(operation.right());
				case '^' -> Math.pow(exact(operation.left()), UnitConversion.number(operation.right()).orElseThrow());
				default -> literal(operation);
			};
			case Expression.Negation negation -> literal(negation);
			case Expression.Call call -> literal(call);
		};
	}

	private double literal(Expression expression) {
		return ((Expression.Literal) of(expression)).value();
	}

	private static Expression.Literal tidy(double value) {
		return EnergyScale.tidy(value, ROUNDING);
	}

	private static boolean isOne(Expression expression, boolean hadUnit) {
		return hadUnit && ((Expression.Literal) expression).value() == 1;
	}

	private static Expression with(Expression.Operation operation, Expression left, Expression right) {
		return new Expression.Operation(operation.operator(), left, right, operation.position());
	}

	private boolean isUnit(Expression.Name name) {
		return Unit.named(name.name()) != null && !isParameter.test(name.name());
	}

	private double unit(Expression.Name name) {
		Unit unit = Unit.named(name.name());
		return unit.factor() / Math.pow(scale, unit.exponent());
	}
}
