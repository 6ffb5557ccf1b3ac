// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.expression.Expression.Function;

/**
 * Reads expressions such as {@code 0.3*omega}, {@code 2*5.1 GHz}, {@code max(1, L/2)^2}.
 *
 * <pre>
 *   sum = product { (+|-) product }     product = signed { (*|/) signed }     signed = (+|-) signed | power
 *   power = atom [ ^ signed ]           atom = number [ name [ ^ signed ] ] | name | function ( sum {, sum} ) | ( sum )
 * </pre>
 * A number directly before a name multiplies it and binds tighter than * and /, but not tighter than the name's own power: {@code 1/2 GHz} is 1/(2 GHz) and
 * {@code 2 L^2} is 2*(L^2). In an
 * exponent, where {@code 2^3 L} could mean two things, * must be written. {@code rad/s} and its multiples are one name. ^ binds to the right. No expression
 * runs code: there is nothing but arithmetic in it.
 * Verified by {@code ExpressionsTest}.
 */
public final class Expressions {

	/** Longest text of an expression. */
	public static final int LONGEST = 4096;
	private static final int DEEPEST = 200;

	private final String text;
	private int position;
	private int depth;
	private boolean inExponent;

	private Expressions(String text) {
		this.text = text;
	}

	/** @throws ExpressionException with the position and what was expected there */
	public static Expression parse(String text) {
		if (text.length() > LONGEST) {
			throw new ExpressionException("an expression of " + text.length() + " characters; the limit is " + LONGEST, LONGEST, "a shorter expression");
		}
		Expressions parser = new Expressions(text);
		Expression expression = parser.sum();
		if (parser.peek() != 0) {
			throw parser.unexpected("an operator or the end");
		}
		return expression;
	}

	private Expression sum() {
		if (++depth > DEEPEST) {
			throw ExpressionException.at(position, "parentheses or signs nested more than " + DEEPEST + " deep", "a simpler expression");
		}
		Expression left = product();
		while (peek() == '+' || peek() == '-') {
			int at = position;
			char operator = text.charAt(position++);
			left = new Expression.Operation(operator, left, product(), at);
		}
		depth--;
		return left;
	}

	private Expression product() {
		Expression left = signed();
		while (peek() == '*' || peek() == '/') {
			int at = position;
			char operator = text.charAt(position++);
			left = new Expression.Operation(operator, left, signed(), at);
		}
		return left;
	}

	private Expression signed() {
		if (++depth > DEEPEST) {
			throw ExpressionException.at(position, "parentheses or signs nested more than " + DEEPEST + " deep", "a simpler expression");
		}
		int at = position;
		Expression result = switch (peek()) {
			case '-' -> {
				position++;
				yield new Expression.Negation(signed(), at);
			}
			case '+' -> {
				position++;
				yield signed();
			}
			default -> power();
		};
		depth--;
		return result;
	}

	private Expression power() {
		return raised(atom());
	}

	private Expression raised(Expression base) {
		if (peek() != '^') {
			return base;
		}
		int at = position++;
		boolean outer = inExponent;
		inExponent = true;
		Expression exponent = signed();
		inExponent = outer;
		return new Expression.Operation('^', base, exponent, at);
	}

	private Expression atom() {
		char next = peek();
		int at = position;
		if (next == '(') {
			position++;
			Expression inner = bracketed();
			expect(')');
			return inner;
		}
		if (next >= '0' && next <= '9' || next == '.') {
			Expression number = new Expression.Literal(number(), at);
			return isNameStart(peek()) && !inExponent ? new Expression.Operation('*', number, raised(name()), at) : number;
		}
		if (isNameStart(next)) {
			return name();
		}
		throw unexpected("a number, a name or \"(\"");
	}

	/** What stands in brackets, where a number may again stand directly before a name. */
	private Expression bracketed() {
		boolean outer = inExponent;
		inExponent = false;
		Expression inner = sum();
		inExponent = outer;
		return inner;
	}

	private Expression name() {
		peek();
		int at = position;
		String name = word();
		if (position + 1 < text.length() && text.charAt(position) == '.' && isNameStart(text.charAt(position + 1))) {
			int end = endOfName(position + 1);
			name += text.substring(position, end);
			position = end;
			return new Expression.Name(name, at);
		}
		return peek() == '(' ? call(name, at) : new Expression.Name(name, at);
	}

	/** The letters and digits at the position. An angular unit such as {@code Grad/s} is one word, so that 1/2 Grad/s is 1/(2 Grad/s) as 1/2 GHz is 1/(2 GHz). */
	private String word() {
		String word = text.substring(position, endOfName(position));
		position += word.length();
		if (Unit.named(word + "/s") == null || !text.startsWith("/s", position) || endOfName(position + 1) != position + 2) {
			return word;
		}
		position += 2;
		return word + "/s";
	}

	private int endOfName(int start) {
		int end = start;
		while (end < text.length() && (isNameStart(text.charAt(end)) || Character.isDigit(text.charAt(end)))) {
			end++;
		}
		return end;
	}

	private Expression call(String name, int at) {
		Function function;
		try {
			function = Function.valueOf(name.toUpperCase(Locale.ROOT));
		} catch (IllegalArgumentException e) {
			throw ExpressionException.at(at, "\"" + name + "\" is no function", "sqrt, exp, ln, sin, cos, min, max or abs");
		}
		position++;
		List<Expression> arguments = new ArrayList<>();
		arguments.add(bracketed());
		while (peek() == ',') {
			position++;
			arguments.add(bracketed());
		}
		expect(')');
		if (arguments.size() < function.arity() || function.arity() == 1 && arguments.size() > 1) {
			throw ExpressionException.at(at, name + " with " + arguments.size() + " argument(s)", function.arity() == 1 ? "one" : "two or more");
		}
		return new Expression.Call(function, arguments, at);
	}

	private double number() {
		int start = position;
		digits();
		if (position < text.length() && text.charAt(position) == '.') {
			position++;
			digits();
		}
		exponent();
		String digits = text.substring(start, position);
		if (digits.chars().takeWhile(c -> c != 'e' && c != 'E').noneMatch(Character::isDigit)) {
			throw ExpressionException.at(start, "\"" + digits + "\"", "a number");
		}
		return literal(digits, start);
	}

	/** The number that is written, unless it is beyond the range of numbers: a number that is not zero is never read as zero. */
	static double literal(String digits, int start) {
		double value = Double.parseDouble(digits);
		if (Double.isInfinite(value)) {
			throw ExpressionException.at(start, "\"" + digits + "\" is larger than any number here", "at most 1.8e308, or inf");
		}
		if (value == 0 && digits.chars().takeWhile(c -> c != 'e' && c != 'E').anyMatch(c -> c >= '1' && c <= '9')) {
			throw ExpressionException.at(start, "\"" + digits + "\" is smaller than any number here", "at least 4.9e-324, or 0");
		}
		return value;
	}

	/** An exponent only when digits follow: in "2 eV" and "2e" the letter begins a name. */
	private void exponent() {
		if (position < text.length() && (text.charAt(position) == 'e' || text.charAt(position) == 'E')) {
			int digit = position + 1;
			if (digit < text.length() && (text.charAt(digit) == '+' || text.charAt(digit) == '-')) {
				digit++;
			}
			if (digit < text.length() && text.charAt(digit) >= '0' && text.charAt(digit) <= '9') {
				position = digit;
				digits();
			}
		}
	}

	private void digits() {
		while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
			position++;
		}
	}

	private void expect(char wanted) {
		if (peek() != wanted) {
			throw unexpected("\"" + wanted + "\"");
		}
		position++;
	}

	/** The next character that is no blank, without taking it; 0 at the end. */
	private char peek() {
		while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
			position++;
		}
		return position < text.length() ? text.charAt(position) : 0;
	}

	private ExpressionException unexpected(String expected) {
		String found = peek() == 0 ? "the expression ends" : "found \"" + text.charAt(position) + "\"";
		return ExpressionException.at(position, found, expected);
	}

	private static boolean isNameStart(char character) {
		return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character == '_' || character > 127 && Character.isLetter(character);
	}

	/** The text of an attribute that holds one expression; empty when it is not set or blank. */
	public static Optional<String> attributeText(EObject element, EAttribute attribute) {
		return Optional.ofNullable(element.eGet(attribute)).map(Object::toString).filter(text -> !text.isBlank());
	}

	/** Whether a text can be the name of a parameter. */
	public static boolean isName(String text) {
		return !text.isEmpty() && isNameStart(text.charAt(0)) && text.chars().allMatch(c -> isNameStart((char) c) || Character.isDigit(c));
	}
}
