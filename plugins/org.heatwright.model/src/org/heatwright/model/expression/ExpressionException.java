// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.util.List;

/** An expression that cannot be read or evaluated: what is wrong, where in the text, and what was expected there. */
public final class ExpressionException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final int position;
	private final String expected;
	private final boolean placed;
	private final List<String> cycle;

	/** @param position index into the text, from 0 */
	public ExpressionException(String message, int position, String expected) {
		this(message, position, expected, false, List.of());
	}

	private ExpressionException(String message, int position, String expected, boolean placed, List<String> cycle) {
		super(message);
		this.position = position;
		this.expected = expected;
		this.placed = placed;
		this.cycle = List.copyOf(cycle);
	}

	static ExpressionException at(int position, String found, String expected) {
		return new ExpressionException("at position " + (position + 1) + ": " + found + ", expected " + expected, position, expected);
	}

	/** Trouble that belongs to several expressions at once: each refers to the next and the last to the first. */
	static ExpressionException circular(List<String> names) {
		return new ExpressionException("these refer to each other: " + String.join(" -> ", names) + " -> " + names.get(0), 0, "", true, names);
	}

	ExpressionException in(String where, String text) {
		return new ExpressionException(where + " = \"" + abbreviated(text) + "\": " + getMessage(), position, expected, true, cycle);
	}

	/** Whether the message already says which expression it is about; a chain of parameters is not listed link by link. */
	boolean isPlaced() {
		return placed;
	}

	private static String abbreviated(String text) {
		return text.length() <= 80 ? text : text.substring(0, 80) + "...";
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
