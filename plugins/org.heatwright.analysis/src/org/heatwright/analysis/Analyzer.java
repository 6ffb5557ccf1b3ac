// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.heatwright.analysis.internal.assembly.InitialStateText;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Settings;
import org.heatwright.model.io.DesignCopy;
import org.heatwright.model.io.DesignIds;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.EquationVerdict;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.FileFindings;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;
import org.heatwright.validation.registry.Validator;
import org.heatwright.validation.requirement.RequirementVerdict;

/**
 * Answers the one question every host asks: what does this machine do? Validates, assembles, solves and checks the result.
 *
 * <p>Thread safe: an analysis works on a copy of the design and keeps nothing. Verified by {@code AnalyzerTest} and
 * {@code ReferenceMachinesTest}.
 */
public final class Analyzer {

	/** Rules that give way to a verdict on the equation. */
	private static final Set<String> JUDGED = Set.of("validity.nearDegeneracy", "validity.secular");

	private final DesignIdentity identity;
	private final Machine machine;
	private final AnalysisOptions asked;
	private final AnalysisOptions options;
	private final Progress progress;
	private final long started = System.nanoTime();
	private final List<Diagnostic> diagnostics = new ArrayList<>();
	private Optional<VerdictAnalysis> verdict = Optional.empty();

	private Analyzer(DesignIdentity identity, Machine machine, AnalysisOptions options, Progress progress) {
		this.identity = identity;
		this.machine = machine;
		this.asked = options;
		this.options = options.within(machine);
		this.progress = progress;
	}

	/**
	 * Analyses a design as it was read from a file; parts of the file that were not understood are reported.
	 *
	 * @throws SettingException when a setting or the initial state in {@code options} does not fit the design
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Analysis analyze(LoadedDesign design, AnalysisOptions options, Progress progress) {
		Analyzer analyzer = new Analyzer(new DesignIdentity(nameOf(design.machine()), design.name(), design.sha256()), changed(design.machine(), options),
				options, progress);
		analyzer.diagnostics.addAll(FileFindings.of(design));
		return analyzer.run();
	}

	/** Analyses a design that lives in memory. */
	public static Analysis analyze(Machine machine, AnalysisOptions options, Progress progress) {
		return new Analyzer(new DesignIdentity(nameOf(machine), "", ""), changed(machine, options), options, progress).run();
	}

	/**
	 * The same for somebody who has validated the design as it is: the rules that need only the design are not run again.
	 *
	 * @param found what {@link Validator#validate} found in the machine
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static Analysis analyze(Machine machine, List<Diagnostic> found, Progress progress) {
		AnalysisOptions options = AnalysisOptions.defaults();
		return new Analyzer(new DesignIdentity(nameOf(machine), "", ""), changed(machine, options), options, progress).run(found);
	}

	/**
	 * The design with the settings and the initial state of {@code options} applied; a copy, unless nothing changes. Elements without an id get one.
	 *
	 * @throws SettingException when one of them does not fit the design
	 */
	public static Machine changed(Machine machine, AnalysisOptions options) {
		if (options.settings().isEmpty() && options.initialState().isEmpty() && !DesignIds.isIncomplete(machine)) {
			return machine;
		}
		Machine copy = DesignCopy.of(machine);
		DesignIds.assign(copy);
		for (Setting setting : options.settings()) {
			try {
				Settings.apply(copy, setting.name(), setting.expression());
			} catch (ExpressionException | IllegalArgumentException e) {
				throw new SettingException(setting + ": " + e.getMessage());
			}
		}
		options.initialState().ifPresent(text -> InitialStateText.apply(copy.getMedium(), text));
		return copy;
	}

	private Analysis run() {
		return run(Validator.validate(machine));
	}

	private Analysis run(List<Diagnostic> found) {
		diagnostics.addAll(found);
		if (hasErrors()) {
			return ended(Status.REJECTED, Optional.empty());
		}
		Optional<Diagnostic> unfit = DesignValidation.unfit(machine);
		if (unfit.isPresent()) {
			return failed(Status.REJECTED, unfit.get());
		}
		return solve(ProblemAssembler.assemble(machine));
	}

	private Analysis solve(Problem problem) {
		Operation operation;
		try {
			operation = Operation.of(machine, problem, solverOptions(), progress);
		} catch (AssemblyException e) {
			return failed(Status.REJECTED, Findings.error("analysis.design.incomplete", e.element(), e.getMessage()));
		} catch (SolverRefusedException e) {
			return failed(Status.REFUSED, Findings.error("analysis.solver.refused", "", e.getMessage()));
		} catch (OutOfMemoryError e) {
			return failed(Status.REFUSED, Findings.error("analysis.solver.memory", "", "the memory of this program does not suffice for this machine"));
		}
		DesignAssessor assessor = new DesignAssessor(options, progress).knowing(machine, operation.assessment());
		diagnostics.addAll(Validator.assess(machine, assessor));
		Optional<EquationVerdict> judged = judged(operation.problem());
		if (judged.isPresent()) {
			// It says more, and in numbers, of what these rules only fear.
			diagnostics.removeIf(diagnostic -> JUDGED.contains(diagnostic.rule()));
			verdict = Optional.of(VerdictAnalysis.of(judged.get(), UnitSystem.valueOf(machine.getUnits().getLiteral())));
		}
		SolvedMachine solved = new SolvedMachine(operation.problem(), operation.solution(), options.equation(), operation.charge(), judged);
		diagnostics.addAll(Validator.judge(machine, solved));
		Map<String, LargestSize> sizes = LargestSizes.of(machine, operation.problem(), operation.solution(), variant -> assessed(variant, assessor));
		Analysis.Solved numbers = new ResultConversion(machine, operation, RequirementVerdict.of(machine, solved, operation.assessment()), sizes).numbers();
		Optional<String> flaw = operation.problem().medium().isUnbounded() ? SoundNumbers.flawOfUnbounded(numbers) : SoundNumbers.flaw(numbers);
		if (flaw.isPresent()) {
			return failed(Status.REFUSED, Findings.error("analysis.solver.refused", "", "the numbers of this machine leave the range of double precision: " + flaw.get()
					+ " comes out as no finite number. Energies, temperatures, strengths or rates of it are too far apart"));
		}
		return ended(Status.SOLVED, Optional.of(numbers));
	}

	/** Empty where the variant describes no machine, or one that does not fit. */
	private static Optional<Assessment> assessed(Machine variant, DesignAssessor assessor) {
		if (Validator.validate(variant).stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
			return Optional.empty();
		}
		try {
			return Optional.of(assessor.assess(variant));
		} catch (AssemblyException | SolverRefusedException e) {
			return Optional.empty();
		}
	}

	/** Empty for machines that do not run continuously, and where nobody asks. */
	private Optional<EquationVerdict> judged(Problem problem) {
		if (options.equation() == Equation.EXACT) {
			return Optional.empty();
		}
		boolean continuous = machine.getCycle() == null || machine.getCycle() instanceof ContinuousCycle;
		try {
			return switch (options.verdict()) {
				case NEVER -> Optional.empty();
				case IF_CHEAP -> continuous ? EquationVerdict.ifCheap(problem, solverOptions(), progress) : Optional.empty();
				case ALWAYS -> {
					VerdictAnalysis.requireContinuous(continuous);
					yield Optional.of(EquationVerdict.of(problem, solverOptions(), progress));
				}
			};
		} catch (SolverRefusedException e) {
			diagnostics.add(Findings.information("analysis.verdict.none", "no verdict on the equation: " + e.getMessage()));
			return Optional.empty();
		}
	}

	private SolverOptions solverOptions() {
		return options.solver();
	}

	private Analysis failed(Status status, Diagnostic diagnostic) {
		diagnostics.add(diagnostic);
		return ended(status, Optional.empty());
	}

	private Analysis ended(Status status, Optional<Analysis.Solved> solved) {
		double seconds = (System.nanoTime() - started) * 1e-9;
		Provenance provenance = new Provenance(System.getProperty("java.version"), System.getProperty("os.name") + " " + System.getProperty("os.arch"),
				asked.arguments(), seconds);
		return new Analysis(identity, status, UnitSystem.valueOf(machine.getUnits().getLiteral()), options.equation(), options.lambShift(), solved, diagnostics,
				provenance, options.reading(), verdict);
	}

	private boolean hasErrors() {
		return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
	}

	private static String nameOf(Machine machine) {
		return machine.getName() != null ? machine.getName() : machine.getId() != null ? machine.getId() : "";
	}
}
