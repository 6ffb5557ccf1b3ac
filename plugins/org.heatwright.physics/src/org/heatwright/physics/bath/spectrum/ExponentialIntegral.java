// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * The exponential integrals in the scaled forms that neither overflow nor underflow: exp(y) E1(y) and exp(-y) Ei(y), y &gt; 0.
 *
 * <p>Source: NIST Digital Library of Mathematical Functions, sections 6.6 (series), 6.9 (continued fraction) and 6.12 (asymptotic series). Relative error about
 * 1e-15, except near the zero of Ei at y = 0.3725, where it is absolute. Verified by {@code ExponentialIntegralTest}.
 */
final class ExponentialIntegral {

	private static final double EULER = 0.57721566490153286061;

	private ExponentialIntegral() {
	}

	/** exp(y) E1(y). */
	static double scaledE1(double y) {
		return y < 1 ? Math.exp(y) * -(EULER + Math.log(y) + series(-y)) : fraction(y);
	}

	/** exp(-y) Ei(y). */
	static double scaledEi(double y) {
		return y < 40 ? Math.exp(-y) * (EULER + Math.log(y) + series(y)) : asymptotic(y);
	}

	/** sum_k y^k / (k k!), k = 1, 2, ... */
	private static double series(double y) {
		double power = 1;
		double total = 0;
		for (int k = 1; k < 200; k++) {
			power *= y / k;
			double term = power / k;
			total += term;
			if (Math.abs(term) < 1e-18 * Math.abs(total)) {
				break;
			}
		}
		return total;
	}

	/** 1/(y + 1 - 1/(y + 3 - 4/(y + 5 - ...))), evaluated from a depth at which it has converged. */
	private static double fraction(double y) {
		int depth = (int) (20 + 120 / y);
		double tail = y + 2 * depth + 1;
		for (int k = depth; k >= 1; k--) {
			tail = y + 2 * k - 1 - (double) k * k / tail;
		}
		return 1 / tail;
	}

	/** (1/y) sum_k k! / y^k, until the terms are negligible. */
	private static double asymptotic(double y) {
		double term = 1;
		double total = 1;
		for (int k = 1; k < y && term > 1e-17; k++) {
			term *= k / y;
			total += term;
		}
		return total / y;
	}
}
