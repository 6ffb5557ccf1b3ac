// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * What the spectra share in finding Xi = int_0^inf |C(s)| ds.
 *
 * <p>C can be integrable only if gamma is bounded, continuous and goes to zero at both ends; it is if gamma and gamma' are square integrable.
 * Verified by {@code CorrelationNormTest} against {@code baths.json} and {@code xi_sandwich.json}.
 */
final class Xi {

	/** Where the width of a piece of a table is less than four thousand units in the last place of its frequency, nothing is claimed. */
	static final double MOST_ROUNDING = 1e-3;

	private Xi() {
	}

	static CorrelationNorm certified(LogarithmicTrapezoid.Estimate xi, Rates rates) {
		return new CorrelationNorm(xi.value(), xi.error(), Math.max(xi.value() + xi.error(), RateSandwich.upper(rates)), "quadrature of the closed form of C");
	}

	/** The corners of what is narrow are known as well as their frequencies. */
	static LogarithmicTrapezoid.Estimate rounded(LogarithmicTrapezoid.Estimate xi, double rounding) {
		return new LogarithmicTrapezoid.Estimate(xi.value(), xi.error() + rounding * xi.value());
	}

	/** The value where it is known better than by the two bounds. */
	static CorrelationNorm valued(LogarithmicTrapezoid.Estimate xi, double upper, double lower) {
		if (!(xi.error() < upper - lower)) {
			return new CorrelationNorm(upper, Math.max(0, upper - lower), upper, "upper bound from the rates");
		}
		return new CorrelationNorm(xi.value(), xi.error(), Math.max(xi.value() + xi.error(), upper), "quadrature of C");
	}

	/** gamma and gamma' are square integrable: Xi is finite and lies between two bounds; the upper one is reported, the distance is the error. */
	static CorrelationNorm sandwich(Rates rates) {
		double upper = RateSandwich.upper(rates);
		return new CorrelationNorm(upper, Math.max(0, upper - RateSandwich.lower(rates)), upper, "upper bound from the rates");
	}
}
