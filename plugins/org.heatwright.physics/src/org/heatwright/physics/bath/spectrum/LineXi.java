// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.hipparchus.special.elliptic.legendre.LegendreEllipticIntegral;

/** Xi of a {@link Line}: exact at zero temperature, by the mean over a beat where it is narrow, by quadrature otherwise. Verified by {@code LineXiTest}. */
final class LineXi {

	/** Below this width, relative to its centre, |C| of a line beats so often that the mean over a beat is exact to 1e-6. */
	private static final double NARROW = 1e-3;

	/** Below this width the mean over a beat may be better known than an integral over all beats. */
	private static final double RATHER_NARROW = 0.05;

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
	private record Asked(Line line, double beta) {
	}

	private LineXi() {
	}

	static CorrelationNorm of(Line line, Rates rates) {
		boolean zeroTemperature = rates.beta() == Double.POSITIVE_INFINITY;
		if (zeroTemperature && line.shape().at(line.center() / line.width()) > 1e-16) {
			return CorrelationNorm.infinite("gamma jumps at zero frequency: the line reaches below zero, where a bath at zero temperature cannot act");
		}
		if (zeroTemperature && line.shape() != LineShape.TRAPEZOID) {
			return CorrelationNorm.exact(line.peak() / 2, (line.shape() == LineShape.TRIANGLE ? "triangular" : "Gaussian") + " line at zero temperature: gamma_0/2");
		}
		if (line.width() < NARROW * line.center()) {
			return narrow(line, rates);
		}
		double rounding = 4 * Math.ulp(line.center()) / line.width();
		double upper = RateSandwich.upper(rates);
		if (line.shape() == LineShape.TRIANGLE && line.center() >= line.width()) {
			// |C| <= |C of the emission line| + |C of the absorption line|; the first integrates to gamma_0/2.
			upper = Math.min(upper, line.peak() / 2 + RateSandwich.upperOfAbsorption(rates));
		}
		CorrelationNorm integrated = Xi.valued(Xi.rounded(integral(line, rates), rounding), upper * (1 + rounding), RateSandwich.lower(rates));
		if (line.width() < RATHER_NARROW * line.center()) {
			CorrelationNorm beating = narrow(line, rates);
			return beating.error() < integrated.error() ? beating : integrated;
		}
		return integrated;
	}

	/**
	 * A line much narrower than its centre w_0: |C| beats at 2 w_0 below the envelope that emission alone has at any centre, and Xi is that of emission times the
	 * mean of |1 + r e^(i phi)| over the
	 * phase, r = exp(-beta w_0), which is (2 / pi) (1 + r) E(m) with m = 4 r / (1 + r)^2. Left out, and claimed: what the tilt of absorption over the line does,
	 * of order r (beta w)^2, and the first
	 * beat, of order (w / w_0)^2; a tenth of each is three times what quadratures show.
	 */
	private static CorrelationNorm narrow(Line line, Rates rates) {
		Line lower = new Line(line.shape(), line.peak(), 10 * line.width(), line.width());
		CorrelationNorm emission = new Rates(lower, rates.convention(), Double.POSITIVE_INFINITY).correlationNorm();
		double beta = rates.beta();
		double ratio = beta == Double.POSITIVE_INFINITY ? 0 : Math.exp(-beta * line.center());
		double m = 4 * ratio / ((1 + ratio) * (1 + ratio));
		double mean = 2 / Math.PI * (1 + ratio) * (1 - m < 1e-13 ? 1 : LegendreEllipticIntegral.bigE(m));
		double value = emission.value() * mean;
		double tilt = ratio == 0 ? 0 : ratio * beta * line.width() * beta * line.width();
		double error = emission.error() * mean + 0.1 * (tilt + line.width() / line.center() * line.width() / line.center()) * value;
		double upper = emission.upper() * (1 + ratio);
		double rounding = 4 * Math.ulp(line.center()) / line.width();
		if (rounding < Xi.MOST_ROUNDING) {
			upper = Math.min(upper, RateSandwich.upper(rates) * (1 + rounding));
		}
		return new CorrelationNorm(value, error, Math.max(upper, value + error), "a line much narrower than its centre");
	}

	/**
	 * The value and its error, or an error of +inf where the effort is too large. The last lines are known by their numbers: variants of a machine in size ask for
	 * the same ones again.
	 */
	private static LogarithmicTrapezoid.Estimate integral(Line line, Rates rates) {
		Asked asked = new Asked(line, rates.beta());
		LogarithmicTrapezoid.Estimate known = KNOWN.get(asked);
		if (known == null) {
			known = computed(line, rates);
			KNOWN.put(asked, known);
		}
		return known;
	}

	private static LogarithmicTrapezoid.Estimate computed(Line line, Rates rates) {
		if (line.shape() == LineShape.GAUSSIAN) {
			double low = Math.max(0, line.center() - 9 * line.width());
			return BandXi.sampled(rates, low, line.center() + 9 * line.width(), GAUSSIAN / line.width(), low > 0);
		}
		double half = line.shape() == LineShape.TRAPEZOID ? line.width() / 2 : 0;
		double[] corners = { line.center() - line.width(), line.center() - half, line.center() + half, line.center() + line.width() };
		return BandXi.kinked(clipped(corners), rates, line.shape() == LineShape.TRAPEZOID ? line.width() / 2 : line.width());
	}

	/** The corners above zero frequency, beginning there if the line reaches it. */
	private static double[] clipped(double[] corners) {
		return Arrays.stream(corners).map(corner -> Math.max(0, corner)).distinct().toArray();
	}
}
