// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Spectrum;
import org.heatwright.report.chart.Curve;
import org.heatwright.report.chart.Tint;

/**
 * |C(s)| of a bath for a chart, from its rates:
 * <pre>
 *   C(s) = (1/2 pi) int gamma(w) exp(-iws) dw.
 * </pre>
 * Trapezoids over the band in which gamma lives, fine enough for the eye (a few parts in a thousand). Not for numbers: Ξ comes from the physics.
 */
final class CorrelationCurve {

	private static final int POINTS = 161;
	private static final int STEPS = 6000;
	private static final double SMALL = 1e-5;
	private static final double FARTHEST = 1e4;

	private CorrelationCurve() {
	}

	static Curve of(Bath bath, String name, double reach, double longest, Tint tint) {
		if (bath.spectrum() instanceof Spectrum.WhiteNoise || bath.correlationNorm().isInfinite()) {
			return new Curve(name, new double[0], new double[0], Curve.Mark.LINE, tint);
		}
		double band = band(bath, reach);
		double[] times = new double[POINTS];
		double[] values = new double[POINTS];
		for (int i = 0; i < POINTS; i++) {
			times[i] = longest * i / (POINTS - 1);
			values[i] = modulus(bath, band, times[i]);
		}
		return new Curve(name, times, values, Curve.Mark.LINE, tint);
	}

	/** How long C lasts, as far as a picture needs it: 2 pi over the width of the band, four times. */
	static double memory(Bath bath, double reach) {
		return switch (bath.spectrum()) {
			case Spectrum.Line line -> 4 * 2 * Math.PI / line.width();
			case Spectrum.Underdamped damped -> 8 / damped.width();
			case Spectrum.WhiteNoise white -> 0;
			case Spectrum.DrudeLorentz drude -> Math.max(6 / drude.width(), thermal(bath));
			case Spectrum.ExponentialNoise noise -> 6 / noise.width();
			case Spectrum.Ohmic ohmic -> Math.max(10 / ohmic.cutoff(), thermal(bath));
			default -> 4 * 2 * Math.PI / reach;
		};
	}

	private static double thermal(Bath bath) {
		return Double.isInfinite(bath.inverseTemperature()) ? 0 : bath.inverseTemperature();
	}

	/** Where gamma has fallen to nothing on both sides. */
	private static double band(Bath bath, double reach) {
		double largest = 0;
		double band = reach;
		for (double w = reach / 64; w < FARTHEST * reach; w *= 1.25) {
			double rate = Math.max(bath.rate(w), bath.rate(-w));
			largest = Math.max(largest, rate);
			if (rate > SMALL * largest) {
				band = w * 1.25;
			}
		}
		return band;
	}

	private static double modulus(Bath bath, double band, double s) {
		double re = 0;
		double im = 0;
		double step = 2 * band / STEPS;
		for (int i = 0; i < STEPS; i++) {
			double w = -band + (i + 0.5) * step;
			double rate = bath.rate(w);
			re += rate * Math.cos(w * s);
			im -= rate * Math.sin(w * s);
		}
		return Math.hypot(re, im) * step / (2 * Math.PI);
	}
}
