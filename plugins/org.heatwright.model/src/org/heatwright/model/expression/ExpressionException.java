// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.List;

/** An expression that cannot be read or evaluated: what is wrong, where in the text, and what was expected there. */
public final class ExpressionException extends RuntimeException {

	private static final long serialVersionUID = 1;

	/** What kind of trouble it is. */
	public enum Kind {
		/** The text cannot be read, or has no finite value. */
		UNREADABLE,
		/** A name that nothing in the design has. */
		UNKNOWN_NAME,
		/** A laboratory unit in a design in natural units. */
		UNIT,
		/** The value is of another kind than what is asked for. */
		DIMENSION,
		/** Parameters that refer to each other. */
		CIRCULAR
	}

	private final int position;
	private final String expected;
	private final boolean placed;
	private final List<String> cycle;
	private final Kind kind;
	private final String place;

	/** @param position index into the text, from 0 */
	public ExpressionException(String message, int position, String expected) {
		this(message, position, expected, Kind.UNREADABLE, "", List.of());
	}

	private ExpressionException(String message, int position, String expected, Kind kind, String place, List<String> cycle) {
		super(message);
		this.kind = kind;
		this.place = place;
		this.position = position;
		this.expected = expected;
		this.placed = !place.isEmpty() || !cycle.isEmpty();
		this.cycle = List.copyOf(cycle);
	}

	static ExpressionException at(int position, String found, String expected) {
		return at(position, found, expected, Kind.UNREADABLE);
	}

	static ExpressionException at(int position, String found, String expected, Kind kind) {
		return new ExpressionException("at position " + (position + 1) + ": " + found + ", expected " + expected, position, expected, kind, "", List.of());
	}

	/** Trouble that belongs to several expressions at once: each refers to the next and the last to the first. */
	static ExpressionException circular(List<String> names) {
		return new ExpressionException("these refer to each other: " + String.join(" -> ", names) + " -> " + names.get(0), 0, "", Kind.CIRCULAR, "", names);
	}

	ExpressionException in(String where, String text) {
		return new ExpressionException(where + " = \"" + abbreviated(text) + "\": " + getMessage(), position, expected, kind, where, cycle);
	}

	/** Whether the message already says which expression it is about; a chain of parameters is not listed link by link. */
	boolean isPlaced() {
		return placed;
	}

	private static String abbreviated(String text) {
		return text.length() <= 80 ? text : text.substring(0, 80) + "...";
	}

	public Kind kind() {
		return kind;
	}

	/** Which attribute holds the text, as {@code element.attribute}; empty when that is not known, or when several share the trouble. */
	public String place() {
		return place;
	}

	public int position() {
		return position;
	}

	/** The names that refer to each other in a circle, each to the next and the last to the first; empty when something else is wrong. */
	public List<String> cycle() {
		return cycle;
	}

	/** What would have been right at the position; empty when the text is well formed but has no value. */
	public String expected() {
		return expected;
	}
}
