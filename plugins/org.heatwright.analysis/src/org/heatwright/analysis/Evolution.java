// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.Optional;

import org.heatwright.model.expression.Dimension;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.cycle.ChargingKind;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.physics.Coupling;
import org.heatwright.physics.Problem;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverOptions;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.propagation.Transient;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.heatwright.validation.Validator;

/**
 * Follows a design from its initial state through time: energy, ergotropy and J_a(t), the superradiant burst among them. Verified by {@code EvolutionTest}.
 *
 * @param trace       present when and only when the status is SOLVED
 * @param diagnostics why not, or what the rules have to say
 */
public record Evolution(DesignIdentity design, Status status, UnitSystem units, Optional<TraceAnalysis> trace, List<Diagnostic> diagnostics) {

	public Evolution {
		diagnostics = List.copyOf(diagnostics);
	}

	/**
	 * @param until  an expression of the design for the last time, such as {@code 20/g} or {@code 5 us}
	 * @param points number of equidistant times from 0 to the last one, at least two
	 * @throws SettingException when a setting, the initial state or {@code until} does not fit the design
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Evolution of(LoadedDesign design, AnalysisOptions options, String until, int points, Progress progress) {
		DesignIdentity identity = new DesignIdentity(design.machine().getName() == null ? "" : design.machine().getName(), design.name(), design.sha256());
		return of(identity, Analyzer.changed(design.machine(), options), options, until, points, progress);
	}

	/** The same for a design that lives in memory. */
	public static Evolution of(Machine machine, AnalysisOptions options, String until, int points, Progress progress) {
		return of(new DesignIdentity(machine.getName() == null ? "" : machine.getName(), "", ""), Analyzer.changed(machine, options), options, until, points, progress);
	}

	private static Evolution of(DesignIdentity identity, Machine machine, AnalysisOptions options, String until, int points, Progress progress) {
		UnitSystem units = UnitSystem.valueOf(machine.getUnits().getLiteral());
		List<Diagnostic> found = Validator.validate(machine);
		if (found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
			return new Evolution(identity, Status.REJECTED, units, Optional.empty(), found);
		}
		Optional<Diagnostic> unfit = DesignValidation.unfit(machine);
		if (unfit.isPresent()) {
			return new Evolution(identity, Status.REJECTED, units, Optional.empty(), List.of(unfit.get()));
		}
		double time = time(machine, until);
		SolverOptions defaults = SolverOptions.defaults();
		try {
			TraceAnalysis trace = TraceConversion.of(Transient.of(problem(machine), time, points,
					new SolverOptions(options.equation(), options.lambShift(), defaults.memoryLimitBytes(), defaults.maxResidual()), progress), units);
			return new Evolution(identity, Status.SOLVED, units, Optional.of(trace), found);
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

	private static Problem problem(Machine machine) {
		Problem problem = ProblemAssembler.assemble(machine);
		return switch (machine.getCycle()) {
			case StrokeCycle strokes -> throw refused("a machine with strokes has its limit cycle in the result of solve, stroke by stroke; evolve follows continuous machines and batteries");
			case IdealCycle ideal -> throw refused("an ideal cycle takes for ever; evolve follows continuous machines and batteries");
			case ChargingProtocol charging when charging.getKind() != ChargingKind.DISSIPATIVE ->
					throw refused("no bath acts on a battery that is charged by a field; its way is in the result of solve");
			case ChargingProtocol charging -> {
				List<String> ids = charging.getCouplings().stream().map(coupling -> coupling.getId()).toList();
				List<Coupling> acting = problem.couplings().stream().filter(coupling -> ids.contains(coupling.id())).toList();
				yield new Problem(problem.medium(), problem.baths(), acting, problem.initialState());
			}
			case null, default -> problem;
		};
	}

	private static SolverRefusedException refused(String why) {
		return new SolverRefusedException(Reason.NOT_SUPPORTED, why);
	}
}
