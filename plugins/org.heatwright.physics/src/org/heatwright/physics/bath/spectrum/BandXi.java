// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.Arrays;

/**
 * Xi of rates of compact support that are continuous: lines and tables. Rates that are linear between corners have C in closed form ({@link
 * KinkedCorrelation}), others are sampled; the time grows until 1e-9 is reached or the effort ends, and the error claimed says which. Verified by
 * {@code LineXiTest} against quadratures of another kind.
 */
final class BandXi {

	private static final double GOAL = 1e-9;
	private static final int MOST_PANELS = 6000;
	private static final double MOST_PRODUCTS = 6e7;
	/** Absorption below exp(-40) of the emission is rounding. */
	static final double COLD = 40;
	/** Periods of the corners, and thermal times, after which the tail is one. */
	static final double PERIODS = 10;
	private static final double THERMAL_TIMES = 12;

	private BandXi() {
	}

	static LogarithmicTrapezoid.Estimate kinked(double[] corners, Rates rates, double nearest) {
		double[] values = Arrays.stream(corners).map(rates::density).toArray();
		double last = corners[corners.length - 1];
		boolean absorbs = rates.beta() * corners[0] < COLD;
		double middle = absorbs || values[0] != 0 ? 0 : 0.5 * (corners[0] + last);
		KinkedCorrelation correlation = new KinkedCorrelation(Arrays.stream(corners).map(corner -> corner - middle).toArray(), values,
				absorbs ? rates.beta() : Double.POSITIVE_INFINITY);
		double end = Math.max(2 * Math.PI * PERIODS / nearest, absorbs ? THERMAL_TIMES * rates.beta() : 0);
		LogarithmicTrapezoid.Estimate best = none();
		for (; OscillatingIntegral.panels(last - middle, end) <= MOST_PANELS; end *= 2) {
			best = OscillatingIntegral.of(correlation, last - middle, end);
			if (best.error() <= GOAL * best.value()) {
				return best;
			}
		}
		return best;
	}

	/** @param apart whether the line stays away from zero frequency, where a kink would leave a tail */
	static LogarithmicTrapezoid.Estimate sampled(Rates rates, double low, double high, double first, boolean apart) {
		boolean absorbs = rates.beta() * low < COLD;
		double middle = absorbs ? 0 : 0.5 * (low + high);
		double[] edges = Arrays.stream(FrequencyPanels.of(rates).edges()).filter(edge -> edge >= low * (1 - 1e-12) && edge <= high * (1 + 1e-12)).toArray();
		double end = apart || !absorbs ? first : Math.max(first, THERMAL_TIMES * rates.beta());
		LogarithmicTrapezoid.Estimate best = none();
		for (; OscillatingIntegral.panels(high - middle, end) <= MOST_PANELS; end *= 2) {
			double points = 12 * (edges.length + (high - low) * end / 8);
			if (points * 12 * OscillatingIntegral.panels(high - middle, end) > MOST_PRODUCTS) {
				break;
			}
			best = OscillatingIntegral.of(SampledCorrelation.of(rates, edges, end, absorbs, middle), high - middle, end);
			if (best.error() <= GOAL * best.value()) {
				return best;
			}
		}
		return best;
	}

	private static LogarithmicTrapezoid.Estimate none() {
		return new LogarithmicTrapezoid.Estimate(0, Double.POSITIVE_INFINITY);
	}
}
