// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.Analysis.Solved;
import org.heatwright.analysis.BatteryAnalysis;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.physics.Progress;
import org.heatwright.report.ReportOptions;
import org.heatwright.report.Subject;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Block.Cell;
import org.heatwright.report.document.Block.Column;
import org.heatwright.report.document.Inline;

/** How a battery is charged: stored energy and ergotropy in time, and the charging power against its bound. */
final class BatteryChapter implements Chapter {

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		return subject.analysis().solved().flatMap(Solved::battery).map(battery -> blocks(battery, subject.analysis().units()));
	}

	private static List<Block> blocks(BatteryAnalysis battery, UnitSystem units) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(Phrases.paragraph("The battery is charged for the time ", number(battery.duration()), ". It then holds ",
				number(battery.energy(), units.energyUnit()), ", of which ", number(battery.ergotropy(), units.energyUnit()),
				" can be taken out as work (its ergotropy)."));
		blocks.add(new Block.Table("battery", "The battery at the end of its charging.", List.of(Column.text("quantity"), Column.number("value")),
				rows(battery, units)));
		blocks.add(new Block.Picture(curves(battery, units), Inline.of("Stored energy and ergotropy while the battery is charged.")));
		return blocks;
	}

	private static List<List<Cell>> rows(BatteryAnalysis battery, UnitSystem units) {
		List<List<Cell>> rows = new ArrayList<>();
		rows.add(List.of(Cell.of("stored energy"), Cell.of(number(battery.energy(), units.energyUnit()))));
		rows.add(List.of(Cell.of("capacity"), Cell.of(number(battery.capacity(), units.energyUnit()))));
		rows.add(List.of(Cell.of("ergotropy"), Cell.of(number(battery.ergotropy(), units.energyUnit()))));
		rows.add(List.of(Cell.of("of it without coherences"), Cell.of(number(battery.incoherentErgotropy(), units.energyUnit()))));
		rows.add(List.of(Cell.of("energy of the passive state"), Cell.of(number(battery.passiveEnergy(), units.energyUnit()))));
		rows.add(List.of(Cell.of("mean charging power"), Cell.of(number(battery.chargingPower(), units.powerUnit()))));
		rows.add(List.of(Cell.of("largest charging power"), Cell.of(number(battery.largestPower(), units.powerUnit()))));
		battery.powerBound().ifPresent(bound -> rows.add(List.of(Cell.of("bound on the charging power"), Cell.of(number(bound, units.powerUnit())))));
		battery.bestMeanPower().ifPresent(power -> rows.add(List.of(Cell.of("best mean power over time"), Cell.of(number(power, units.powerUnit())))));
		battery.advantage().ifPresent(advantage -> rows.add(List.of(Cell.of("advantage over parallel charging"), Cell.of(number(advantage)))));
		return rows;
	}

	private static Chart curves(BatteryAnalysis battery, UnitSystem units) {
		List<Curve> curves = new ArrayList<>();
		double[] times = battery.trace().times();
		curves.add(new Curve("stored energy", times, risen(battery.trace().energy()), Curve.Mark.LINE, Tint.ACCENT));
		if (battery.trace().ergotropy().length == times.length) {
			curves.add(new Curve("ergotropy", times, battery.trace().ergotropy(), Curve.Mark.LINE, Tint.GOOD));
		}
		return Chart.of("charging", "Stored energy and ergotropy in time", Axis.linear("time"),
				Axis.linear("energy" + (units.energyUnit().isEmpty() ? "" : " (" + units.energyUnit().strip() + ")")), curves);
	}

	/** Energy since the start. */
	private static double[] risen(double[] energy) {
		double[] risen = new double[energy.length];
		for (int i = 0; i < energy.length; i++) {
			risen[i] = energy[i] - energy[0];
		}
		return risen;
	}
}
