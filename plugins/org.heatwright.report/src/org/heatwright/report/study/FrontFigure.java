// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.Performance;
import org.heatwright.model.study.Study;
import org.heatwright.physics.bath.Role;
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
			addBound("Bound 2 of the work bath", analysis -> ofWork(analysis, BathAnalysis.Bounds::bound2), x, Tint.FAINT, curves);
			addBound("Bound 1 of the work bath", analysis -> ofWork(analysis, BathAnalysis.Bounds::bound1), x, Tint.INK, curves);
		}
		if (second.equals("efficiency")) {
			addCarnot(y, curves);
		}
		curves.add(new Curve("front", x, y, Mark.LINE_AND_DOTS, Tint.ACCENT));
		String unit = front.isEmpty() ? "" : front.get(0).analysis().units().powerUnit();
		String label = first + (unit.isEmpty() ? "" : " /" + unit);
		Axis vertical = bounded ? decades(Axis.logarithmic(label), curves) : Axis.linear(first);
		String description = front.size() + " designs between the largest " + first + " and the largest " + second + ", with the bounds that hold for each of them.";
		double margin = 0.05 * (x[x.length - 1] - x[0]);
		return Chart.of("front", description, Axis.linear(second).between(x[0] - margin, x[x.length - 1] + margin), vertical, curves);
	}

	/** Three decades below the largest value of the front, where it bends; its end at zero power would fill the sheet with nothing. */
	private static Axis decades(Axis axis, List<Curve> curves) {
		double top = curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.y())).filter(Double::isFinite).max().orElse(1);
		double largest = Arrays.stream(curves.get(curves.size() - 1).y()).max().orElse(1);
		return axis.between(largest * 1e-3, top * 1.5);
	}

	private void addBound(String label, Function<Analysis, OptionalDouble> bound, double[] x, Tint tint, List<Curve> curves) {
		double[] values = front.stream().mapToDouble(candidate -> bound.apply(candidate.analysis()).orElse(Double.NaN)).toArray();
		if (Arrays.stream(values).anyMatch(Double::isFinite)) {
			curves.add(new Curve(label, x, values, Mark.DASHED, tint));
		}
	}

	private static OptionalDouble ofWork(Analysis analysis, ToDoubleFunction<BathAnalysis.Bounds> bound) {
		return analysis.baths().stream().filter(bath -> bath.role() == Role.WORK).mapToDouble(bath -> bound.applyAsDouble(bath.bounds())).reduce(Double::sum);
	}

	/** Carnot's efficiency, where all designs of the front share it. */
	private void addCarnot(double[] y, List<Curve> curves) {
		double[] limits = front.stream().mapToDouble(candidate -> candidate.analysis().carnotEfficiency().orElse(Double.NaN)).distinct().toArray();
		if (limits.length == 1 && Double.isFinite(limits[0])) {
			double smallest = Arrays.stream(y).filter(value -> value > 0).min().orElse(1);
			double largest = Arrays.stream(y).max().orElse(1);
			curves.add(new Curve("Carnot", new double[] { limits[0], limits[0] }, new double[] { smallest, largest }, Mark.DASHED, Tint.GOOD));
		}
	}
}
