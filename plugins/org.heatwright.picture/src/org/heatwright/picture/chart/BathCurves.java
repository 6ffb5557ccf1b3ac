// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;

/**
 * What a bath looks like as curves: J, the rates and |C|. Reports, Properties and the view of the levels draw these. Verified by {@code BathCurvesTest}.
 *
 * @param bath     of the physics
 * @param progress asked between values that take long
 */
public record BathCurves(Bath bath, String name, Tint tint, Progress progress) {

	private static final int POINTS = 241;
	private static final int TIMES = 161;
	private static final double DECADES = 1e-6;
	/** C of some baths has no value at zero. */
	private static final double FIRST = 0.02;

	/** J from the rates: gamma(w) - gamma(-w) = 2 J(w) for every bath of finite temperature; noise of infinite temperature has none. */
	public Curve density(double reach) {
		return curve(between(0, reach), frequency -> bath.inverseTemperature() == 0 ? Double.NaN : (bath.rate(frequency) - bath.rate(-frequency)) / 2);
	}

	/** The rates between two frequencies. */
	public Curve rates(double from, double to) {
		return curve(between(from, to), bath::rate);
	}

	/** The rates at frequencies that matter, as dots of no name. */
	public Curve dots(double... frequencies) {
		return new Curve("", frequencies, Arrays.stream(frequencies).map(bath::rate).toArray(), Curve.Mark.DOTS, tint);
	}

	/** |C| up to a time; no points where it is a pulse or grows beyond all bounds. */
	public Curve correlation(double longest) {
		int points = bath.spectrum().withoutCorrelation().isPresent() || bath.correlationNorm().isInfinite() ? 0 : TIMES;
		double[] times = IntStream.range(0, points).mapToDouble(i -> longest * (i + FIRST) / (TIMES - 1)).takeWhile(bath::hasCorrelation).toArray();
		return curve(times, time -> {
			progress.check();
			return bath.correlation(time).abs();
		});
	}

	/** How long C lasts, as far as a picture needs it. */
	public double memory(double reach) {
		return bath.spectrum().lasting(reach, Double.isInfinite(bath.inverseTemperature()) ? 0 : bath.inverseTemperature());
	}

	/** A logarithmic axis at most six decades below the largest value. */
	public static Axis decades(String label, List<Curve> curves) {
		double[] values = curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.y())).filter(value -> value > 0 && Double.isFinite(value)).toArray();
		double largest = Arrays.stream(values).max().orElse(1);
		double smallest = Math.max(Arrays.stream(values).min().orElse(largest / 10), largest * DECADES);
		return Axis.logarithmic(label).between(Math.min(smallest, largest / 10) * 0.8, largest * 1.6);
	}

	private static double[] between(double from, double to) {
		return IntStream.range(0, POINTS).mapToDouble(i -> from + (to - from) * i / (POINTS - 1)).toArray();
	}

	private Curve curve(double[] x, DoubleUnaryOperator function) {
		progress.check();
		return new Curve(name, x, Arrays.stream(x).map(function).toArray(), Curve.Mark.LINE, tint);
	}
}
