// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.heatwright.validation.registry.Validator;

/**
 * Everything that can be said against a design without solving it: the rules that need only the file, and if those find no error, the rules about bounds and
 * validity.
 */
public final class DesignValidation {

	private DesignValidation() {
	}

	/**
	 * @throws SettingException when a setting or the initial state in {@code options} does not fit the design
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static List<Diagnostic> of(Machine design, AnalysisOptions options, Progress progress) {
		Machine machine = Analyzer.changed(design, options);
		List<Diagnostic> found = new ArrayList<>(Validator.validate(machine));
		if (found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR)) {
			return found;
		}
		Optional<Diagnostic> unfit = unfit(machine);
		if (unfit.isPresent()) {
			found.add(unfit.get());
			return found;
		}
		found.addAll(Validator.assess(machine, new DesignAssessor(options.within(machine), progress)));
		return found;
	}

	/** Why no machine can be assembled from a design in which the rules find no error. */
	static Optional<Diagnostic> unfit(Machine machine) {
		try {
			ProblemAssembler.assemble(machine);
			return Optional.empty();
		} catch (AssemblyException e) {
			return Optional.of(Findings.error("analysis.design.incomplete", e.element(), e.getMessage()));
		} catch (ExpressionException | IllegalArgumentException e) {
			return Optional.of(Findings.error("analysis.design.invalid", "", e.getMessage()));
		}
	}
}
