// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.facts;

import java.util.Locale;

/** The values that a number of a design may have, as its metamodel says. Verified by {@code FactsTest}. */
public enum Domain {

	/** Any finite number: what holds where a metamodel says nothing. */
	FINITE("finite"),
	/** Finite and above zero. */
	POSITIVE("finite and above zero"),
	/** Finite, zero or above. */
	NONNEGATIVE("finite and not negative"),
	/** A whole number from 1, small enough to count with. */
	WHOLE("a whole number from 1"),
	/** From 0 to 1. */
	PROBABILITY("from 0 to 1"),
	/** From absolute zero to infinity, both allowed. */
	TEMPERATURE("from 0 to inf"),
	/** Anything: what it is used for decides. */
	ANY("a number");

	private final String words;

	Domain(String words) {
		this.words = words;
	}

	/** The domain that a metamodel names. */
	static Domain named(String text) {
		return valueOf(text.toUpperCase(Locale.ROOT));
	}

	/** Whether a value lies in the domain; one that is no number lies in none. */
	public boolean contains(double value) {
		return !Double.isNaN(value) && switch (this) {
			case FINITE -> Double.isFinite(value);
			case POSITIVE -> value > 0 && Double.isFinite(value);
			case NONNEGATIVE -> value >= 0 && Double.isFinite(value);
			case WHOLE -> value >= 1 && value == Math.rint(value) && value <= Integer.MAX_VALUE;
			case PROBABILITY -> value >= 0 && value <= 1;
			case TEMPERATURE -> value >= 0;
			case ANY -> true;
		};
	}

	/** How it stands in a sentence: "it must be ...". */
	public String words() {
		return words;
	}
}
