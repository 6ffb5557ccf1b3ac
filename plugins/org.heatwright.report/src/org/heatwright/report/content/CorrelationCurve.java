// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Spectrum;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;

/** |C(s)| of a bath for a chart, from a little after zero, where some correlation functions have no value, to the end or to where it turns too often. */
final class CorrelationCurve {

	private static final int POINTS = 161;
	/** C of some baths has no value at zero. */
	private static final double FIRST = 0.02;

	private CorrelationCurve() {
	}

	static Curve of(Bath bath, String name, double longest, Tint tint) {
		if (bath.spectrum() instanceof Spectrum.WhiteNoise || bath.correlationNorm().isInfinite()) {
			return new Curve(name, new double[0], new double[0], Curve.Mark.LINE, tint);
		}
		double[] times = IntStream.range(0, POINTS).mapToDouble(i -> longest * (i + FIRST) / (POINTS - 1)).takeWhile(bath::hasCorrelation).toArray();
		double[] values = Arrays.stream(times).map(time -> bath.correlation(time).abs()).toArray();
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
			case Spectrum.Box box -> 4 * 2 * Math.PI / reach;
			case Spectrum.ConstantRate constant -> 4 * 2 * Math.PI / reach;
			case Spectrum.Tabulated table -> 4 * 2 * Math.PI / reach;
		};
	}

	private static double thermal(Bath bath) {
		return Double.isInfinite(bath.inverseTemperature()) ? 0 : bath.inverseTemperature();
	}
}
