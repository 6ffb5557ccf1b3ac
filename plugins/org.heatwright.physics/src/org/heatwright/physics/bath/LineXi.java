// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Xi of rates of compact support: lines and tables whose rates are continuous. Rates that are linear between corners have C in closed form ({@link
 * KinkedCorrelation}), others are sampled; the time grows until 1e-9 is
 * reached or the effort ends, and the error claimed says which. Verified by {@code LineXiTest} against quadratures of another kind.
 */
final class LineXi {

	private static final double GOAL = 1e-9;
	private static final int MOST_PANELS = 6000;
	private static final double MOST_PRODUCTS = 6e7;
	/** Absorption below exp(-40) of the emission is rounding. */
	private static final double COLD = 40;
	/** Periods of the corners, and thermal times, after which the tail is one. */
	private static final double PERIODS = 10;
	private static final double THERMAL_TIMES = 12;
	/** Time, in units of 1 / width, when a Gaussian has died out on the plateau of the weight. */
	private static final double GAUSSIAN = 24;

	private static final int MOST_KNOWN = 256;
	private static final Map<Asked, LogarithmicTrapezoid.Estimate> KNOWN = Collections.synchronizedMap(new LinkedHashMap<>(MOST_KNOWN, 0.75f, true) {

		private static final long serialVersionUID = 1;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Asked, LogarithmicTrapezoid.Estimate> eldest) {
			return size() > MOST_KNOWN;
		}
	});

	/** A line is its own rate of emission, whatever the convention. */
	private record Asked(Spectrum.Line line, double beta) {
	}

	private LineXi() {
	}

	/**
	 * The value and its error, or an error of +inf where the effort is too large. The last lines are known by their numbers: variants of a machine in size ask for
	 * the same ones again.
	 */
	static LogarithmicTrapezoid.Estimate of(Spectrum.Line line, Rates rates) {
		Asked asked = new Asked(line, rates.beta());
		LogarithmicTrapezoid.Estimate known = KNOWN.get(asked);
		if (known == null) {
			known = computed(line, rates);
			KNOWN.put(asked, known);
		}
		return known;
	}

	private static LogarithmicTrapezoid.Estimate computed(Spectrum.Line line, Rates rates) {
		if (line.shape() == LineShape.GAUSSIAN) {
			double low = Math.max(0, line.center() - 9 * line.width());
			return sampled(rates, low, line.center() + 9 * line.width(), GAUSSIAN / line.width(), low > 0);
		}
		double half = line.shape() == LineShape.TRAPEZOID ? line.width() / 2 : 0;
		double[] corners = { line.center() - line.width(), line.center() - half, line.center() + half, line.center() + line.width() };
		return kinked(clipped(corners), rates, line.shape() == LineShape.TRAPEZOID ? line.width() / 2 : line.width());
	}

	static LogarithmicTrapezoid.Estimate of(Spectrum.Tabulated table, Rates rates) {
		double[] corners = table.frequencies();
		double nearest = Double.POSITIVE_INFINITY;
		for (int i = 1; i < corners.length; i++) {
			nearest = Math.min(nearest, corners[i] - corners[i - 1]);
		}
		if (rates.isRate() || rates.beta() * corners[0] > COLD) {
			return kinked(corners, rates, nearest);
		}
		return sampled(rates, corners[0], corners[corners.length - 1], 2 * Math.PI * PERIODS / nearest, false);
	}

	/** The corners above zero frequency, beginning there if the line reaches it. */
	private static double[] clipped(double[] corners) {
		return Arrays.stream(corners).map(corner -> Math.max(0, corner)).distinct().toArray();
	}

	private static LogarithmicTrapezoid.Estimate kinked(double[] corners, Rates rates, double nearest) {
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
	private static LogarithmicTrapezoid.Estimate sampled(Rates rates, double low, double high, double first, boolean apart) {
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
