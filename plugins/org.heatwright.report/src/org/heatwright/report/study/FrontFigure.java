// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Performance;
import org.heatwright.model.study.Study;
import org.heatwright.report.chart.Axis;
import org.heatwright.report.chart.Chart;
import org.heatwright.report.chart.Curve;
import org.heatwright.report.chart.Curve.Mark;
import org.heatwright.report.chart.Tint;
import org.heatwright.study.optimum.Candidate;

/**
 * The front between two objectives with what bounds it: for a power, at each design of the front the largest power that the bounds on its heat currents and the second law allow, and the spectral bound
 * of its work bath; for an efficiency, Carnot's.
 */
public final class FrontFigure {

	private final List<Candidate> front;
	private final String first;
	private final String second;

	private FrontFigure(List<Candidate> front, Study study) {
		this.front = List.copyOf(front);
		this.first = study.getObjectives().get(0).getQuantity();
		this.second = study.getObjectives().get(1).getQuantity();
	}

	/** @param front by ascending second objective, as {@code OptimumSearch.front} gives it */
	public static Chart of(List<Candidate> front, Study study) {
		return new FrontFigure(front, study).chart();
	}

	private Chart chart() {
		double[] x = front.stream().mapToDouble(candidate -> candidate.objectives().get(1)).toArray();
		double[] y = front.stream().mapToDouble(candidate -> candidate.objectives().get(0)).toArray();
		List<Curve> curves = new ArrayList<>();
		boolean bounded = first.equals("power");
		if (bounded) {
			addBound("bound on the power", analysis -> analysis.solved().map(Analysis.Solved::performance).map(Performance::powerBound).orElse(OptionalDouble.empty()), x, Tint.BAD, curves);
			addBound("spectral bound of the work bath", FrontFigure::spectralOfWork, x, Tint.FAINT, curves);
		}
		if (second.equals("efficiency")) {
			addCarnot(y, curves);
		}
		curves.add(new Curve("front", x, y, Mark.LINE_AND_DOTS, Tint.ACCENT));
		String unit = front.isEmpty() ? "" : front.get(0).analysis().units().powerUnit();
		Axis vertical = bounded ? Axis.logarithmic(first + (unit.isEmpty() ? "" : " /" + unit)) : Axis.linear(first);
		String description = front.size() + " designs between the largest " + first + " and the largest " + second + ", with the bounds that hold for each of them.";
		return Chart.of("front", description, Axis.linear(second), vertical, curves);
	}

	private void addBound(String label, Function<Analysis, OptionalDouble> bound, double[] x, Tint tint, List<Curve> curves) {
		double[] values = front.stream().mapToDouble(candidate -> bound.apply(candidate.analysis()).orElse(Double.NaN)).toArray();
		if (java.util.Arrays.stream(values).anyMatch(Double::isFinite)) {
			curves.add(new Curve(label, x, values, Mark.DASHED, tint));
		}
	}

	private static OptionalDouble spectralOfWork(Analysis analysis) {
		return analysis.baths().stream().filter(bath -> bath.role() == org.heatwright.physics.bath.Role.WORK).mapToDouble(bath -> bath.bounds().spectral()).reduce(Double::sum);
	}

	/** Carnot's efficiency, where all designs of the front share it. */
	private void addCarnot(double[] y, List<Curve> curves) {
		double[] limits = front.stream().mapToDouble(candidate -> candidate.analysis().carnotEfficiency().orElse(Double.NaN)).distinct().toArray();
		if (limits.length == 1 && Double.isFinite(limits[0])) {
			double smallest = java.util.Arrays.stream(y).filter(value -> value > 0).min().orElse(1);
			double largest = java.util.Arrays.stream(y).max().orElse(1);
			curves.add(new Curve("Carnot", new double[] { limits[0], limits[0] }, new double[] { smallest, largest }, Mark.DASHED, Tint.GOOD));
		}
	}
}
