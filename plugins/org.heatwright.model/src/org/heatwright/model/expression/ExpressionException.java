// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

/** An expression that cannot be read or evaluated: what is wrong, where in the text, and what was expected there. */
public final class ExpressionException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final int position;
	private final String expected;

	/** @param position index into the text, from 0 */
	public ExpressionException(String message, int position, String expected) {
		super(message);
		this.position = position;
		this.expected = expected;
	}

	static ExpressionException at(int position, String found, String expected) {
		return new ExpressionException("at position " + (position + 1) + ": " + found + ", expected " + expected, position, expected);
	}

	ExpressionException in(String where, String text) {
		return new ExpressionException(where + " = \"" + text + "\": " + getMessage(), position, expected);
	}

	public int position() {
		return position;
	}

	/** What would have been right at the position; empty when the text is well formed but has no value. */
	public String expected() {
		return expected;
	}
}
