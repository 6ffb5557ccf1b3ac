// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.heatwright.physics.bath.Bath;
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
		if (bath.spectrum().isWhite() || bath.correlationNorm().isInfinite()) {
			return new Curve(name, new double[0], new double[0], Curve.Mark.LINE, tint);
		}
		double[] times = IntStream.range(0, POINTS).mapToDouble(i -> longest * (i + FIRST) / (POINTS - 1)).takeWhile(bath::hasCorrelation).toArray();
		double[] values = Arrays.stream(times).map(time -> bath.correlation(time).abs()).toArray();
		return new Curve(name, times, values, Curve.Mark.LINE, tint);
	}

	/** How long C lasts, as far as a picture needs it. */
	static double memory(Bath bath, double reach) {
		return bath.spectrum().lasting(reach, Double.isInfinite(bath.inverseTemperature()) ? 0 : bath.inverseTemperature());
	}
}
