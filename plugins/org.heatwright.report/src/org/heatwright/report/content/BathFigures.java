// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.heatwright.analysis.BathAnalysis;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.heatwright.physics.problem.Problem;
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

	private static final int POINTS = 241;
	private static final double DECADES = 1e-6;

	private BathFigures() {
	}

	static Figure spectra(Subject subject, Problem problem) {
		List<Bath> baths = problem.baths().stream().filter(bath -> subject.analysis().bath(bath.id()).isPresent()).toList();
		double reach = reach(subject, baths);
		List<Curve> densities = new ArrayList<>();
		List<Curve> rates = new ArrayList<>();
		List<Curve> correlations = new ArrayList<>();
		double longest = baths.stream().mapToDouble(bath -> CorrelationCurve.memory(bath, reach)).max().orElse(1);
		for (Bath bath : baths) {
			String name = subject.analysis().bath(bath.id()).map(BathAnalysis::name).orElse(bath.id());
			Tint tint = tint(subject, bath.id());
			double[] positive = DoubleStream.iterate(0, i -> i < POINTS, i -> i + 1).map(i -> reach * i / (POINTS - 1)).toArray();
			densities.add(new Curve(name, positive, DoubleStream.of(positive).map(frequency -> density(bath, frequency)).toArray(), Curve.Mark.LINE, tint));
			double[] both = DoubleStream.iterate(0, i -> i < POINTS, i -> i + 1).map(i -> reach * (2.0 * i / (POINTS - 1) - 1)).toArray();
			rates.add(new Curve(name, both, DoubleStream.of(both).map(bath::rate).toArray(), Curve.Mark.LINE, tint));
			rates.add(transitions(subject, bath, tint));
			correlations.add(CorrelationCurve.of(bath, name, longest, tint));
		}
		return new Panels("spectra", "Spectral densities, rates and correlation functions of the baths",
				Stream.of(Chart.of("density", "", Axis.linear("frequency \u03c9"), Axis.linear("spectral density J"), densities),
						Chart.of("rates", "", Axis.linear("frequency \u03c9"), logarithmic("rate \u03b3", rates), rates),
						Chart.of("correlation", "", Axis.linear("time s"), logarithmic("|C(s)|", correlations), correlations)).filter(BathFigures::hasPoints).toList());
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

	/** J from the rates: gamma(w) - gamma(-w) = 2 J(w) for every bath of finite temperature; noise of infinite temperature has none. */
	private static double density(Bath bath, double frequency) {
		return bath.inverseTemperature() == 0 ? Double.NaN : (bath.rate(frequency) - bath.rate(-frequency)) / 2;
	}

	/** The rates at the transfer limits of the bath's operators. */
	private static Curve transitions(Subject subject, Bath bath, Tint tint) {
		double scale = subject.analysis().units().energy(1);
		double[] energies = subject.machine().getCouplings().stream().filter(coupling -> coupling.getBath() != null && bath.id().equals(coupling.getBath().getId()))
				.flatMap(coupling -> subject.analysis().operators().stream().filter(operator -> operator.coupling().equals(coupling.getId())))
				.mapToDouble(operator -> operator.transferLimit() / scale)
				.flatMap(energy -> DoubleStream.of(-energy, energy)).distinct().limit(64).toArray();
		return new Curve("", energies, DoubleStream.of(energies).map(bath::rate).toArray(), Curve.Mark.DOTS, tint);
	}

	/** Six decades below the largest value. */
	private static Axis logarithmic(String label, List<Curve> curves) {
		double[] values = curves.stream().flatMapToDouble(curve -> DoubleStream.of(curve.y())).filter(value -> value > 0 && Double.isFinite(value)).toArray();
		double largest = DoubleStream.of(values).max().orElse(1);
		double smallest = Math.max(DoubleStream.of(values).min().orElse(largest / 10), largest * DECADES);
		return Axis.logarithmic(label).between(Math.min(smallest, largest / 10) * 0.8, largest * 1.6);
	}
}
