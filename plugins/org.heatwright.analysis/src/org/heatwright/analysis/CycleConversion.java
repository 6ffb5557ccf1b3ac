// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.cycle.WorkStroke;
import org.heatwright.physics.cycle.BathStroke;
import org.heatwright.physics.cycle.CycleSolution;
import org.heatwright.physics.cycle.SolvedCycle;
import org.heatwright.physics.cycle.StrokeResult;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.physics.thermo.Thermodynamics;

/** Turns a solved limit cycle into the numbers of an analysis. */
final class CycleConversion {

	private final StrokeCycle design;
	private final CopKind kind;
	private final SolvedCycle solved;
	private final UnitSystem units;

	/** @param kind which coefficient of performance is meant */
	CycleConversion(StrokeCycle design, CopKind kind, SolvedCycle solved, UnitSystem units) {
		this.design = design;
		this.kind = kind;
		this.solved = solved;
		this.units = units;
	}

	CycleAnalysis analysis() {
		CycleSolution cycle = solved.cycle();
		Thermodynamics thermodynamics = solved.solution().thermodynamics();
		Map<String, Double> heat = new LinkedHashMap<>();
		cycle.strokes().forEach(stroke -> stroke.heats().forEach(bath -> heat.merge(bath.bathId(), bath.heat(), Double::sum)));
		List<BathHeat> heats = heat.entrySet().stream().map(entry -> new BathHeat(entry.getKey(), units.energy(entry.getValue()))).toList();
		boolean timed = cycle.period() > 0;
		return new CycleAnalysis("STROKES", OptionalDouble.of(units.time(cycle.period())), units.energy(cycle.work()), heats,
				timed ? OptionalDouble.of(units.power(cycle.work() / cycle.period())) : OptionalDouble.empty(),
				thermodynamics.efficiency(), thermodynamics.cop(kind), units.energy(cycle.friction()), cycle.uniqueness() == CycleSolution.Uniqueness.UNIQUE,
				units.energy(cycle.closure()), cycle.coherent(),
				units.entropy(thermodynamics.entropyProduction() * cycle.period()), strokes(cycle));
	}

	private List<StrokeAnalysis> strokes(CycleSolution cycle) {
		List<StrokeAnalysis> strokes = new ArrayList<>();
		for (int k = 0; k < cycle.strokes().size(); k++) {
			strokes.add(stroke(cycle.strokes().get(k), design.getStrokes().get(k)));
		}
		return strokes;
	}

	private StrokeAnalysis stroke(StrokeResult result, Stroke stroke) {
		List<BathHeat> heats = result.heats().stream().map(this::heat).toList();
		List<StrokeAnalysis.Point> points = result.points().stream()
				.map(point -> new StrokeAnalysis.Point(units.time(point.time()), units.energy(point.energy()), units.entropy(point.entropy()))).toList();
		String kind = stroke instanceof WorkStroke work ? work.getProtocol().getLiteral() : "THERMAL";
		OptionalDouble friction = result.friction().map(value -> OptionalDouble.of(units.energy(value))).orElse(OptionalDouble.empty());
		return new StrokeAnalysis(result.id(), stroke.getName() == null ? result.id() : stroke.getName(), kind,
				OptionalDouble.of(units.time(result.duration())), units.energy(result.work()), heats,
				units.energy(result.energyStart()), units.energy(result.energyEnd()), units.entropy(result.entropyStart()), units.entropy(result.entropyEnd()), friction,
				units.energy(result.firstLawError()), points);
	}

	private BathHeat heat(BathStroke bath) {
		return new BathHeat(bath.bathId(), units.energy(bath.heat()));
	}
}
