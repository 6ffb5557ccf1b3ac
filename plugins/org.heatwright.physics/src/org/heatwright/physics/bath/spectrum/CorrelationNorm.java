// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * Xi = int_0^inf |C(s)| ds of a bath.
 *
 * @param value  the number, +inf when the integral diverges
 * @param error  estimate of its absolute error
 * @param upper  a rigorous upper value, the one to certify a design with
 * @param reason how it was found; for +inf, which statement makes the integral diverge
 */
public record CorrelationNorm(double value, double error, double upper, String reason) {

	public CorrelationNorm {
		if (Double.isNaN(value) || Double.isNaN(error) || Double.isNaN(upper) || value < 0) {
			throw new IllegalArgumentException("Xi = " + value + " +- " + error + ", at most " + upper);
		}
	}

	static CorrelationNorm nothing() {
		return new CorrelationNorm(0, 0, 0, "the bath does not act");
	}

	static CorrelationNorm infinite(String reason) {
		return new CorrelationNorm(Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY, reason);
	}

	static CorrelationNorm exact(double value, String reason) {
		return new CorrelationNorm(value, 4 * Math.ulp(value), value, reason);
	}

	/** What a design is certified with: the value where it is known to rounding, and otherwise the rigorous upper value. */
	public double certified() {
		return error <= 1e-11 * value ? Math.min(upper, value + error) : upper;
	}

	public boolean isInfinite() {
		return Double.isInfinite(value);
	}
}
