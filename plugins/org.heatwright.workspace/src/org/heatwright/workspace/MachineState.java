// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.ProblemAssembler;
import org.heatwright.model.io.DesignCopy;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.MachineMatrices;
import org.heatwright.physics.solve.Solver;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.registry.Validator;

/**
 * A machine as it was between two edits: one copy, and what can be known about it, each worked out once for all who want to know, when the first of them asks.
 * Thread safe. Verified by {@code MachineStateTest}.
 */
public final class MachineState {

	private static final SureAnalyzer ANALYZER = new SureAnalyzer();

	/** What was worked out, and how often. */
	public record Work(int validations, int solves, int matrices, int readings) {
	}

	private final Machine machine;
	private final Once<List<Diagnostic>> findings;
	private final Once<Analysis> analysis;
	private final Once<MachineMatrices> matrices;
	private final Once<LoadedDesign> saved;

	private MachineState(Machine machine, SureAnalyzer analyzer) {
		this.machine = machine;
		findings = new Once<>(progress -> Validator.validate(machine));
		analysis = new Once<>(progress -> analyzer.analyze(this, progress));
		matrices = new Once<>(progress -> Solver.matrices(ProblemAssembler.assemble(machine), SolverOptions.defaults(), progress));
		saved = new Once<>(progress -> read(machine));
	}

	/** The state that a machine is in; call in the thread that edits it. */
	public static MachineState of(Machine original) {
		return of(original, ANALYZER);
	}

	static MachineState of(Machine original, SureAnalyzer analyzer) {
		return new MachineState(DesignCopy.of(original), analyzer);
	}

	private static LoadedDesign read(Machine machine) {
		try {
			return DesignFile.load(new ByteArrayInputStream(DesignFile.toBytes(machine)), "");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A copy; nobody may change it. */
	public Machine machine() {
		return machine;
	}

	/** What the rules that need only the design find. Whatever a rule throws is thrown. */
	public List<Diagnostic> findings() {
		return findings.get(Progress.NONE);
	}

	/**
	 * The result, or the reason why there is none.
	 *
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public Analysis analysis(Progress progress) {
		return analysis.get(progress);
	}

	/**
	 * The operators, rates and the steady state as matrices.
	 *
	 * @throws org.heatwright.physics.SolverRefusedException as {@link Solver#matrices}
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public MachineMatrices matrices(Progress progress) {
		return matrices.get(progress);
	}

	/**
	 * The design as a save would write it, with the lines of its elements.
	 *
	 * @throws UncheckedIOException when it cannot be written or read again
	 */
	public LoadedDesign saved() {
		return saved.get(Progress.NONE);
	}

	/** What was worked out so far. */
	public Work work() {
		return new Work(findings.begun(), analysis.begun(), matrices.begun(), saved.begun());
	}
}
