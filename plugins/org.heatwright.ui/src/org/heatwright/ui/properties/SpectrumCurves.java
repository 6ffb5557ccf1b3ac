// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.heatwright.analysis.FrequencyReach;
import org.heatwright.analysis.ProblemAssembler;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;
import org.heatwright.ui.Texts;

/** J(omega), gamma(omega) and |C(s)| of a bath as charts. Verified by {@code PropertiesTest}. */
public final class SpectrumCurves {

	private static final int POINTS = 241;
	private static final int TIMES = 161;
	private static final double DECADES = 1e-6;
	private static final double FIRST = 0.02;

	private SpectrumCurves() {
	}

	/**
	 * The three charts.
	 *
	 * @param reach largest frequency that matters to the medium, 0 when nobody knows
	 */
	public static List<Chart> of(Bath bath, Tint tint, double reach, Progress progress) {
		double known = Math.max(reach, bath.spectrum().features());
		double largest = known > 0 ? known : 1;
		double[] positive = IntStream.range(0, POINTS).mapToDouble(i -> largest * i / (POINTS - 1)).toArray();
		double[] both = IntStream.range(0, POINTS).mapToDouble(i -> largest * (2.0 * i / (POINTS - 1) - 1)).toArray();
		Curve density = curve(positive, frequency -> bath.inverseTemperature() == 0 ? Double.NaN : (bath.rate(frequency) - bath.rate(-frequency)) / 2, tint,
				progress);
		Curve rate = curve(both, bath::rate, tint, progress);
		String omega = Texts.of("spectrum.frequency");
		return List.of(
				Chart.of("spectral-density", Texts.of("spectrum.density"), Axis.linear(omega),
						Axis.linear(hasPoints(density) ? "J(\u03c9)" : Texts.of("spectrum.noDensity")), List.of(density)),
				Chart.of("rate", Texts.of("spectrum.rate"), Axis.linear(omega), logarithmic("\u03b3(\u03c9)", rate), List.of(rate)),
				correlation(bath, largest, tint, progress));
	}

	static Chart nothing(String reason) {
		return Chart.of("spectrum", reason, Axis.linear(reason.length() > 80 ? reason.substring(0, 80) + "\u2026" : reason), Axis.linear(""), List.of());
	}

	/** A quarter beyond the largest gap that an operator of the machine bridges. */
	static double reach(Machine machine) {
		try {
			return 1.25 * FrequencyReach.of(ProblemAssembler.assemble(machine));
		} catch (RuntimeException e) {
			return 0;
		}
	}

	private static Curve curve(double[] x, DoubleUnaryOperator function, Tint tint, Progress progress) {
		progress.check();
		return new Curve("", x, Arrays.stream(x).map(function).toArray(), Curve.Mark.LINE, tint);
	}

	private static boolean hasPoints(Curve curve) {
		return Arrays.stream(curve.y()).anyMatch(Double::isFinite);
	}

	private static Chart correlation(Bath bath, double reach, Tint tint, Progress progress) {
		boolean missing = bath.spectrum().withoutCorrelation().isPresent() || bath.correlationNorm().isInfinite();
		double longest = bath.spectrum().lasting(reach, Double.isInfinite(bath.inverseTemperature()) ? 0 : bath.inverseTemperature());
		double[] times = IntStream.range(0, missing ? 0 : TIMES).mapToDouble(i -> longest * (i + FIRST) / (TIMES - 1)).takeWhile(bath::hasCorrelation).toArray();
		Curve curve = curve(times, time -> {
			progress.check();
			return bath.correlation(time).abs();
		}, tint, progress);
		String label = bath.spectrum().isWhite() ? Texts.of("spectrum.delta") : missing ? Texts.of("spectrum.noCorrelation") : "|C(s)|";
		return Chart.of("correlation", Texts.of("spectrum.correlation"), Axis.linear(Texts.of("spectrum.time")),
				missing ? Axis.linear(label) : logarithmic(label, curve), List.of(curve));
	}

	/** At most six decades below the largest value. */
	private static Axis logarithmic(String label, Curve curve) {
		double[] values = Arrays.stream(curve.y()).filter(value -> value > 0 && Double.isFinite(value)).toArray();
		double largest = Arrays.stream(values).max().orElse(1);
		double smallest = Math.max(Arrays.stream(values).min().orElse(largest / 10), largest * DECADES);
		return Axis.logarithmic(label).between(Math.min(smallest, largest / 10) * 0.8, largest * 1.6);
	}
}
