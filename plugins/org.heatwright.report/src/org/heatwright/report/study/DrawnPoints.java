// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.analysis.Figures;
import org.heatwright.model.study.SampledAxis;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Curve.Mark;
import org.heatwright.picture.chart.Tint;
import org.heatwright.picture.figure.Figure;
import org.heatwright.study.plan.StudyPlan;

/**
 * Points of random and Sobol axes, which lie in no rows: over one axis as dots, over two as dots in the shade of their number, an equal share of the points in
 * each shade.
 */
record DrawnPoints(StudyPlan plan) {

	private static final int SHADES = 6;
	private static final int DIGITS = 3;

	/** Whether one of the axes is drawn. */
	static boolean among(StudyPlan plan) {
		return plan.study().getAxes().stream().anyMatch(SampledAxis.class::isInstance);
	}

	Figure of(String name, String file, double[] column) {
		double[] first = axis(0);
		String title = plan.axes().get(0).title();
		if (plan.axes().size() == 1) {
			return Chart.of(file, name + " at " + plan.points() + " drawn values of " + title + ".", Axis.linear(title), Axis.linear(name),
					List.of(new Curve("", first, column, Mark.DOTS, Tint.ACCENT)));
		}
		double[] second = axis(1);
		int[] order = IntStream.range(0, column.length).filter(p -> Double.isFinite(column[p])).boxed().sorted((a, b) -> Double.compare(column[a], column[b]))
				.mapToInt(Integer::intValue).toArray();
		List<Curve> curves = new ArrayList<>();
		for (int k = 0; k < SHADES && order.length > 0; k++) {
			int[] points = Arrays.copyOfRange(order, (int) ((long) order.length * k / SHADES), (int) ((long) order.length * (k + 1) / SHADES));
			if (points.length > 0) {
				double share = k / (SHADES - 1.0);
				String label = Figures.of(column[points[0]], DIGITS) + " to " + Figures.of(column[points[points.length - 1]], DIGITS);
				curves.add(new Curve(label, pick(first, points), pick(second, points), Mark.DOTS, scheme -> MapFigure.shade(share)));
			}
		}
		String other = plan.axes().get(1).title();
		return Chart.of(file, name + " at " + plan.points() + " drawn points of " + title + " and " + other + ".", Axis.linear(title), Axis.linear(other), curves);
	}

	private double[] axis(int axis) {
		double[] values = new double[(int) plan.points()];
		Arrays.setAll(values, p -> plan.values(p)[axis]);
		return values;
	}

	private static double[] pick(double[] values, int[] points) {
		return Arrays.stream(points).mapToDouble(p -> values[p]).toArray();
	}
}
