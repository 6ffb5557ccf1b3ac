// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.analysis.internal.assembly.CycleAssembler;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bound.FlowLimits;
import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.bound.WorkAgent;
import org.heatwright.physics.cycle.IdealCycle;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.steady.ClosedClass;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.Balance;
import org.heatwright.physics.thermo.Thermodynamics;

/** An ideal cycle as an analysis: heat and work per cycle, no power, no bounds. */
final class IdealOperation {

	/** Nothing flows in a machine that is infinitely slow. */
	static final FlowLimits NO_FLOWS = new FlowLimits(List.of(),
			new WorkAgent.Nothing("an ideal cycle is infinitely slow, so that it has heat and work per cycle and no flow of either"));

	private final Machine machine;
	private final org.heatwright.model.cycle.IdealCycle design;
	private final Problem problem;
	private final UnitSystem units;

	IdealOperation(Machine machine, org.heatwright.model.cycle.IdealCycle design, Problem problem, UnitSystem units) {
		this.machine = machine;
		this.design = design;
		this.problem = problem;
		this.units = units;
	}

	Operation run(SolverOptions options) {
		if (design.getHot() == null || design.getCold() == null) {
			throw new AssemblyException(design.getId(), "an ideal cycle needs a hot and a cold bath");
		}
		Bath hot = bath(design.getHot());
		Bath cold = bath(design.getCold());
		CycleAssembler assembler = new CycleAssembler(machine, problem);
		IdealCycle cycle = IdealCycle.of(IdealCycle.Kind.valueOf(design.getKind().getLiteral()), problem, assembler.hotSide(design), assembler.coldSide(design),
				hot, cold, options);
		Thermodynamics balance = Balance.of(
				List.of(new Balance.Current(hot, cycle.hotHeat(), error(cycle)), new Balance.Current(cold, cycle.coldHeat(), error(cycle))), cycle.work(),
				error(cycle));
		Thermodynamics perCycle = new Thermodynamics(OptionalDouble.empty(), balance.efficiency(), balance.coolingCop(), balance.heatingCop(), balance.regime(),
				balance.carnotEfficiency(), balance.carnotCoolingCop(), balance.entropyProduction(),
				Math.abs(balance.energyBalance()) <= error(cycle) ? 0 : balance.energyBalance(), balance.errors());
		SteadyState state = new SteadyState("Gibbs states of the " + design.getKind().getLiteral().toLowerCase(java.util.Locale.ROOT) + " cycle",
				cycle.representation(), cycle.representationReason(),
				cycle.dimension(), 0, List.of(new ClosedClass("all states", 1, cycle.dimension())), 0, 0, 0, 1, new double[0], new double[0], List.of());
		Solution solution = new Solution(state, List.of(), List.of(), cycle.hamiltonian(), perCycle, PowerBounds.NONE, List.of());
		return Operation.cyclic(problem, solution, Assessment.of(problem, solution).limitedBy(NO_FLOWS), analysis(cycle, balance));
	}

	private Bath bath(org.heatwright.model.bath.Bath bath) {
		return problem.baths().stream().filter(each -> each.id().equals(bath.getId())).findFirst().orElseThrow();
	}

	private static double error(IdealCycle cycle) {
		return 1e-14 * cycle.steps().stream().mapToDouble(step -> Math.abs(step.heat()) + Math.abs(step.energyStart())).sum();
	}

	private CycleAnalysis analysis(IdealCycle cycle, Thermodynamics balance) {
		List<StrokeAnalysis> strokes = new ArrayList<>();
		for (IdealCycle.Step step : cycle.steps()) {
			strokes.add(stroke(step, strokes.size()));
		}
		List<BathHeat> heat = List.of(new BathHeat(design.getHot().getId(), units.energy(cycle.hotHeat())),
				new BathHeat(design.getCold().getId(), units.energy(cycle.coldHeat())));
		return new CycleAnalysis(cycle.kind().name(), OptionalDouble.empty(), units.energy(cycle.work()), heat, OptionalDouble.empty(), balance.efficiency(),
				balance.cop(Purposes.copKind(machine)), 0, true,
				units.energy(Math.abs(balance.energyBalance())), false, units.entropy(balance.entropyProduction()), strokes);
	}

	private StrokeAnalysis stroke(IdealCycle.Step step, int number) {
		List<BathHeat> heat = step.bathId().isEmpty() ? List.of() : List.of(new BathHeat(step.bathId(), units.energy(step.heat())));
		String kind = step.bathId().isEmpty() ? "ADIABAT" : step.work() == 0 ? "ISOCHORE" : "ISOTHERM";
		double error = Math.abs(step.energyEnd() - step.energyStart() - step.heat() + step.work());
		List<StrokeAnalysis.Point> points = List.of(new StrokeAnalysis.Point(number, units.energy(step.energyStart()), units.entropy(step.entropyStart())),
				new StrokeAnalysis.Point(number + 1, units.energy(step.energyEnd()), units.entropy(step.entropyEnd())));
		return new StrokeAnalysis("", step.name(), kind, OptionalDouble.empty(), units.energy(step.work()), heat, units.energy(step.energyStart()),
				units.energy(step.energyEnd()),
				units.entropy(step.entropyStart()), units.entropy(step.entropyEnd()), OptionalDouble.empty(), units.energy(error), points);
	}
}
