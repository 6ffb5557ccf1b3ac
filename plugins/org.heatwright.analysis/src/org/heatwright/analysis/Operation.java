// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.analysis.internal.assembly.CycleAssembler;
import org.heatwright.model.cycle.ChargingKind;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Coupling;
import org.heatwright.physics.Equation;
import org.heatwright.physics.Problem;
import org.heatwright.physics.Progress;
import org.heatwright.physics.Solution;
import org.heatwright.physics.Solver;
import org.heatwright.physics.SolverOptions;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.cycle.CycleSolver;
import org.heatwright.physics.cycle.SolvedCycle;

/**
 * Runs a machine the way its cycle says: continuously, in strokes, as an ideal cycle, or as a battery that is charged.
 *
 * @param problem what was solved: a battery only with the couplings that charge it
 */
record Operation(Problem problem, Solution solution, Optional<CycleAnalysis> cycle, Optional<BatteryAnalysis> battery) {

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
			case null, default -> new Operation(problem, Solver.solve(problem, options, progress), Optional.empty(), Optional.empty());
		};
	}

	private static Operation strokes(Machine machine, StrokeCycle strokes, Problem problem, SolverOptions options, Progress progress, UnitSystem units) {
		if (options.equation() == Equation.LOCAL) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "stroke cycles are solved with the global equation of each stroke; the local one has no fixed point of its own. Leave out --equation local");
		}
		SolvedCycle solved = CycleSolver.solve(new CycleAssembler(machine, problem).strokes(strokes), options, progress);
		return new Operation(problem, solved.solution(), Optional.of(new CycleConversion(strokes, Purposes.copKind(machine), solved, units).analysis()), Optional.empty());
	}

	private static Operation charging(Machine machine, ChargingProtocol charging, Problem problem, SolverOptions options, Progress progress, UnitSystem units) {
		ChargingOperation operation = new ChargingOperation(machine, charging, units, options, progress);
		if (charging.getKind() != ChargingKind.DISSIPATIVE) {
			return operation.byField(problem);
		}
		List<String> ids = charging.getCouplings().stream().map(coupling -> coupling.getId()).toList();
		List<Coupling> acting = problem.couplings().stream().filter(coupling -> ids.contains(coupling.id())).toList();
		return operation.byBaths(new Problem(problem.medium(), problem.baths(), acting, problem.initialState()));
	}

	/** A ratio of numbers that may not exist. */
	static OptionalDouble positive(double numerator, double denominator) {
		return denominator > 0 ? OptionalDouble.of(numerator / denominator) : OptionalDouble.empty();
	}
}
