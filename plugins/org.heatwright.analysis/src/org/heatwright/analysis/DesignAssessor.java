// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Assessment;
import org.heatwright.physics.Equation;
import org.heatwright.physics.Problem;
import org.heatwright.physics.Progress;
import org.heatwright.physics.Solution;
import org.heatwright.physics.SolverOptions;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.validation.Assessor;

/** Assembles designs, and variants of them, for the rules that need their physics. */
final class DesignAssessor implements Assessor {

	private final Equation equation;
	private final Progress progress;
	private final SolverOptions options;
	private final boolean points;
	private Machine known;
	private Assessment assessment;

	DesignAssessor(AnalysisOptions options, Progress progress) {
		this.equation = options.equation();
		this.progress = progress;
		this.points = !options.settings().isEmpty();
		SolverOptions defaults = SolverOptions.defaults();
		this.options = new SolverOptions(options.equation(), options.lambShift(), defaults.memoryLimitBytes(), defaults.maxResidual());
	}

	/** A machine that has been solved need not be assembled again. */
	DesignAssessor knowing(Machine machine, Problem problem, Solution solution) {
		known = machine;
		assessment = Assessment.of(problem, solution);
		return this;
	}

	@Override
	public Equation equation() {
		return equation;
	}

	@Override
	public Assessment assess(Machine machine) {
		if (machine == known) {
			return assessment;
		}
		if (points && known != null) {
			throw new SolverRefusedException(SolverRefusedException.Reason.NOT_SUPPORTED, "what is said about all sizes is said of the design, not of each point of a sweep");
		}
		return Assessment.of(ProblemAssembler.assemble(machine), options, progress);
	}
}
