// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * Evaluates a parsed expression to a value and an exponent of energy. In natural designs every number fits every dimension and the exponent stays open; in
 * laboratory designs sums need equal
 * dimensions, and functions plain numbers. Zero and infinity without a unit fit everywhere. Infinity comes from {@code inf} alone: a division by zero or an
 * overflow is an error, as is a value that is no number.
 */
final class Evaluation {

	/** @param exponent power of energy; NaN when it is open */
	record Value(double value, double exponent) {

		boolean isOpen() {
			return Double.isNaN(exponent) || exponent == 0 && (value == 0 || Double.isInfinite(value));
		}
	}

	private final boolean laboratory;
	private final Function<Expression.Name, Value> names;

	/** @param names gives the value of a parameter, constant or unit, or throws */
	Evaluation(boolean laboratory, Function<Expression.Name, Value> names) {
		this.laboratory = laboratory;
		this.names = names;
	}

	/** Parts within parts, through parameters too; far below what a thread's stack of 512 kB holds. */
	private static final int DEEPEST = 400;

	private int depth;

	Value of(Expression expression) {
		if (++depth > DEEPEST) {
			throw new ExpressionException("parameters and brackets are nested more than " + DEEPEST + " deep", expression.position(), "a simpler expression");
		}
		try {
			return checked(expression);
		} finally {
			depth--;
		}
	}

	private Value checked(Expression expression) {
		return switch (expression) {
			case Expression.Literal literal -> plain(literal.value());
			case Expression.Name name -> names.apply(name);
			case Expression.Negation negation -> {
				Value operand = of(negation.operand());
				yield new Value(-operand.value(), operand.exponent());
			}
			case Expression.Operation operation -> chain(operation);
			case Expression.Call call -> call(call);
		};
	}

	/** A long sum or product leans to the left; it is walked, not descended into. */
	private Value chain(Expression.Operation last) {
		Deque<Expression.Operation> operations = new ArrayDeque<>();
		Expression first = last;
		while (first instanceof Expression.Operation operation) {
			operations.push(operation);
			first = operation.left();
		}
		Value value = of(first);
		for (Expression.Operation operation : operations) {
			Value right = of(operation.right());
			boolean finite = Double.isFinite(value.value()) && Double.isFinite(right.value());
			value = meaningful(operation, finite, operation(operation, value, right));
		}
		return value;
	}

	private static Value meaningful(Expression expression, boolean finite, Value value) {
		if (Double.isNaN(value.value())) {
			throw new ExpressionException("at position " + (expression.position() + 1) + ": the value is not a number", expression.position(), "");
		}
		if (finite && Double.isInfinite(value.value())) {
			throw ExpressionException.at(expression.position(), "a division by zero or a value larger than 1.8e308", "a finite value; infinity is written inf");
		}
		return value;
	}

	Value plain(double value) {
		return new Value(value, laboratory ? 0 : Double.NaN);
	}

	private Value operation(Expression.Operation operation, Value a, Value b) {
		return switch (operation.operator()) {
			case '+' -> new Value(a.value() + b.value(), common(operation, a, b));
			case '-' -> new Value(a.value() - b.value(), common(operation, a, b));
			case '*' -> new Value(a.value() * b.value(), a.exponent() + b.exponent());
			case '/' -> new Value(a.value() / b.value(), a.exponent() - b.exponent());
			default -> {
				requirePlain(operation, b, "the exponent");
				yield new Value(Math.pow(a.value(), b.value()), a.exponent() == 0 ? 0 : a.exponent() * b.value());
			}
		};
	}

	private static double common(Expression expression, Value a, Value b) {
		if (a.isOpen()) {
			return b.exponent();
		}
		if (!b.isOpen() && a.exponent() != b.exponent()) {
			throw mismatch(expression, "these two have different dimensions", "quantities of one kind");
		}
		return a.exponent();
	}

	private static void requirePlain(Expression expression, Value value, String what) {
		if (!value.isOpen() && value.exponent() != 0) {
			throw mismatch(expression, what + " has a dimension", "a plain number");
		}
	}

	private static ExpressionException mismatch(Expression expression, String found, String expected) {
		return ExpressionException.at(expression.position(), found, expected, ExpressionException.Kind.DIMENSION);
	}

	private Value call(Expression.Call call) {
		Value first = of(call.arguments().get(0));
		boolean mayOverflow = call.function() == Expression.Function.EXP || call.function() == Expression.Function.LN;
		return meaningful(call, mayOverflow && Double.isFinite(first.value()), function(call, first));
	}

	private Value function(Expression.Call call, Value first) {
		return switch (call.function()) {
			case SQRT -> new Value(Math.sqrt(first.value()), first.exponent() / 2);
			case ABS -> new Value(Math.abs(first.value()), first.exponent());
			case MIN, MAX -> extreme(call, first);
			case EXP, LN, SIN, COS -> {
				requirePlain(call, first, "the argument");
				yield plain(switch (call.function()) {
					case EXP -> Math.exp(first.value());
					case LN -> Math.log(first.value());
					case SIN -> Math.sin(first.value());
					default -> Math.cos(first.value());
				});
			}
		};
	}

	private Value extreme(Expression.Call call, Value first) {
		Value result = first;
		for (Expression argument : call.arguments().subList(1, call.arguments().size())) {
			Value next = of(argument);
			double exponent = common(call, result, next);
			result = new Value(call.function() == Expression.Function.MIN ? Math.min(result.value(), next.value()) : Math.max(result.value(), next.value()), exponent);
		}
		return result;
	}
}
