// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a parsed expression so that {@link Expressions#parse(String)} gives the same value again: brackets only where the grammar needs them, a number and its
 * unit as {@code 5.1 GHz}. Verified by {@code ExpressionWriterTest}.
 */
final class ExpressionWriter {

	private static final int SUM = 1;
	private static final int PRODUCT = 2;
	private static final int SIGNED = 3;
	private static final int ATOM = 4;

	private ExpressionWriter() {
	}

	static String write(Expression expression) {
		return switch (expression) {
			case Expression.Literal literal -> number(literal.value());
			case Expression.Name name -> name.name();
			case Expression.Negation negation -> "-" + bracketed(negation.operand(), SIGNED);
			case Expression.Operation operation -> operation(operation);
			case Expression.Call call -> call.function().name().toLowerCase(Locale.ROOT)
					+ call.arguments().stream().map(ExpressionWriter::write).collect(Collectors.joining(", ", "(", ")"));
		};
	}

	/** The shortest text that is read as the same number, without an exponent where people would write none. */
	static String number(double value) {
		if (Double.isInfinite(value)) {
			return value > 0 ? "inf" : "-inf";
		}
		if (value == 0) {
			return "0";
		}
		BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
		int exponent = shortest.precision() - shortest.scale() - 1;
		return exponent >= -4 && exponent <= 6 ? shortest.toPlainString() : shortest.movePointLeft(exponent).toPlainString() + "e" + exponent;
	}

	private static String operation(Expression.Operation operation) {
		if (isQuantity(operation)) {
			return write(operation.left()) + " " + ((Expression.Name) operation.right()).name();
		}
		return switch (operation.operator()) {
			case '+', '-' -> bracketed(operation.left(), SUM) + " " + operation.operator() + " " + bracketed(operation.right(), PRODUCT);
			case '*' -> bracketed(operation.left(), PRODUCT) + "*" + bracketed(operation.right(), SIGNED);
			// 1/2 GHz would be read as 1/(2 GHz) too, but not by people
			case '/' -> bracketed(operation.left(), PRODUCT) + "/" + bracketed(operation.right(), isQuantity(operation.right()) ? ATOM : SIGNED);
			case '^' -> bracketed(operation.left(), ATOM) + "^" + bracketed(operation.right(), ATOM);
			default -> throw new IllegalArgumentException("an operator " + operation.operator());
		};
	}

	private static String bracketed(Expression expression, int least) {
		String text = write(expression);
		return strength(expression) < least ? "(" + text + ")" : text;
	}

	private static int strength(Expression expression) {
		return switch (expression) {
			case Expression.Literal literal -> literal.value() < 0 ? SUM : ATOM;
			case Expression.Name name -> ATOM;
			case Expression.Call call -> ATOM;
			case Expression.Negation negation -> SIGNED;
			case Expression.Operation operation -> isQuantity(operation) ? SIGNED : switch (operation.operator()) {
				case '+', '-' -> SUM;
				case '*', '/' -> PRODUCT;
				default -> SIGNED;
			};
		};
	}

	/** Whether this is a number in units: the number may have a sign of its own, as in -5 GHz. */
	private static boolean isQuantity(Expression expression) {
		return expression instanceof Expression.Operation operation && operation.operator() == '*' && operation.left() instanceof Expression.Literal number
				&& number.value() >= 0 && !Double.isInfinite(number.value())
				&& operation.right() instanceof Expression.Name name && Unit.named(name.name()) != null;
	}
}
