// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import static org.heatwright.report.content.Phrases.error;
import static org.heatwright.report.content.Phrases.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.heatwright.analysis.Analysis.Solved;
import org.heatwright.analysis.BathHeat;
import org.heatwright.analysis.CycleAnalysis;
import org.heatwright.analysis.StrokeAnalysis;
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

/** The limit cycle of a machine that works in strokes: its way through the energy-entropy plane, heat and work of each stroke. */
final class CycleChapter implements Chapter {

	private static final double MARGIN = 0.06;

	@Override
	public Optional<List<Block>> blocks(Subject subject, ReportOptions options, Progress progress) {
		return subject.analysis().solved().flatMap(Solved::cycle).map(cycle -> blocks(subject, cycle));
	}

	private static List<Block> blocks(Subject subject, CycleAnalysis cycle) {
		UnitSystem units = subject.analysis().units();
		List<Block> blocks = new ArrayList<>();
		String unique = cycle.unique() ? " Every initial state leads to it." : " It depends on the initial state.";
		blocks.add(Phrases.paragraph(
				"The machine runs in a limit cycle of " + Phrases.count(cycle.strokes().size(), "stroke", "strokes") + " that gives out the work ",
				number(cycle.workOut(), units.energyUnit()), " each time.", unique,
				" Friction, energy lost to coherences in the work strokes, is ", number(cycle.friction(), units.energyUnit()), "; the first law closes within ",
				error(cycle.closure(), units.energyUnit()), "."));
		blocks.add(new Block.Table("cycle", "The cycle as a whole.", List.of(Column.text("quantity"), Column.number("value")), totals(cycle, units)));
		blocks.add(new Block.Picture(plane(subject, cycle),
				Inline.of("The cycle in the plane of energy and entropy; strokes with heat have the colour of their bath.")));
		List<List<Cell>> rows = new ArrayList<>();
		for (StrokeAnalysis stroke : cycle.strokes()) {
			rows.add(List.of(Cell.of(name(stroke)), Cell.of(stroke.kind().toLowerCase(Locale.ROOT)), Cell.of(number(stroke.duration(), "")),
					Cell.of(number(stroke.heat().stream().mapToDouble(BathHeat::heat).sum())), Cell.of(number(stroke.work())),
					Cell.of(number(stroke.energyEnd())), Cell.of(number(stroke.entropyEnd())), Cell.of(number(stroke.friction(), ""))));
		}
		blocks.add(new Block.Table("strokes", "Strokes: heat into the machine, work out of it, and the state at their end.", List.of(Column.text("stroke"),
				Column.text("kind"), Column.number("duration"), Column.number("heat", units.energyUnit()),
				Column.number("work", units.energyUnit()), Column.number("energy", units.energyUnit()), Column.number("entropy"), Column.number("friction")), rows));
		return blocks;
	}

	private static List<List<Cell>> totals(CycleAnalysis cycle, UnitSystem units) {
		List<List<Cell>> rows = new ArrayList<>();
		cycle.period().ifPresent(period -> rows.add(List.of(Cell.of("period"), Cell.of(number(period)))));
		rows.add(List.of(Cell.of("work given out per cycle"), Cell.of(number(cycle.workOut(), units.energyUnit()))));
		cycle.heat().forEach(heat -> rows.add(List.of(Cell.of("heat of " + heat.bath() + " per cycle"), Cell.of(number(heat.heat(), units.energyUnit())))));
		cycle.power().ifPresent(power -> rows.add(List.of(Cell.of("mean power"), Cell.of(number(power, units.powerUnit())))));
		cycle.efficiency().ifPresent(efficiency -> rows.add(List.of(Cell.of("efficiency"), Cell.of(number(efficiency)))));
		cycle.cop().ifPresent(cop -> rows.add(List.of(Cell.of("coefficient of performance"), Cell.of(number(cop)))));
		rows.add(List.of(Cell.of("entropy produced per cycle"), Cell.of(number(cycle.entropy()))));
		return rows;
	}

	private static String name(StrokeAnalysis stroke) {
		return stroke.name() != null && !stroke.name().isBlank() ? stroke.name() : stroke.id().isEmpty() ? stroke.kind().toLowerCase(Locale.ROOT) : stroke.id();
	}

	private static Chart plane(Subject subject, CycleAnalysis cycle) {
		List<Curve> curves = new ArrayList<>();
		for (int i = 0; i < cycle.strokes().size(); i++) {
			StrokeAnalysis stroke = cycle.strokes().get(i);
			Tint tint = stroke.heat().size() == 1 ? BathFigures.tint(subject, stroke.heat().get(0).bath()) : Tint.INK;
			curves.add(new Curve((i + 1) + ". " + name(stroke), stroke.points().stream().mapToDouble(StrokeAnalysis.Point::entropy).toArray(),
					stroke.points().stream().mapToDouble(StrokeAnalysis.Point::energy).toArray(), Curve.Mark.LINE, tint));
		}
		String unit = subject.analysis().units().energyUnit();
		double[] entropy = extent(cycle, StrokeAnalysis.Point::entropy);
		double[] energy = extent(cycle, StrokeAnalysis.Point::energy);
		return Chart.of("cycle", "The cycle in the plane of energy and entropy", Axis.linear("entropy").between(entropy[0], entropy[1]),
				Axis.linear("energy" + (unit.isEmpty() ? "" : " (" + unit.strip() + ")")).between(energy[0], energy[1]),
				curves);
	}

	/** What an axis needs to show all points, and a little more. */
	private static double[] extent(CycleAnalysis cycle, ToDoubleFunction<StrokeAnalysis.Point> value) {
		double[] values = cycle.strokes().stream().flatMap(stroke -> stroke.points().stream()).mapToDouble(value).toArray();
		double smallest = Arrays.stream(values).min().orElse(0);
		double largest = Arrays.stream(values).max().orElse(1);
		double margin = largest > smallest ? MARGIN * (largest - smallest) : Math.max(Double.MIN_NORMAL, Math.abs(largest));
		return new double[] { smallest - margin, largest + margin };
	}
}
