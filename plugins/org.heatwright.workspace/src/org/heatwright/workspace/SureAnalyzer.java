// SPDX-License-Identifier: EPL-2.0
package org.heatwright.workspace;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IStatus;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.DesignIdentity;
import org.heatwright.analysis.Provenance;
import org.heatwright.analysis.Status;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;

/**
 * Solves for those who show "Solving..." until there is an answer: whatever goes wrong is one. A defect of the program gives a refused analysis that says so,
 * in place of an exception that would leave the
 * view waiting and open a dialog at every keystroke. Verified by {@code SureAnalyzerTest}.
 */
public final class SureAnalyzer {

	/** The rule of the finding about a defect. */
	public static final String DEFECT = "analysis.defect";

	/** What really solves. */
	interface Solver {

		Analysis solve(MachineState state, Progress progress);
	}

	private final Solver solver;
	private final Defects defects;

	/** Solves as all hosts do. */
	public SureAnalyzer() {
		this((state, progress) -> Analyzer.analyze(state.machine(), state.findings(), progress),
				new Defects(e -> Defects.log(IStatus.ERROR, "A machine could not be solved", e)));
	}

	SureAnalyzer(Solver solver, Defects defects) {
		this.solver = solver;
		this.defects = defects;
	}

	/** @throws CancellationException when {@code progress} says so, and for no other reason */
	public Analysis analyze(MachineState state, Progress progress) {
		try {
			return solver.solve(state, progress);
		} catch (CancellationException e) {
			if (progress.cancelled()) {
				throw e;
			}
			return refused(state.machine(), e);
		} catch (RuntimeException | Error e) {
			return refused(state.machine(), e);
		}
	}

	private Analysis refused(Machine machine, Throwable e) {
		String name = machine.getName() != null ? machine.getName() : String.valueOf(machine.getId());
		AnalysisOptions options = AnalysisOptions.defaults();
		return new Analysis(new DesignIdentity(name, "", ""), Status.REFUSED, UnitSystem.valueOf(machine.getUnits().getLiteral()), options.equation(),
				options.lambShift(), Optional.empty(),
				List.of(defects.told(DEFECT, e)),
				new Provenance(System.getProperty("java.version"), System.getProperty("os.name") + " " + System.getProperty("os.arch"), List.of(), 0));
	}
}
