// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.analysis.internal.assembly.CycleAssembler;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.cycle.ChargingKind;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.battery.Charge;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.cycle.CycleSolver;
import org.heatwright.physics.cycle.SolvedCycle;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;

/**
 * Runs a machine the way its cycle says: continuously, in strokes, as an ideal cycle, or as a battery that is charged.
 *
 * @param problem what was solved: a battery only with the couplings that charge it
 * @param assessment what limits it
 * @param charge  what a battery holds in the end
 */
record Operation(Problem problem, Solution solution, Assessment assessment, Optional<CycleAnalysis> cycle, Optional<BatteryAnalysis> battery,
		Optional<Charge> charge) {

	/** A machine that runs continuously. */
	private static Operation continuous(Problem problem, SolverOptions options, Progress progress) {
		Solution solution = Solver.solve(problem, options, progress);
		return new Operation(problem, solution, Assessment.of(problem, solution), Optional.empty(), Optional.empty(), Optional.empty());
	}

	/** A machine that works in cycles. */
	static Operation cyclic(Problem problem, Solution solution, Assessment assessment, CycleAnalysis cycle) {
		return new Operation(problem, solution, assessment, Optional.of(cycle), Optional.empty(), Optional.empty());
	}

	/**
	 * @throws SolverRefusedException when the machine is not solved
	 * @throws AssemblyException when its cycle describes none
	 */
	static Operation of(Machine machine, Problem problem, SolverOptions options, Progress progress) {
		UnitSystem units = UnitSystem.valueOf(machine.getUnits().getLiteral());
		return switch (machine.getCycle()) {
			case StrokeCycle strokes -> strokes(machine, strokes, problem, options, progress, units);
			case IdealCycle ideal -> new IdealOperation(machine, ideal, problem, units).run(options);
			case ChargingProtocol charging -> charging(machine, charging, problem, options, progress, units);
			case ContinuousCycle continuous -> continuous(problem, options, progress);
			case null -> continuous(problem, options, progress);
			default -> throw new UnknownKindException(machine.getCycle());
		};
	}

	private static Operation strokes(Machine machine, StrokeCycle strokes, Problem problem, SolverOptions options, Progress progress, UnitSystem units) {
		SolvedCycle solved = CycleSolver.solve(new CycleAssembler(machine, problem).strokes(strokes), options, progress);
		return cyclic(problem, solved.solution(), solved.assessment(), new CycleConversion(strokes, Purposes.copKind(machine), solved, units).analysis());
	}

	private static Operation charging(Machine machine, ChargingProtocol charging, Problem problem, SolverOptions options, Progress progress, UnitSystem units) {
		ChargingOperation operation = new ChargingOperation(machine, charging, units, options, progress);
		if (charging.getKind() != ChargingKind.DISSIPATIVE) {
			return operation.byField(charged(charging, problem));
		}
		return operation.byBaths(charged(charging, problem));
	}

	/** A battery with the couplings that charge it; none when a field does. */
	static Problem charged(ChargingProtocol charging, Problem problem) {
		List<String> ids = charging.getKind() == ChargingKind.DISSIPATIVE ? charging.getCouplings().stream().map(coupling -> coupling.getId()).toList() : List.of();
		List<Coupling> acting = problem.couplings().stream().filter(coupling -> ids.contains(coupling.id())).toList();
		return new Problem(problem.medium(), problem.baths(), acting, problem.initialState());
	}

	/** A ratio of numbers that may not exist. */
	static OptionalDouble positive(double numerator, double denominator) {
		return denominator > 0 ? OptionalDouble.of(numerator / denominator) : OptionalDouble.empty();
	}
}
