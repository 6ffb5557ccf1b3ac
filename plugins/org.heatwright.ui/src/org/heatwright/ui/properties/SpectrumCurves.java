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
import org.heatwright.physics.bath.Spectrum;
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
		double known = Math.max(reach, own(bath.spectrum()));
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

	/** The frequencies where the spectrum itself has its features; 0 for one that has none. */
	private static double own(Spectrum spectrum) {
		return switch (spectrum) {
			case Spectrum.Ohmic ohmic -> 5 * ohmic.cutoff();
			case Spectrum.DrudeLorentz drude -> 6 * drude.width();
			case Spectrum.Underdamped damped -> damped.resonance() + 6 * damped.width();
			case Spectrum.Line line -> line.center() + 3 * line.width();
			case Spectrum.Box box -> 1.3 * box.to();
			case Spectrum.ExponentialNoise noise -> 6 * noise.width();
			case Spectrum.Tabulated table -> 1.1 * table.frequencies()[table.frequencies().length - 1];
			case Spectrum.WhiteNoise white -> 0;
			case Spectrum.ConstantRate constant -> 0;
		};
	}

	private static Chart correlation(Bath bath, double reach, Tint tint, Progress progress) {
		boolean missing = bath.spectrum() instanceof Spectrum.WhiteNoise || bath.spectrum() instanceof Spectrum.ConstantRate || bath.correlationNorm().isInfinite();
		double longest = memory(bath, reach);
		double[] times = IntStream.range(0, missing ? 0 : TIMES).mapToDouble(i -> longest * (i + FIRST) / (TIMES - 1)).takeWhile(bath::hasCorrelation).toArray();
		Curve curve = curve(times, time -> {
			progress.check();
			return bath.correlation(time).abs();
		}, tint, progress);
		String label = bath.spectrum() instanceof Spectrum.WhiteNoise ? Texts.of("spectrum.delta") : missing ? Texts.of("spectrum.noCorrelation") : "|C(s)|";
		return Chart.of("correlation", Texts.of("spectrum.correlation"), Axis.linear(Texts.of("spectrum.time")),
				missing ? Axis.linear(label) : logarithmic(label, curve), List.of(curve));
	}

	/** How long C lasts, as far as a picture needs it. */
	private static double memory(Bath bath, double reach) {
		double thermal = Double.isInfinite(bath.inverseTemperature()) ? 0 : bath.inverseTemperature();
		return switch (bath.spectrum()) {
			case Spectrum.Line line -> 8 * Math.PI / line.width();
			case Spectrum.Underdamped damped -> 8 / damped.width();
			case Spectrum.DrudeLorentz drude -> Math.max(6 / drude.width(), thermal);
			case Spectrum.ExponentialNoise noise -> 6 / noise.width();
			case Spectrum.Ohmic ohmic -> Math.max(10 / ohmic.cutoff(), thermal);
			case Spectrum.Box box -> 8 * Math.PI / reach;
			case Spectrum.ConstantRate constant -> 8 * Math.PI / reach;
			case Spectrum.Tabulated table -> 8 * Math.PI / reach;
			case Spectrum.WhiteNoise white -> 0;
		};
	}

	/** At most six decades below the largest value. */
	private static Axis logarithmic(String label, Curve curve) {
		double[] values = Arrays.stream(curve.y()).filter(value -> value > 0 && Double.isFinite(value)).toArray();
		double largest = Arrays.stream(values).max().orElse(1);
		double smallest = Math.max(Arrays.stream(values).min().orElse(largest / 10), largest * DECADES);
		return Axis.logarithmic(label).between(Math.min(smallest, largest / 10) * 0.8, largest * 1.6);
	}
}
