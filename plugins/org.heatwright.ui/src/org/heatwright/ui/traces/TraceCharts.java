// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.traces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.heatwright.analysis.CycleAnalysis;
import org.heatwright.analysis.Figures;
import org.heatwright.analysis.StrokeAnalysis;
import org.heatwright.analysis.TraceAnalysis;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.ThermalStroke;
import org.heatwright.model.machine.Machine;
import org.heatwright.picture.chart.Axis;
import org.heatwright.picture.chart.Chart;
import org.heatwright.picture.chart.Curve;
import org.heatwright.picture.chart.Tint;
import org.heatwright.picture.card.Heat;
import org.heatwright.ui.Texts;

/** Charts of a machine in time. */
final class TraceCharts {

	private final Machine machine;
	private final Heat heat;
	private final UnitSystem units;

	TraceCharts(Machine machine, UnitSystem units) {
		this.machine = machine;
		this.heat = Heat.of(machine);
		this.units = units;
	}

	/** Heat currents, energy with ergotropy, populations. */
	Map<String, Chart> of(TraceAnalysis trace) {
		Map<String, Chart> charts = new LinkedHashMap<>();
		Axis time = Axis.linear(units == UnitSystem.NATURAL ? Texts.of("traces.time") : Texts.of("traces.time") + " [s]");
		if (!trace.baths().isEmpty()) {
			List<Curve> currents = new ArrayList<>(trace.baths().stream()
					.map(curve -> new Curve(curve.name(), trace.times(), curve.values(), Curve.Mark.LINE, tint(curve.name()))).toList());
			for (TraceAnalysis.Limit limit : trace.limits()) {
				bound(trace, limit.bound2(), "2", limit.bath(), tint(limit.bath()), currents);
				bound(trace, limit.bound1(), "1", limit.bath(), Tint.FAINT, currents);
			}
			String title = trace.negative().map(span -> Texts.of("traces.negative", Figures.of(span[0], 3), Figures.of(span[1], 3))).orElse(Texts.of("traces.currents"));
			charts.put(Texts.of("traces.currents"),
					Chart.of("heat-currents", title, time, Axis.linear(unit(Texts.of("traces.current"), units.powerUnit())), currents));
		}
		List<Curve> energies = new ArrayList<>(List.of(new Curve(Texts.of("traces.energy"), trace.times(), trace.energy(), Curve.Mark.LINE, Tint.ACCENT)));
		if (trace.ergotropy().length > 0) {
			energies.add(new Curve(Texts.of("traces.ergotropy"), trace.times(), trace.ergotropy(), Curve.Mark.LINE, Tint.BAD));
			energies.add(new Curve(Texts.of("traces.incoherent"), trace.times(), trace.incoherentErgotropy(), Curve.Mark.DASHED, Tint.GOOD));
		}
		charts.put(Texts.of("traces.energies"),
				Chart.of("energy", Texts.of("traces.energies"), time, Axis.linear(unit(Texts.of("traces.energy"), units.energyUnit())), energies));
		if (!trace.levels().isEmpty()) {
			List<Curve> levels = new ArrayList<>();
			for (int i = 0; i < trace.levels().size(); i++) {
				double share = trace.levels().size() == 1 ? 0.5 : (double) i / (trace.levels().size() - 1);
				levels.add(new Curve(trace.levels().get(i).name(), trace.times(), trace.levels().get(i).values(), Curve.Mark.LINE, Tint.heat(share)));
			}
			charts.put(Texts.of("traces.populations"),
					Chart.of("populations", Texts.of("traces.populations"), time, Axis.linear(Texts.of("traces.population")), levels));
		}
		return charts;
	}

	/** A bound for heat in and for heat out. */
	private static void bound(TraceAnalysis trace, double bound, String which, String bath, Tint tint, List<Curve> into) {
		double[] along = trace.along(bound);
		into.add(new Curve(Texts.of("traces.bound", which, bath), trace.times(), along, Curve.Mark.DASHED, tint));
		into.add(new Curve(Texts.of("traces.bound.out", which, bath), trace.times(), Arrays.stream(along).map(value -> -value).toArray(), Curve.Mark.DASHED, tint));
	}

	/** A cycle in the energy-entropy plane, one curve a stroke; thermal strokes in the colour of their bath. */
	Chart plane(CycleAnalysis cycle) {
		List<Curve> strokes = new ArrayList<>();
		for (StrokeAnalysis stroke : cycle.strokes()) {
			double[] entropy = stroke.points().stream().mapToDouble(StrokeAnalysis.Point::entropy).toArray();
			double[] energy = stroke.points().stream().mapToDouble(StrokeAnalysis.Point::energy).toArray();
			String name = stroke.name() == null || stroke.name().isBlank()
					? stroke.id().isBlank() ? stroke.kind().toLowerCase(java.util.Locale.ROOT) : stroke.id()
					: stroke.name();
			strokes.add(new Curve(name, entropy, energy, Curve.Mark.LINE, tint(stroke)));
		}
		return Chart.of("cycle", Texts.of("traces.plane"), Axis.linear(unit(Texts.of("traces.entropy"), units == UnitSystem.NATURAL ? "" : " J/K")),
				Axis.linear(unit(Texts.of("traces.energy"), units.energyUnit())), strokes);
	}

	private Tint tint(StrokeAnalysis stroke) {
		if (stroke.heat().size() == 1) {
			return tint(stroke.heat().get(0).bath());
		}
		boolean thermal = machine.getCycle() instanceof StrokeCycle strokes
				&& strokes.getStrokes().stream().anyMatch(drawn -> drawn instanceof ThermalStroke && stroke.id().equals(drawn.getId()));
		return thermal ? Tint.FAINT : Tint.heat(Double.NaN);
	}

	private Tint tint(String bath) {
		for (Bath drawn : machine.getBaths()) {
			if (bath.equals(drawn.getId()) || bath.equals(drawn.getName())) {
				return Tint.heat(heat.of(drawn));
			}
		}
		return Tint.ACCENT;
	}

	private static String unit(String words, String unit) {
		return unit.isEmpty() ? words : words + " [" + unit.strip() + "]";
	}
}
