// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

/** An operator text that cannot be read: what is wrong, where, and what was expected there. */
public final class OperatorTextException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final int position;
	private final String expected;

	OperatorTextException(int position, String found, String expected) {
		super("at position " + (position + 1) + ": " + found + ", expected " + expected);
		this.position = position;
		this.expected = expected;
	}

	/** Index into the text, from 0. */
	public int position() {
		return position;
	}

	public String expected() {
		return expected;
	}
}
