// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

/**
 * What a quantity measures. With hbar = k_B = 1 energy, temperature and rate are the same kind of thing and time is its inverse, so a dimension is an exponent of energy.
 */
public enum Dimension {
	NONE(0), ENERGY(1), TEMPERATURE(1), RATE(1), TIME(-1), ANY(Double.NaN);

	private final double exponent;

	Dimension(double exponent) {
		this.exponent = exponent;
	}

	double exponent() {
		return exponent;
	}

	boolean accepts(double other) {
		return this == ANY || exponent == other;
	}

	/** The dimension that a metamodel annotation names. */
	public static Dimension named(String text) {
		return valueOf(text.toUpperCase(java.util.Locale.ROOT));
	}

	/** As it is said in a message: "an energy", "a time". */
	public String phrase() {
		return switch (this) {
			case NONE -> "a plain number";
			case ENERGY -> "an energy";
			case TEMPERATURE -> "a temperature";
			case RATE -> "a rate";
			case TIME -> "a time";
			case ANY -> "a quantity";
		};
	}
}
