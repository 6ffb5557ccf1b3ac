// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.chart;

import java.util.stream.IntStream;

import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;

/** The points of a curve that its axes can show: finite, and positive where the axis is logarithmic. */
record Points(String label, double[] x, double[] y, Curve.Mark mark, Tint tint) {

	static Points of(Curve curve, Chart chart) {
		double[] x = curve.x();
		double[] y = curve.y();
		int[] shown = IntStream.range(0, x.length).filter(i -> can(chart.horizontal(), x[i]) && can(chart.vertical(), y[i])).toArray();
		return new Points(curve.label(), IntStream.of(shown).mapToDouble(i -> x[i]).toArray(), IntStream.of(shown).mapToDouble(i -> y[i]).toArray(),
				curve.mark(), curve.tint());
	}

	private static boolean can(Axis axis, double value) {
		return Double.isFinite(value) && (axis.division() == Axis.Division.LINEAR || value > 0);
	}

	int size() {
		return x.length;
	}
}
