// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.heatwright.physics.operator.OperatorNames.PartKind;
import org.heatwright.physics.operator.PartOperator.Kind;
import org.heatwright.physics.operator.PartOperator.Symbol;

/**
 * Reads operators such as {@code left.a*right.ad + h.c.}, {@code x^2}, {@code sum(i=1..L-1, sx[i]*sx[i+1])}.
 *
 * <pre>
 *   sum = product { (+|-) product | + h.c. }       product = signed { * signed | / signed }      signed = (+|-) signed | power
 *   power = atom [ ^ whole number ]
 *   atom = number | i | parameter | [part.] symbol [ "[" index "]" ] | |level&gt;&lt;level| | P(level) | sum(k=from..to, sum) | ( sum )
 * </pre>
 * h.c. is the adjoint of all that stands before it in the same parentheses. Only numbers divide. Verified by {@code OperatorTextTest}.
 */
public final class OperatorText {

	/** Longest text of an operator. */
	public static final int LONGEST = 4096;
	private static final int DEEPEST = 100;
	private static final int MOST_SYMBOLS = 20_000;
	private static final int HIGHEST_POWER = 64;

	private static final Map<String, Kind> OSCILLATOR = Map.of("a", Kind.A, "ad", Kind.AD, "n", Kind.N, "x", Kind.X, "p", Kind.P, "parity", Kind.PARITY);
	private static final Map<String, Kind> SPIN = Map.of("Sx", Kind.JX, "Sy", Kind.JY, "Sz", Kind.JZ, "Sp", Kind.JP, "Sm", Kind.JM);
	private static final Map<String, Kind> COLLECTIVE = Map.of("Jx", Kind.JX, "Jy", Kind.JY, "Jz", Kind.JZ, "Jp", Kind.JP, "Jm", Kind.JM);
	private static final Map<String, Kind> SITE = Map.of("sx", Kind.SIGMA_X, "sy", Kind.SIGMA_Y, "sz", Kind.SIGMA_Z, "sp", Kind.SIGMA_P, "sm", Kind.SIGMA_M, "n",
			Kind.EXCITED);

	private final String text;
	private final OperatorNames names;
	private final Map<String, Integer> counters = new HashMap<>();
	private int position;
	private int depth;
	private int symbols;

	private OperatorText(String text, OperatorNames names) {
		this.text = text;
		this.names = names;
	}

	/** @throws OperatorTextException with the position and what was expected there */
	public static PartOperator parse(String text, OperatorNames names) {
		if (text.length() > LONGEST) {
			throw new OperatorTextException(LONGEST, "an operator of " + text.length() + " characters", "at most " + LONGEST);
		}
		OperatorText parser = new OperatorText(text, names);
		PartOperator operator = parser.sum();
		if (parser.peek() != 0) {
			throw parser.unexpected("an operator sign or the end");
		}
		return operator;
	}

	private void deeper() {
		if (++depth > DEEPEST) {
			throw new OperatorTextException(position, "parentheses or signs nested more than " + DEEPEST + " deep", "a simpler operator");
		}
	}

	private PartOperator sum() {
		deeper();
		List<PartOperator> terms = new ArrayList<>(List.of(product()));
		while (peek() == '+' || peek() == '-') {
			boolean minus = text.charAt(position++) == '-';
			if (!minus && peek() != 0 && text.startsWith("h.c.", position)) {
				position += "h.c.".length();
				terms.add(new PartOperator.Adjoint(new PartOperator.Sum(terms)));
				continue;
			}
			PartOperator term = product();
			terms.add(minus ? negative(term) : term);
		}
		depth--;
		return terms.size() == 1 ? terms.get(0) : new PartOperator.Sum(terms);
	}

	private static PartOperator negative(PartOperator operator) {
		return new PartOperator.Product(List.of(new PartOperator.Number(-1, 0), operator));
	}

	private PartOperator product() {
		List<PartOperator> factors = new ArrayList<>(List.of(signed()));
		while (peek() == '*' || peek() == '/') {
			int at = position;
			boolean divides = text.charAt(position++) == '/';
			PartOperator factor = signed();
			if (divides) {
				if (!(factor instanceof PartOperator.Number number) || number.imaginary() != 0 || number.real() == 0) {
					throw new OperatorTextException(at, "a division by an operator or by zero", "a number that is not zero after \"/\"");
				}
				factor = new PartOperator.Number(1 / number.real(), 0);
			}
			factors.add(factor);
		}
		return factors.size() == 1 ? factors.get(0) : new PartOperator.Product(factors);
	}

	private PartOperator signed() {
		char next = peek();
		if (next != '-' && next != '+') {
			return power();
		}
		deeper();
		position++;
		PartOperator operand = signed();
		depth--;
		return next == '-' ? negative(operand) : operand;
	}

	private PartOperator power() {
		PartOperator base = atom();
		if (peek() != '^') {
			return base;
		}
		position++;
		peek();
		int at = position;
		int exponent = digits();
		if (exponent > HIGHEST_POWER) {
			throw new OperatorTextException(at, "the power " + exponent, "at most " + HIGHEST_POWER);
		}
		symbols += exponent;
		return base instanceof PartOperator.Number number && number.imaginary() == 0 ? new PartOperator.Number(Math.pow(number.real(), exponent), 0)
				: new PartOperator.Power(base, exponent);
	}

	private PartOperator atom() {
		char next = peek();
		int at = position;
		if (next == '(') {
			position++;
			PartOperator inner = sum();
			expect(')');
			return inner;
		}
		if (next == '|') {
			position++;
			return transition(ownPart(at, "|upper><lower|"), at);
		}
		if (next >= '0' && next <= '9' || next == '.') {
			return new PartOperator.Number(number(), 0);
		}
		if (!isNameStart(next)) {
			throw unexpected("a number, a symbol, a part or \"(\"");
		}
		String word = word();
		if (word.equals("sum") && peek() == '(') {
			return repeated();
		}
		int part = names.parts().indexOf(word);
		if (part >= 0 && peek() == '.') {
			position++;
			return ofPart(part, at);
		}
		return counters.containsKey(word) ? new PartOperator.Number(counters.get(word), 0) : ofOwn(word, at);
	}

	/** What follows "part.". */
	private PartOperator ofPart(int part, int at) {
		if (peek() == '|') {
			position++;
			return transition(part, at);
		}
		if (!isNameStart(peek())) {
			throw unexpected("one of " + symbolsOf(part));
		}
		int start = position;
		String word = word();
		if (word.equals("L") && names.kind(part) == PartKind.ARRAY) {
			return new PartOperator.Number(names.size(part), 0);
		}
		if (word.equals("P") && peek() == '(') {
			return projector(part, start);
		}
		PartOperator symbol = symbol(part, word, start);
		if (symbol == null) {
			throw new OperatorTextException(start, "\"" + word + "\" is no symbol of " + names.parts().get(part), "one of " + symbolsOf(part));
		}
		return symbol;
	}

	/** A symbol, a parameter or a constant without a part in front. */
	private PartOperator ofOwn(String word, int at) {
		if (word.equals("P") && peek() == '(') {
			return projector(ownPart(at, "P(level)"), at);
		}
		List<Integer> owners = names.own().isPresent() ? List.of(names.own().getAsInt())
				: IntStream.range(0, names.parts().size()).filter(part -> knows(part, word)).boxed().toList();
		if (owners.size() > 1) {
			throw new OperatorTextException(at, "\"" + word + "\" could be of " + owners.stream().map(names.parts()::get).collect(Collectors.joining(" or of ")),
					"a part in front, as in " + names.parts().get(owners.get(0)) + "." + word);
		}
		PartOperator symbol = owners.isEmpty() ? null : symbol(owners.get(0), word, at);
		if (symbol != null) {
			return symbol;
		}
		OptionalDouble number = names.number(word);
		if (number.isPresent()) {
			return new PartOperator.Number(number.getAsDouble(), 0);
		}
		if (word.equals("i")) {
			return new PartOperator.Number(0, 1);
		}
		if (word.equals("L")) {
			return new PartOperator.Number(onlySize(at), 0);
		}
		throw new OperatorTextException(at, "\"" + word + "\" is unknown", "a parameter, " + (names.parts().size() > 1
				? "or a part and its symbol: " + IntStream.range(0, names.parts().size()).limit(8).mapToObj(part -> names.parts().get(part) + "." + first(part))
						.collect(Collectors.joining(", "))
				: "or one of " + symbolsOf(0)));
	}

	private String first(int part) {
		return switch (names.kind(part)) {
			case OSCILLATOR -> "a";
			case SPIN -> "Sx";
			case ARRAY -> "Jx";
			case LEVELS -> "|upper><lower|";
		};
	}

	private int ownPart(int at, String what) {
		if (names.own().isPresent()) {
			return names.own().getAsInt();
		}
		if (names.parts().size() == 1) {
			return 0;
		}
		throw new OperatorTextException(at, what + " without a part", "a part in front, as in " + names.parts().get(0) + "." + what);
	}

	private int onlySize(int at) {
		List<Integer> sized = IntStream.range(0, names.parts().size()).filter(part -> names.kind(part) == PartKind.ARRAY).boxed().toList();
		if (sized.size() != 1) {
			throw new OperatorTextException(at, "L is the size of " + sized.size() + " parts", sized.isEmpty() ? "a number" : names.parts().get(sized.get(0)) + ".L");
		}
		return names.size(sized.get(0));
	}

	private boolean knows(int part, String word) {
		return switch (names.kind(part)) {
			case OSCILLATOR -> OSCILLATOR.containsKey(word);
			case SPIN -> SPIN.containsKey(word);
			case ARRAY -> COLLECTIVE.containsKey(word) || SITE.containsKey(word) && peek() == '[';
			case LEVELS -> false;
		};
	}

	private String symbolsOf(int part) {
		return switch (names.kind(part)) {
			case OSCILLATOR -> "a, ad, n, x, p, parity";
			case SPIN -> "Sx, Sy, Sz, Sp, Sm";
			case ARRAY -> "Jx, Jy, Jz, Jp, Jm, or sx[i], sy[i], sz[i], sp[i], sm[i], n[i] of a site";
			case LEVELS -> "|upper><lower| or P(level)";
		};
	}

	/** Null where the part has no such symbol. */
	private PartOperator symbol(int part, String word, int at) {
		if (++symbols > MOST_SYMBOLS) {
			throw new OperatorTextException(at, "more than " + MOST_SYMBOLS + " symbols", "fewer terms");
		}
		Kind kind = switch (names.kind(part)) {
			case OSCILLATOR -> OSCILLATOR.get(word);
			case SPIN -> SPIN.get(word);
			case ARRAY -> COLLECTIVE.containsKey(word) ? COLLECTIVE.get(word) : SITE.get(word);
			case LEVELS -> null;
		};
		if (kind == null || !kind.isOfSite()) {
			return kind == null ? null : Symbol.of(part, kind);
		}
		if (peek() != '[') {
			throw unexpected("\"[\" and a site, as in " + word + "[1]");
		}
		position++;
		int start = position;
		long site = index();
		expect(']');
		if (site < 1 || site > names.size(part)) {
			throw new OperatorTextException(start, "there is no site " + site, "1 to " + names.size(part));
		}
		return Symbol.atSite(part, kind, (int) site - 1);
	}

	/** A whole number such as {@code i+1} or {@code 2*L-1}. */
	private long index() {
		long sum = indexProduct();
		while (peek() == '+' || peek() == '-') {
			boolean minus = text.charAt(position++) == '-';
			long term = indexProduct();
			sum = bounded(minus ? sum - term : sum + term);
		}
		return sum;
	}

	private long indexProduct() {
		long product = indexAtom();
		while (peek() == '*') {
			position++;
			product = bounded(product * indexAtom());
		}
		return product;
	}

	private long bounded(long value) {
		if (Math.abs(value) > Integer.MAX_VALUE) {
			throw new OperatorTextException(position, "the whole number " + value, "a smaller one");
		}
		return value;
	}

	private long indexAtom() {
		int at = position;
		char next = peek();
		if (next >= '0' && next <= '9') {
			return digits();
		}
		if (!isNameStart(next)) {
			throw unexpected("a whole number or the counter of a sum");
		}
		String word = word();
		if (counters.containsKey(word)) {
			return counters.get(word);
		}
		int part = names.parts().indexOf(word);
		if (part >= 0 && peek() == '.') {
			position++;
			peek();
			if (!text.startsWith("L", position)) {
				throw unexpected("L");
			}
			position++;
			return names.size(part);
		}
		if (word.equals("L")) {
			return onlySize(at);
		}
		OptionalDouble number = names.number(word);
		if (number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble())) {
			return bounded((long) number.getAsDouble());
		}
		throw new OperatorTextException(at, "\"" + word + "\" is no whole number here", "a number, a counter or L");
	}

	/** sum(k=from..to, body): the body is read once for each value of the counter. */
	private PartOperator repeated() {
		deeper();
		expect('(');
		if (!isNameStart(peek())) {
			throw unexpected("the name of a counter");
		}
		int at = position;
		String counter = word();
		if (counters.containsKey(counter)) {
			throw new OperatorTextException(at, "the counter " + counter + " is in use", "another name");
		}
		expect('=');
		long from = index();
		expect('.');
		expect('.');
		long to = index();
		expect(',');
		if (to - from >= MOST_SYMBOLS) {
			throw new OperatorTextException(at, "a sum of " + (to - from + 1) + " terms", "at most " + MOST_SYMBOLS);
		}
		int body = position;
		List<PartOperator> terms = new ArrayList<>();
		for (long value = from; value <= to; value++) {
			if (++symbols > MOST_SYMBOLS) {
				throw new OperatorTextException(at, "more than " + MOST_SYMBOLS + " symbols", "fewer terms");
			}
			position = body;
			counters.put(counter, (int) value);
			terms.add(sum());
		}
		counters.remove(counter);
		if (terms.isEmpty()) {
			throw new OperatorTextException(at, "the sum from " + from + " to " + to + " is empty", "a range that ends where it begins or later");
		}
		expect(')');
		depth--;
		return new PartOperator.Sum(terms);
	}

	/** After the first bar of |upper&gt;&lt;lower|. */
	private PartOperator transition(int part, int at) {
		int upper = level(part, '>');
		expect('>');
		expect('<');
		int lower = level(part, '|');
		expect('|');
		symbols++;
		return Symbol.transition(part, upper, lower);
	}

	private PartOperator projector(int part, int at) {
		expect('(');
		int level = level(part, ')');
		expect(')');
		symbols++;
		return Symbol.transition(part, level, level);
	}

	private int level(int part, char end) {
		int start = position;
		int stop = text.indexOf(end, start);
		String name = stop < 0 ? "" : text.substring(start, stop).strip();
		OptionalInt level = name.isEmpty() ? OptionalInt.empty() : names.level(part, name);
		if (level.isEmpty()) {
			throw new OperatorTextException(start, stop < 0 ? "no \"" + end + "\" follows" : "\"" + name + "\" is no level of " + names.parts().get(part),
					"a level and \"" + end + "\"");
		}
		position = stop;
		return level.getAsInt();
	}

	private int digits() {
		int start = position;
		while (position < text.length() && Character.isDigit(text.charAt(position))) {
			position++;
		}
		if (start == position || position - start > 9) {
			position = start;
			throw unexpected("a whole number below 10^9");
		}
		return Integer.parseInt(text.substring(start, position));
	}

	private double number() {
		int start = position;
		while (position < text.length() && isNumberPart(start)) {
			position++;
		}
		String digits = text.substring(start, position);
		try {
			double value = Double.parseDouble(digits);
			if (Double.isFinite(value)) {
				return value;
			}
		} catch (NumberFormatException e) {
			// Said below, with the place.
		}
		throw new OperatorTextException(start, "\"" + digits + "\"", "a number");
	}

	/** Digits, one dot that is not the first of two, and an exponent that has digits. */
	private boolean isNumberPart(int start) {
		char c = text.charAt(position);
		char after = position + 1 < text.length() ? text.charAt(position + 1) : 0;
		String so = text.substring(start, position);
		if (Character.isDigit(c)) {
			return true;
		}
		if (c == '.') {
			return after != '.' && !so.contains(".") && !so.contains("e");
		}
		if (c == 'e' || c == 'E') {
			char second = position + 2 < text.length() ? text.charAt(position + 2) : 0;
			return !so.toLowerCase(java.util.Locale.ROOT).contains("e") && (Character.isDigit(after) || (after == '-' || after == '+') && Character.isDigit(second));
		}
		return (c == '-' || c == '+') && (so.endsWith("e") || so.endsWith("E"));
	}

	private String word() {
		int start = position;
		while (position < text.length() && (isNameStart(text.charAt(position)) || Character.isDigit(text.charAt(position)))) {
			position++;
		}
		return text.substring(start, position);
	}

	private static boolean isNameStart(char c) {
		return Character.isLetter(c) || c == '_';
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

	private OperatorTextException unexpected(String expected) {
		return new OperatorTextException(position, peek() == 0 ? "the operator ends" : "found \"" + text.charAt(position) + "\"", expected);
	}
}
