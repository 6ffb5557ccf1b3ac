// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.document;

import java.util.ArrayList;
import java.util.List;

/** A formula as a tree, which every format sets in its own way. Names of the user enter as {@link Word}, never as markup. */
public sealed interface Formula {

	/** A variable, set in italics: one letter, Latin or Greek. */
	record Symbol(String letter) implements Formula {
	}

	/** Upright words: names of functions, labels, names of the user. */
	record Word(String text) implements Formula {
	}

	/** A number, rounded for the reader. */
	record Number(double value, int digits) implements Formula {
	}

	/** A sign between others: =, +, ≤, ×; it is set with space around it. */
	record Sign(String sign) implements Formula {
	}

	/** A sign that stands close to its neighbours: brackets, bars, daggers, sums. */
	record Mark(String sign) implements Formula {
	}

	/** {@code base} with an index below and an exponent above; either may be empty. */
	record Script(Formula base, Formula below, Formula above) implements Formula {
	}

	/** One above the other. */
	record Fraction(Formula above, Formula below) implements Formula {
	}

	/** A value with its name below. */
	record Labelled(Formula value, Formula name) implements Formula {
	}

	/** One beside the other. */
	record Row(List<Formula> parts) implements Formula {

		public Row {
			parts = List.copyOf(parts);
		}
	}

	/** Nothing. */
	Formula EMPTY = new Row(List.of());

	static Formula symbol(String letter) {
		return new Symbol(letter);
	}

	static Formula number(double value, int digits) {
		return new Number(value, digits);
	}

	static Formula fraction(Formula above, Formula below) {
		return new Fraction(above, below);
	}

	/** A small space between factors. */
	static Formula space() {
		return new Mark(" ");
	}

	/** ‖x‖. */
	static Formula norm(Object... inside) {
		return row(new Mark("\u2016"), row(inside), new Mark("\u2016"));
	}

	/** |x|. */
	static Formula modulus(Object... inside) {
		return row(new Mark("|"), row(inside), new Mark("|"));
	}

	/** Strings of one letter become symbols, known signs become signs, other strings words. */
	static Formula row(Object... parts) {
		List<Formula> row = new ArrayList<>();
		for (Object part : parts) {
			row.add(part instanceof Formula formula ? formula : ofText((String) part));
		}
		return row.size() == 1 ? row.get(0) : new Row(row);
	}

	private static Formula ofText(String text) {
		if (Signs.RELATIONS.contains(text)) {
			return new Sign(text);
		}
		if (Signs.MARKS.contains(text)) {
			return new Mark(text);
		}
		return text.codePointCount(0, text.length()) == 1 && Character.isLetter(text.codePointAt(0)) ? new Symbol(text) : new Word(text);
	}

	/** This with an index. */
	default Formula sub(Object... below) {
		return this instanceof Script script ? new Script(script.base(), row(below), script.above()) : new Script(this, row(below), EMPTY);
	}

	/** This with an exponent. */
	default Formula sup(Object... above) {
		return this instanceof Script script ? new Script(script.base(), script.below(), row(above)) : new Script(this, EMPTY, row(above));
	}

	default boolean isEmpty() {
		return this instanceof Row row && row.parts().isEmpty();
	}
}
