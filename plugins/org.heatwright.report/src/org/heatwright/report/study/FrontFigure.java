// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.study;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.Figures;
import org.heatwright.analysis.Performance;
import org.heatwright.model.machine.Relation;
import org.heatwright.model.study.Constraint;
import org.heatwright.model.study.Goal;
import org.heatwright.model.study.Objective;
import org.heatwright.model.study.Study;
import org.heatwright.physics.bath.Role;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Curve.Mark;
import org.heatwright.picture.chart.Tint;
import org.heatwright.study.optimum.Candidate;

/**
 * The front between two objectives with what bounds it: for a power, at each design of the front the largest power that the bounds on its heat currents and the
 * second law allow, and the spectral bound
 * of its work bath; for an efficiency, Carnot's. Constraints on either are lines beside it; a third objective makes a family of curves.
 */
public final class FrontFigure {

	private static final int LEVELS = 4;

	private final List<Candidate> front;
	private final Study study;
	private final String first;
	private final String second;

	private FrontFigure(List<Candidate> front, Study study) {
		this.front = List.copyOf(front);
		this.study = study;
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
			addBound("bound on the power",
					analysis -> analysis.solved().map(Analysis.Solved::performance).map(Performance::powerBound).orElse(OptionalDouble.empty()), x, Tint.BAD,
					curves);
			addBound("Bound 2 of the work bath", analysis -> ofWork(analysis, BathAnalysis.Bounds::bound2), x, Tint.FAINT, curves);
			addBound("Bound 1 of the work bath", analysis -> ofWork(analysis, BathAnalysis.Bounds::bound1), x, Tint.INK, curves);
		}
		if (second.equals("efficiency")) {
			addCarnot(y, curves);
		}
		addLimits(x, y, curves);
		if (third().isPresent()) {
			addFamily(curves);
		} else {
			curves.add(new Curve("front", x, y, Mark.LINE_AND_DOTS, Tint.ACCENT));
		}
		String unit = front.isEmpty() ? "" : front.get(0).analysis().units().powerUnit();
		String label = first + (unit.isEmpty() ? "" : " /" + unit);
		Axis vertical = bounded ? decades(Axis.logarithmic(label), curves, y) : Axis.linear(first);
		String description = front.size() + " designs between the largest " + first + " and the largest " + second + ", with the bounds that hold for each of them.";
		double margin = 0.05 * (x[x.length - 1] - x[0]);
		return Chart.of("front", description, Axis.linear(second).between(x[0] - margin, x[x.length - 1] + margin), vertical, curves);
	}

	/** Three decades below the largest value of the front, where it bends; its end at zero power would fill the sheet with nothing. */
	private static Axis decades(Axis axis, List<Curve> curves, double[] y) {
		double top = curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.y())).filter(Double::isFinite).max().orElse(1);
		double largest = Arrays.stream(y).max().orElse(1);
		return axis.between(largest * 1e-3, top * 1.5);
	}

	private Optional<Objective> third() {
		return study.getObjectives().size() > 2 ? Optional.of(study.getObjectives().get(2)) : Optional.empty();
	}

	/**
	 * One curve for each level of the third objective: the front of the first two among the designs that keep the level. Levels are spread evenly over the
	 * designs.
	 */
	private void addFamily(List<Curve> curves) {
		String name = third().orElseThrow().getQuantity();
		boolean small = third().orElseThrow().getGoal() == Goal.MINIMIZE;
		double[] costs = front.stream().mapToDouble(candidate -> (small ? 1 : -1) * candidate.objectives().get(2)).sorted().toArray();
		for (int k = 1; k <= LEVELS; k++) {
			double level = costs[(costs.length - 1) * k / LEVELS];
			List<Candidate> kept = best(front.stream().filter(candidate -> (small ? 1 : -1) * candidate.objectives().get(2) <= level).toList());
			double share = (double) k / LEVELS;
			curves.add(new Curve(k == LEVELS ? "any " + name : name + (small ? " \u2264 " : " \u2265 ") + Figures.of(Math.abs(level), 3),
					kept.stream().mapToDouble(candidate -> candidate.objectives().get(1)).toArray(),
					kept.stream().mapToDouble(candidate -> candidate.objectives().get(0)).toArray(), Mark.LINE_AND_DOTS,
					scheme -> mixed(scheme.faint(), scheme.accent(), share)));
		}
	}

	/** The designs that no other one beats in the first two objectives. */
	private List<Candidate> best(List<Candidate> designs) {
		return designs.stream().filter(a -> designs.stream().noneMatch(b -> gain(b, a, 0) >= 0 && gain(b, a, 1) >= 0 && gain(b, a, 0) + gain(b, a, 1) > 0)).toList();
	}

	private double gain(Candidate b, Candidate a, int objective) {
		double more = b.objectives().get(objective) - a.objectives().get(objective);
		return study.getObjectives().get(objective).getGoal() == Goal.MAXIMIZE ? more : -more;
	}

	private static Color mixed(Color from, Color to, double share) {
		return new Color((int) (from.getRed() + share * (to.getRed() - from.getRed())), (int) (from.getGreen() + share * (to.getGreen() - from.getGreen())),
				(int) (from.getBlue() + share * (to.getBlue() - from.getBlue())));
	}

	/** Constraints on what the axes show, as lines, where they lie on the sheet. */
	private void addLimits(double[] x, double[] y, List<Curve> curves) {
		for (Constraint limit : study.getConstraints()) {
			if (!limit.getValue().matches("[-+0-9.eE]+")) {
				continue;
			}
			double value = Double.parseDouble(limit.getValue());
			String label = limit.getQuantity() + (limit.getRelation() == Relation.AT_LEAST ? " \u2265 " : " \u2264 ") + Figures.of(value, 3);
			double smallest = Arrays.stream(y).filter(each -> each > 0).min().orElse(1);
			if (limit.getQuantity().equals(second) && value >= x[0] && value <= x[x.length - 1]) {
				curves.add(new Curve(label, new double[] { value, value }, new double[] { smallest, Arrays.stream(y).max().orElse(1) }, Mark.DASHED, Tint.INK));
			} else if (limit.getQuantity().equals(first)) {
				curves.add(new Curve(label, new double[] { x[0], x[x.length - 1] }, new double[] { value, value }, Mark.DASHED, Tint.INK));
			}
		}
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
