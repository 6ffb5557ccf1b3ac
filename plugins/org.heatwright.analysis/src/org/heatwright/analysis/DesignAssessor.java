// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

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
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.cycle.CycleAssessment;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.validation.Assessor;

/** Assembles designs, and variants of them, for the rules that need their physics: the machine as its cycle runs it. */
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
		this.options = options.solver();
	}

	/** A machine that has been solved need not be assembled again. */
	DesignAssessor knowing(Machine machine, Assessment found) {
		known = machine;
		assessment = found;
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
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "what is said about all sizes is said of the design, not of each point of a sweep");
		}
		try {
			return assembled(machine);
		} catch (AssemblyException e) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, e.getMessage());
		}
	}

	private Assessment assembled(Machine machine) {
		Problem problem = ProblemAssembler.assemble(machine);
		return switch (machine.getCycle()) {
			case StrokeCycle strokes -> CycleAssessment.of(new CycleAssembler(machine, problem).strokes(strokes), options, progress);
			case IdealCycle ideal -> Assessment.of(problem, options, progress).limitedBy(IdealOperation.NO_FLOWS);
			case ChargingProtocol charging when charging.getKind() == ChargingKind.DISSIPATIVE -> Assessment.of(Operation.charged(charging, problem), options, progress);
		case ChargingProtocol charging -> new ChargingOperation(machine, charging, UnitSystem.valueOf(machine.getUnits().getLiteral()), options, progress)
				.assessment(Operation.charged(charging, problem));
			case ContinuousCycle continuous -> Assessment.of(problem, options, progress);
			case null -> Assessment.of(problem, options, progress);
			default -> throw new UnknownKindException(machine.getCycle());
		};
	}
}
