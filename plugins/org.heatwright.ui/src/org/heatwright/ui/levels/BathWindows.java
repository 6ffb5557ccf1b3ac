// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.levels;

import java.util.ArrayList;
import java.util.List;

import org.heatwright.physics.Progress;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.BathCurves;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;
import org.heatwright.ui.Texts;

/** The window of each bath over the gaps of the medium: its emission rate over frequency, dots at the gaps it drives. */
final class BathWindows {

	/** The rate of some baths has no value at zero. */
	private static final double NEAREST = 0.0025;
	private static final int MOST_DOTS = 500;

	private BathWindows() {
	}

	static Chart chart(Ladder ladder) {
		double unit = ladder.units().energy(1);
		double reach = 1.2 * ladder.lanes().stream().flatMap(lane -> lane.transitions().stream()).mapToDouble(Ladder.Transition::gap).max().orElse(1);
		List<Curve> curves = new ArrayList<>();
		for (Ladder.Lane lane : ladder.lanes()) {
			BathCurves drawn = new BathCurves(lane.bath(), lane.name(), Tint.heat(lane.heat()), Progress.NONE);
			curves.add(drawn.rates(reach * NEAREST, reach).across(unit));
			double[] gaps = lane.transitions().stream().mapToDouble(Ladder.Transition::gap).filter(gap -> gap > 0).distinct().limit(MOST_DOTS).toArray();
			curves.add(drawn.dots(gaps).across(unit));
		}
		boolean positive = curves.stream().anyMatch(curve -> java.util.Arrays.stream(curve.y()).anyMatch(rate -> rate > 0 && Double.isFinite(rate)));
		String energy = Texts.of("levels.gap") + (ladder.units().energyUnit().isEmpty() ? "" : " [" + ladder.units().energyUnit().strip() + "]");
		String label = Texts.of("levels.rate");
		Axis rate = positive ? BathCurves.decades(label, curves) : Axis.linear(label);
		return Chart.of("bath-windows", Texts.of("levels.windows"), Axis.linear(energy), rate, curves);
	}
}
