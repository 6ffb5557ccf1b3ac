// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.internal.assembly.CycleAssembler;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.cycle.ChargingKind;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.UnknownKindException;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.cycle.CycleProblem;
import org.heatwright.physics.cycle.CycleTransient;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.propagation.Transient;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.heatwright.validation.registry.Validator;

/**
 * Follows a design from its initial state through time: energy, ergotropy and J_a(t), the superradiant burst among them; a stroke cycle on its way to the limit
 * cycle, period by period; a battery while it
 * is charged, by baths or by a field. Verified by {@code EvolutionTest}.
 *
 * @param trace       present when and only when the status is SOLVED
 * @param diagnostics why not, or what the rules have to say
 */
public record Evolution(DesignIdentity design, Status status, UnitSystem units, Optional<TraceAnalysis> trace, List<Diagnostic> diagnostics) {

	public Evolution {
		diagnostics = List.copyOf(diagnostics);
	}

	/** The last time, when the design is known. */
	private interface Horizon {

		/** @throws SettingException when the design has no such time */
		double of(Machine machine);
	}

	/**
	 * @param until  an expression of the design for the last time, such as {@code 20/g} or {@code 5 us}
	 * @param points number of equidistant times from 0 to the last one, at least two
	 * @throws SettingException when a setting, the initial state or {@code until} does not fit the design
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Evolution of(LoadedDesign design, AnalysisOptions options, String until, int points, Progress progress) {
		return of(identity(design), Analyzer.changed(design.machine(), options), options, machine -> time(machine, until), points, progress);
	}

	/** The same for a design that lives in memory. */
	public static Evolution of(Machine machine, AnalysisOptions options, String until, int points, Progress progress) {
		return of(new DesignIdentity(machine.getName() == null ? "" : machine.getName(), "", ""), Analyzer.changed(machine, options), options,
				changed -> time(changed, until), points, progress);
	}

	/**
	 * A stroke cycle over whole periods.
	 *
	 * @param periods how many, at least one
	 * @throws SettingException also when the machine has no periods
	 */
	public static Evolution ofPeriods(LoadedDesign design, AnalysisOptions options, int periods, int points, Progress progress) {
		return of(identity(design), Analyzer.changed(design.machine(), options), options, machine -> {
			if (!(machine.getCycle() instanceof StrokeCycle strokes)) {
				throw new SettingException("periods are those of a cycle of strokes; this machine has none");
			}
			return periods * CycleTransient.period(strokes(machine, strokes));
		}, points, progress);
	}

	private static DesignIdentity identity(LoadedDesign design) {
		return new DesignIdentity(design.machine().getName() == null ? "" : design.machine().getName(), design.name(), design.sha256());
	}

	private static Evolution of(DesignIdentity identity, Machine machine, AnalysisOptions options, Horizon until, int points, Progress progress) {
		UnitSystem units = UnitSystem.valueOf(machine.getUnits().getLiteral());
		List<Diagnostic> found = Validator.validate(machine);
		if (found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
			return new Evolution(identity, Status.REJECTED, units, Optional.empty(), found);
		}
		Optional<Diagnostic> unfit = DesignValidation.unfit(machine);
		if (unfit.isPresent()) {
			return new Evolution(identity, Status.REJECTED, units, Optional.empty(), List.of(unfit.get()));
		}
		SolverOptions solver = options.within(machine).solver();
		try {
			return new Evolution(identity, Status.SOLVED, units, Optional.of(trace(machine, until.of(machine), points, solver, units, progress)), found);
		} catch (AssemblyException e) {
			return new Evolution(identity, Status.REJECTED, units, Optional.empty(), List.of(Findings.error("analysis.design.incomplete", e.element(), e.getMessage())));
		} catch (SolverRefusedException e) {
			return new Evolution(identity, Status.REFUSED, units, Optional.empty(), List.of(Findings.error("analysis.solver.refused", "", e.getMessage())));
		}
	}

	private static double time(Machine machine, String until) {
		double time;
		try {
			time = Scope.of(machine).evaluate(until, Dimension.TIME).value();
		} catch (ExpressionException e) {
			throw new SettingException("the time " + until + ": " + e.getMessage());
		}
		if (!(time > 0) || Double.isInfinite(time)) {
			throw new SettingException("the time " + until + " must be positive and finite");
		}
		return time;
	}

	private static TraceAnalysis trace(Machine machine, double time, int points, SolverOptions options, UnitSystem units, Progress progress) {
		Problem problem = ProblemAssembler.assemble(machine);
		return switch (machine.getCycle()) {
			case StrokeCycle strokes -> TraceConversion.of(CycleTransient.of(strokes(machine, strokes), time, points, options, progress), units);
		case IdealCycle ideal -> throw new SolverRefusedException(Reason.NOT_SUPPORTED,
				"an ideal cycle is infinitely slow: there is no time to follow it in. Evolve continuous machines, strokes with durations and batteries");
			case ChargingProtocol charging when charging.getKind() != ChargingKind.DISSIPATIVE -> new ChargingOperation(machine, charging, units, options, progress)
					.trace(Operation.charged(charging, problem), time, points);
			case ChargingProtocol charging -> TraceConversion.of(Transient.of(Operation.charged(charging, problem), time, points, options, progress), units);
			case ContinuousCycle continuous -> continuous(problem, time, points, options, units, progress);
			case null -> continuous(problem, time, points, options, units, progress);
			default -> throw new UnknownKindException(machine.getCycle());
		};
	}

	/** By the Redfield equation with the bounds that are proven for it. */
	private static TraceAnalysis continuous(Problem problem, double time, int points, SolverOptions options, UnitSystem units, Progress progress) {
		TraceAnalysis trace = TraceConversion.of(Transient.of(problem, time, points, options, progress), units);
		if (options.equation() != Equation.REDFIELD) {
			return trace;
		}
		return trace.limitedBy(Assessment.of(problem, options, progress).baths().stream().map(each -> new TraceAnalysis.Limit(each.bath().id(),
				units.power(each.bounds().bound1Acting()), units.power(each.bounds().bound2Acting()))).filter(limit -> Double.isFinite(limit.bound2())).toList());
	}

	private static CycleProblem strokes(Machine machine, StrokeCycle strokes) {
		return new CycleAssembler(machine, ProblemAssembler.assemble(machine)).strokes(strokes);
	}
}
