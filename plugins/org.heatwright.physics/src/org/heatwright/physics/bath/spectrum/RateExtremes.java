// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.function.DoubleUnaryOperator;

/**
 * Suprema of gamma(w) and of w gamma(-w) over frequency, at any scale of a spectrum against its temperature.
 *
 * <p>On a stretch where the density is linear (tables, boxes) n(w) + 1 times it has no maximum inside; w / (exp(beta w) - 1), exp(-beta w), lines and positive
 * linear functions are log-concave, so that
 * their products have one maximum, which golden section finds. Families with tails are searched on the panels of {@link FrequencyPanels}. Verified by {@code
 * RateExtremesTest}.
 */
final class RateExtremes {

	private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
	private static final int STEPS = 80;

	private RateExtremes() {
	}

	/** sup gamma of a spectrum that is smooth above zero frequency. */
	static double supremum(Rates rates) {
		double atZero = rates.at(0);
		return Double.isInfinite(atZero) ? atZero : Math.max(atZero, FrequencyPanels.of(rates).supremum(rates::at));
	}

	/** sup w gamma(-w) of a spectrum that is smooth above zero frequency. */
	static double supremumAbsorption(Rates rates) {
		return FrequencyPanels.of(rates).supremum(rates::absorbed);
	}

	/** gamma at zero of a density that begins there with a jump: infinite at a temperature above zero, as n is, unless it begins with nothing. */
	static double jumpAtZero(Spectrum spectrum, double beta) {
		double density = spectrum.density(0);
		return density == 0 || beta == Double.POSITIVE_INFINITY ? density : Double.POSITIVE_INFINITY;
	}

	static double largest(double[] points, DoubleUnaryOperator f) {
		double best = 0;
		for (double point : points) {
			best = Math.max(best, f.applyAsDouble(point));
		}
		return best;
	}

	/** The largest value of a function with one maximum on each stretch between two of these points. */
	static double stretches(double[] points, DoubleUnaryOperator f) {
		double best = largest(points, f);
		for (int i = 1; i < points.length; i++) {
			best = Math.max(best, goldenSection(f, points[i - 1], points[i]));
		}
		return best;
	}

	private static double goldenSection(DoubleUnaryOperator f, double from, double to) {
		double low = from;
		double high = to;
		double best = 0;
		for (int i = 0; i < STEPS && low < high; i++) {
			double left = f.applyAsDouble(high - GOLDEN * (high - low));
			double right = f.applyAsDouble(low + GOLDEN * (high - low));
			best = Math.max(best, Math.max(left, right));
			// where both are zero the density has died out on the right: exp(-beta w) is below the smallest number
			if (left > right || right == 0) {
				high = low + GOLDEN * (high - low);
			} else {
				low = high - GOLDEN * (high - low);
			}
		}
		return best;
	}
}
