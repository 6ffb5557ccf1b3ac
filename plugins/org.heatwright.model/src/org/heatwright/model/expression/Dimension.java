// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

/**
 * What a quantity measures. With hbar = k_B = 1 energy, temperature and rate are the same kind of thing, time is its inverse and power its square, so a
 * dimension is an exponent of energy. An amplitude is
 * the strength lambda of an underdamped bath, J = lambda^2 G w / (...), an energy to the power 3/2. Where the exponent depends on other elements (a parameter,
 * what a change changes) it is any until
 * {@link Scope#dimension(org.eclipse.emf.ecore.EObject, org.eclipse.emf.ecore.EAttribute)} has looked.
 */
public enum Dimension {
	NONE(0), ENERGY(1), TEMPERATURE(1), RATE(1), TIME(-1), POWER(2), AMPLITUDE(1.5), ANY(Double.NaN);

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

	/** The dimension of a number whose exponent of energy alone is known; ANY for an exponent that nothing here measures. */
	static Dimension of(double exponent) {
		for (Dimension dimension : new Dimension[] { NONE, ENERGY, TIME, POWER, AMPLITUDE }) {
			if (dimension.exponent == exponent) {
				return dimension;
			}
		}
		return ANY;
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
			case POWER -> "a power";
			case AMPLITUDE -> "an energy to the power 3/2";
			case ANY -> "a quantity";
		};
	}
}
