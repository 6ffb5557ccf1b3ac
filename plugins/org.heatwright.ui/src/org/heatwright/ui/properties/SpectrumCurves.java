// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.Arrays;
import java.util.List;

import org.heatwright.analysis.FrequencyReach;
import org.heatwright.analysis.ProblemAssembler;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.BathCurves;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;
import org.heatwright.ui.Texts;

/** J(omega), gamma(omega) and |C(s)| of a bath as charts. Verified by {@code PropertiesTest}. */
public final class SpectrumCurves {

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
		BathCurves curves = new BathCurves(bath, "", tint, progress);
		Curve density = curves.density(largest);
		Curve rate = curves.rates(-largest, largest);
		String omega = Texts.of("spectrum.frequency");
		return List.of(
				Chart.of("spectral-density", Texts.of("spectrum.density"), Axis.linear(omega),
						Axis.linear(hasPoints(density) ? "J(\u03c9)" : Texts.of("spectrum.noDensity")), List.of(density)),
				Chart.of("rate", Texts.of("spectrum.rate"), Axis.linear(omega), BathCurves.decades("\u03b3(\u03c9)", List.of(rate)), List.of(rate)),
				correlation(bath, curves.correlation(curves.memory(largest))));
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

	private static boolean hasPoints(Curve curve) {
		return Arrays.stream(curve.y()).anyMatch(Double::isFinite);
	}

	private static Chart correlation(Bath bath, Curve curve) {
		boolean missing = bath.spectrum().withoutCorrelation().isPresent() || bath.correlationNorm().isInfinite();
		String label = bath.spectrum().isWhite() ? Texts.of("spectrum.delta") : missing ? Texts.of("spectrum.noCorrelation") : "|C(s)|";
		return Chart.of("correlation", Texts.of("spectrum.correlation"), Axis.linear(Texts.of("spectrum.time")),
				missing ? Axis.linear(label) : BathCurves.decades(label, List.of(curve)), List.of(curve));
	}
}
