// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

/** An expression that cannot be read or evaluated: what is wrong, where in the text, and what was expected there. */
public final class ExpressionException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final int position;
	private final String expected;
	private final boolean placed;

	/** @param position index into the text, from 0 */
	public ExpressionException(String message, int position, String expected) {
		this(message, position, expected, false);
	}

	private ExpressionException(String message, int position, String expected, boolean placed) {
		super(message);
		this.position = position;
		this.expected = expected;
		this.placed = placed;
	}

	static ExpressionException at(int position, String found, String expected) {
		return new ExpressionException("at position " + (position + 1) + ": " + found + ", expected " + expected, position, expected);
	}

	/** Trouble that belongs to several expressions at once. */
	static ExpressionException among(String message) {
		return new ExpressionException(message, 0, "", true);
	}

	ExpressionException in(String where, String text) {
		return new ExpressionException(where + " = \"" + abbreviated(text) + "\": " + getMessage(), position, expected, true);
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

	/** What would have been right at the position; empty when the text is well formed but has no value. */
	public String expected() {
		return expected;
	}
}
