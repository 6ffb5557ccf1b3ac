// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.heatwright.analysis.BathAnalysis;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.heatwright.physics.problem.Problem;
import org.heatwright.picture.chart.BathCurves;
import org.heatwright.report.Subject;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Panels;
import org.heatwright.picture.chart.Tint;
import org.heatwright.picture.card.Heat;
import org.heatwright.picture.figure.Figure;

/** What the spectra of the baths look like. */
final class BathFigures {

	private BathFigures() {
	}

	static Figure spectra(Subject subject, Problem problem) {
		List<Bath> baths = problem.baths().stream().filter(bath -> subject.analysis().bath(bath.id()).isPresent()).toList();
		double reach = reach(subject, baths);
		List<Curve> densities = new ArrayList<>();
		List<Curve> rates = new ArrayList<>();
		List<Curve> correlations = new ArrayList<>();
		List<BathCurves> curves = baths.stream()
				.map(bath -> new BathCurves(bath, subject.analysis().bath(bath.id()).map(BathAnalysis::name).orElse(bath.id()), tint(subject, bath.id()), Progress.NONE))
				.toList();
		double longest = curves.stream().mapToDouble(each -> each.memory(reach)).max().orElse(1);
		for (BathCurves each : curves) {
			densities.add(each.density(reach));
			rates.add(each.rates(-reach, reach));
			rates.add(each.dots(transitions(subject, each.bath())));
			correlations.add(each.correlation(longest));
		}
		return new Panels("spectra", "Spectral densities, rates and correlation functions of the baths",
				Stream.of(Chart.of("density", "", Axis.linear("frequency \u03c9"), Axis.linear("spectral density J"), densities),
						Chart.of("rates", "", Axis.linear("frequency \u03c9"), BathCurves.decades("rate \u03b3", rates), rates),
						Chart.of("correlation", "", Axis.linear("time s"), BathCurves.decades("|C(s)|", correlations), correlations)).filter(BathFigures::hasPoints).toList());
	}

	/** White noise has no J, and its C is a pulse: a panel of such baths alone would be empty. */
	private static boolean hasPoints(Chart chart) {
		return chart.curves().stream().anyMatch(curve -> DoubleStream.of(curve.y()).anyMatch(Double::isFinite));
	}

	static Tint tint(Subject subject, String bathId) {
		Heat heat = Heat.of(subject.machine());
		return subject.machine().getBaths().stream().filter(bath -> bathId.equals(bath.getId())).map(bath -> Tint.heat(heat.of(bath))).findFirst().orElse(Tint.INK);
	}

	/** A quarter beyond the largest energy that the machine moves, and beyond every band that begins above zero. */
	private static double reach(Subject subject, List<Bath> baths) {
		double scale = subject.analysis().units().energy(1);
		double largest = subject.analysis().operators().stream().mapToDouble(operator -> operator.transferLimit() / scale).filter(Double::isFinite).max().orElse(1);
		double bands = baths.stream().map(Bath::spectrum).filter(each -> each.lowest() > 0).mapToDouble(Spectrum::features).max().orElse(0);
		return Math.max(bands, 1.25 * (largest > 0 ? largest : 1));
	}

	/** The transfer limits of the bath's operators, in both directions. */
	private static double[] transitions(Subject subject, Bath bath) {
		double scale = subject.analysis().units().energy(1);
		return subject.machine().getCouplings().stream().filter(coupling -> coupling.getBath() != null && bath.id().equals(coupling.getBath().getId()))
				.flatMap(coupling -> subject.analysis().operators().stream().filter(operator -> operator.coupling().equals(coupling.getId())))
				.mapToDouble(operator -> operator.transferLimit() / scale)
				.flatMap(energy -> DoubleStream.of(-energy, energy)).distinct().limit(64).toArray();
	}
}
