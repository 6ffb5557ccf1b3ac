// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.BatteryAnalysis;
import org.heatwright.analysis.CycleAnalysis;
import org.heatwright.analysis.DriveAnalysis;
import org.heatwright.analysis.Figures;
import org.heatwright.analysis.NoiseAnalysis;
import org.heatwright.analysis.StrokeAnalysis;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.ui.Texts;
import org.heatwright.ui.analysis.AnalysisSheet.Group;
import org.heatwright.ui.analysis.AnalysisSheet.Row;
import org.heatwright.picture.Digits;

/** What an analysis says of cycles, batteries, drives and noise, where a machine has them. Verified by {@code ViewsTest}. */
final class OperationRows {

	private final UnitSystem units;
	private final List<Row> rows = new ArrayList<>();

	private OperationRows(UnitSystem units) {
		this.units = units;
	}

	static List<Group> of(Analysis.Solved solved, UnitSystem units) {
		List<Group> groups = new ArrayList<>();
		solved.cycle().ifPresent(cycle -> groups.add(new Group(Texts.of("sheet.cycle"), new OperationRows(units).cycle(cycle))));
		solved.battery().ifPresent(battery -> groups.add(new Group(Texts.of("sheet.battery"), new OperationRows(units).battery(battery))));
		solved.drive().ifPresent(drive -> groups.add(new Group(Texts.of("sheet.drive"), new OperationRows(units).drive(drive))));
		solved.noise().ifPresent(noise -> groups.add(new Group(Texts.of("sheet.noise"), new OperationRows(units).noise(noise))));
		return groups;
	}

	private List<Row> cycle(CycleAnalysis cycle) {
		add("sheet.period", cycle.period(), Figures.BOUND, units == UnitSystem.NATURAL ? "" : "s", "");
		add("sheet.workOut", cycle.workOut(), Figures.CURRENT, units.energyUnit(), Texts.of("sheet.perCycle"));
		cycle.heat().forEach(heat -> rows.add(new Row(Texts.of("sheet.heatOf", heat.bath()), Digits.of(heat.heat(), Figures.CURRENT),
				units.energyUnit().strip(), Texts.of("sheet.perCycle"))));
		add("sheet.power", cycle.power(), Figures.CURRENT, units.powerUnit(), "");
		add("sheet.efficiency", cycle.efficiency(), Figures.RATIO, "", "");
		add("sheet.cop", cycle.cop(), Figures.RATIO, "", "");
		add("sheet.friction", cycle.friction(), Figures.BOUND, units.energyUnit(), Texts.of("sheet.friction.note"));
		add("sheet.closure", cycle.closure(), Figures.ERROR, units.energyUnit(), Texts.of(cycle.unique() ? "sheet.unique" : "sheet.notUnique"));
		for (StrokeAnalysis stroke : cycle.strokes()) {
			String name = stroke.id().isEmpty() ? stroke.kind().toLowerCase(java.util.Locale.ROOT) : stroke.id();
			rows.add(new Row(Texts.of("sheet.workOf", name), Digits.of(stroke.work(), Figures.BOUND), units.energyUnit().strip(),
					stroke.kind().toLowerCase(java.util.Locale.ROOT) + ", E " + Digits.of(stroke.energyStart(), 5) + " \u2192 " + Digits.of(stroke.energyEnd(), 5)));
		}
		return rows;
	}

	private List<Row> battery(BatteryAnalysis battery) {
		add("sheet.stored", battery.energy(), Figures.CURRENT, units.energyUnit(), "");
		add("traces.ergotropy", battery.ergotropy(), Figures.CURRENT, units.energyUnit(), "");
		add("traces.incoherent", battery.incoherentErgotropy(), Figures.CURRENT, units.energyUnit(), Texts.of("sheet.incoherent.note"));
		add("sheet.capacity", battery.capacity(), Figures.BOUND, units.energyUnit(), "");
		add("sheet.charging", battery.chargingPower(), Figures.CURRENT, units.powerUnit(), "");
		add("sheet.largestCharging", battery.largestPower(), Figures.BOUND, units.powerUnit(), "");
		add("sheet.powerBound", battery.powerBound(), Figures.BOUND, units.powerUnit(), "");
		add("sheet.advantage", battery.advantage(), Figures.BOUND, "", Texts.of("sheet.advantage.note"));
		return rows;
	}

	private List<Row> drive(DriveAnalysis drive) {
		add("sheet.power", drive.power(), Figures.CURRENT, units.powerUnit(), Texts.of("sheet.drivePower.note"));
		add("sheet.detuning", drive.detuning(), Figures.BOUND, units.energyUnit(), "");
		add("sheet.flux", drive.flux(), Figures.BOUND, units.rateUnit(), "");
		add("sheet.defect", drive.resonanceDefect(), Figures.BOUND, units.powerUnit(), Texts.of("sheet.defect.note"));
		return rows;
	}

	private List<Row> noise(NoiseAnalysis noise) {
		for (NoiseAnalysis.Current current : noise.baths()) {
			rows.add(new Row(Texts.of("sheet.noiseOf", current.bath()), Digits.of(current.noise(), Figures.BOUND), "", current.uncertainty().isPresent()
					? Texts.of("sheet.uncertainty", Digits.of(current.uncertainty().getAsDouble(), 5)) : ""));
		}
		add("sheet.powerNoise", noise.power(), Figures.BOUND, "", "");
		return rows;
	}

	private void add(String key, OptionalDouble value, int digits, String unit, String note) {
		value.ifPresent(number -> add(key, number, digits, unit, note));
	}

	private void add(String key, double value, int digits, String unit, String note) {
		rows.add(new Row(Texts.of(key), Digits.of(value, digits), unit.strip(), note));
	}
}
