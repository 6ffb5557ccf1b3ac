// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.levels;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;
import org.heatwright.ui.Texts;

/** The window of each bath over the gaps of the medium: its emission rate over frequency, dots at the gaps it drives. */
final class BathWindows {

	private static final int POINTS = 400;
	private static final double DECADES = 1e-6;
	private static final int MOST_DOTS = 500;

	private BathWindows() {
	}

	static Chart chart(Ladder ladder) {
		double unit = ladder.units().energy(1);
		double reach = 1.2 * ladder.lanes().stream().flatMap(lane -> lane.transitions().stream()).mapToDouble(Ladder.Transition::gap).max().orElse(1);
		List<Curve> curves = new ArrayList<>();
		for (Ladder.Lane lane : ladder.lanes()) {
			double[] frequencies = IntStream.rangeClosed(1, POINTS).mapToDouble(i -> reach * i / POINTS).toArray();
			curves.add(new Curve(lane.name(), scaled(frequencies, unit), rates(lane, frequencies), Curve.Mark.LINE, Tint.heat(lane.heat())));
			double[] gaps = lane.transitions().stream().mapToDouble(Ladder.Transition::gap).filter(gap -> gap > 0).distinct().limit(MOST_DOTS).toArray();
			curves.add(new Curve("", scaled(gaps, unit), rates(lane, gaps), Curve.Mark.DOTS, Tint.heat(lane.heat())));
		}
		double largest = curves.stream().flatMapToDouble(curve -> java.util.Arrays.stream(curve.y())).filter(Double::isFinite).max().orElse(1);
		double smallest = curves.stream().flatMapToDouble(curve -> java.util.Arrays.stream(curve.y())).filter(rate -> rate > 0).min().orElse(largest / 10);
		String energy = Texts.of("levels.gap") + (ladder.units().energyUnit().isEmpty() ? "" : " [" + ladder.units().energyUnit().strip() + "]");
		Axis rate = Axis.logarithmic(Texts.of("levels.rate")).between(Math.max(smallest, largest * DECADES) / 2, largest * 2);
		return Chart.of("bath-windows", Texts.of("levels.windows"), Axis.linear(energy), largest > 0 ? rate : Axis.linear(Texts.of("levels.rate")), curves);
	}

	private static double[] scaled(double[] values, double unit) {
		return java.util.Arrays.stream(values).map(value -> value * unit).toArray();
	}

	private static double[] rates(Ladder.Lane lane, double[] frequencies) {
		return java.util.Arrays.stream(frequencies).map(lane.bath()::rate).toArray();
	}
}
