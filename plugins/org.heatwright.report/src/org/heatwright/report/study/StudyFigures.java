// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.heatwright.analysis.Figures;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Curve.Mark;
import org.heatwright.picture.chart.Tint;
import org.heatwright.picture.figure.Figure;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StudyException;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.result.StudyTable;

/**
 * The figures of a study over one or two axes: a curve, a map or a family of curves for each recorded quantity, and the power over the efficiency. Points that
 * are not recorded yet are left out.
 */
public final class StudyFigures {

	private static final long MOST_POINTS = 4_000_000;
	private static final int FAMILY = 8;

	private final StudyPlan plan;
	private final double[][] columns;

	private StudyFigures(StudyTable table) throws IOException {
		this.plan = table.plan();
		if (plan.shape().length > 2 || plan.axes().size() > 2 || plan.points() > MOST_POINTS) {
			throw new StudyException("figures are drawn of studies over one or two axes with at most " + MOST_POINTS + " points; this one has "
					+ plan.axes().size() + " and " + plan.points());
		}
		this.columns = new double[plan.quantities().size()][(int) plan.points()];
		for (double[] column : columns) {
			Arrays.fill(column, Double.NaN);
		}
		table.forEach(chunk -> {
			int first = (int) plan.firstPoint(chunk.chunk());
			for (int q = 0; q < columns.length; q++) {
				for (int p = 0; p < chunk.points(); p++) {
					columns[q][first + p] = chunk.value(p, q);
				}
			}
		});
	}

	/**
	 * @throws StudyException when the study has more than two axes or too many points to be drawn
	 * @throws IOException    when the journal cannot be read
	 */
	public static List<Figure> of(StudyTable table) throws IOException {
		return new StudyFigures(table).figures();
	}

	/** What the figures of a study that records these quantities show, in their order. */
	public static List<String> titles(List<String> quantities) {
		List<String> titles = new ArrayList<>(quantities.stream().distinct().toList());
		if (titles.contains("power") && titles.contains("efficiency")) {
			titles.add("power over efficiency");
		}
		return titles;
	}

	private List<Figure> figures() {
		List<Figure> figures = new ArrayList<>();
		for (int q = 0; q < columns.length; q++) {
			figures.add(figure(q));
		}
		List<String> names = plan.quantities().stream().map(RecordedQuantity::name).toList();
		if (names.contains("power") && names.contains("efficiency")) {
			figures.add(loop(columns[names.indexOf("efficiency")], columns[names.indexOf("power")]));
		}
		return figures;
	}

	private Figure figure(int quantity) {
		if (DrawnPoints.among(plan)) {
			String name = plan.quantities().get(quantity).name();
			return new DrawnPoints(plan).of(name, fileName(name), columns[quantity]);
		}
		return plan.shape().length == 1 ? curve(quantity) : isFamily() && !isRegime(quantity) ? family(quantity) : map(quantity);
	}

	/** Few values of one number, such as sizes or temperatures, make curves over the other that are easier to read than stripes. */
	private boolean isFamily() {
		return Math.min(plan.shape()[0], plan.shape()[1]) <= FAMILY && Math.max(plan.shape()[0], plan.shape()[1]) > FAMILY;
	}

	private boolean isRegime(int quantity) {
		return plan.quantities().get(quantity).name().equals("regime");
	}

	/**
	 * One curve for each value of the number that has few; both axes are logarithmic where ratios are equal and values positive, so that power laws are straight.
	 */
	private Figure family(int quantity) {
		int[] shape = plan.shape();
		int few = shape[0] <= shape[1] ? 0 : 1;
		int many = 1 - few;
		double[] x = axis(many);
		List<Curve> curves = new ArrayList<>();
		for (int k = 0; k < shape[few]; k++) {
			curves.add(new Curve(label(few, k), x, member(columns[quantity], few, k), x.length > 60 ? Mark.LINE : Mark.LINE_AND_DOTS, tint(few, k)));
		}
		String name = plan.quantities().get(quantity).name();
		boolean powers = hasEqualRatios(x) && curves.stream().flatMapToDouble(curve -> Arrays.stream(curve.y())).allMatch(value -> value > 0 || Double.isNaN(value));
		Axis horizontal = powers ? Axis.logarithmic(plan.axes().get(many).title()) : Axis.linear(plan.axes().get(many).title());
		return Chart.of(fileName(name),
				name + " over " + plan.axes().get(many).title() + " for " + shape[few] + " values of " + plan.axes().get(few).title() + ", " + plan.points()
						+ " points.",
				horizontal,
				powers ? Axis.logarithmic(name) : Axis.linear(name), curves);
	}

	/** Whether the axis runs over more than half a decade with its middle nearer to the geometric mean of its ends than to the arithmetic one. */
	private static boolean hasEqualRatios(double[] x) {
		double first = x[0];
		double last = x[x.length - 1];
		double middle = x[x.length / 2];
		return first > 0 && last > 3 * first && Math.abs(middle - Math.sqrt(first * last)) < Math.abs(middle - (first + last) / 2);
	}

	private Figure map(int quantity) {
		int[] shape = plan.shape();
		double[][] values = new double[shape[0]][];
		for (int i = 0; i < shape[0]; i++) {
			values[i] = Arrays.copyOfRange(columns[quantity], i * shape[1], (i + 1) * shape[1]);
		}
		String name = plan.quantities().get(quantity).name();
		MapFigure.Kind kind = name.equals("regime") ? MapFigure.Kind.REGIMES : MapFigure.Kind.NUMBERS;
		return new MapFigure(fileName(name), name, plan.axes().get(0).title(), plan.axes().get(1).title(), axis(0), axis(1), values, kind);
	}

	private double[] axis(int axis) {
		double[] values = new double[plan.shape()[plan.axes().get(axis).group()]];
		Arrays.setAll(values, i -> plan.value(axis, i));
		return values;
	}

	private Figure curve(int quantity) {
		String name = plan.quantities().get(quantity).name();
		Mark mark = plan.points() > 60 ? Mark.LINE : Mark.LINE_AND_DOTS;
		String title = plan.axes().get(0).title();
		return Chart.of(fileName(name), name + " over " + title + ", " + plan.points() + " points.", Axis.linear(title), Axis.linear(name),
				List.of(new Curve("", axis(0), columns[quantity], mark, Tint.ACCENT)));
	}

	/** Power over efficiency: over one axis the loop that an engine describes, over two a loop for each of few values, or else the area that it can reach. */
	private Figure loop(double[] efficiency, double[] power) {
		List<Curve> curves = new ArrayList<>();
		if (!DrawnPoints.among(plan) && plan.shape().length == 2 && isFamily()) {
			int few = plan.shape()[0] <= plan.shape()[1] ? 0 : 1;
			for (int k = 0; k < plan.shape()[few]; k++) {
				curves.add(new Curve(label(few, k), member(efficiency, few, k), member(power, few, k), Mark.LINE_AND_DOTS, tint(few, k)));
			}
		} else {
			curves.add(new Curve("", efficiency, power, !DrawnPoints.among(plan) && plan.shape().length == 1 ? Mark.LINE_AND_DOTS : Mark.DOTS, Tint.ACCENT));
		}
		return Chart.of("power-efficiency", "power over efficiency of " + plan.points() + " designs.", Axis.linear("efficiency"), Axis.linear("power"), curves);
	}

	/** What a column holds where one of the two groups of axes is at a position. */
	private double[] member(double[] column, int group, int position) {
		int[] shape = plan.shape();
		double[] member = new double[shape[1 - group]];
		Arrays.setAll(member, i -> column[group == 0 ? position * shape[1] + i : i * shape[1] + position]);
		return member;
	}

	private String label(int group, int position) {
		return plan.axes().get(group).title() + " = " + Figures.of(axis(group)[position], 4);
	}

	private Tint tint(int group, int position) {
		double share = plan.shape()[group] == 1 ? 1 : (double) position / (plan.shape()[group] - 1);
		return scheme -> MapFigure.shade(share);
	}

	private static String fileName(String quantity) {
		return quantity.replaceAll("[^A-Za-z0-9]+", "-");
	}
}
