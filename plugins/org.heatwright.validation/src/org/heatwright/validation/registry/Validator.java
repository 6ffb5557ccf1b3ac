// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.registry;

import java.util.List;
import java.util.Optional;

import org.heatwright.model.machine.Machine;
import org.heatwright.validation.Assessor;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;
import org.heatwright.validation.Stage;

/** Holds designs against the rules. No method modifies the design. Verified by {@code RulesTest}. */
public final class Validator {

	private Validator() {
	}

	/** The rules that need only the file; under 20 ms for ten elements. */
	public static List<Diagnostic> validate(Machine machine) {
		return run(context(machine, Optional.empty(), Optional.empty()), Stage.DESIGN);
	}

	/**
	 * The rules about norms, bounds and validity of a machine in which {@link #validate} finds no error. The assessor may be asked for several variants of the
	 * machine.
	 */
	public static List<Diagnostic> assess(Machine machine, Assessor assessor) {
		return run(context(machine, Optional.of(assessor), Optional.empty()), Stage.PHYSICS);
	}

	/** The rules about the result of a solved machine. */
	public static List<Diagnostic> judge(Machine machine, SolvedMachine solved) {
		return run(context(machine, Optional.empty(), Optional.of(solved)), Stage.RESULT);
	}

	private static RuleContext context(Machine machine, Optional<Assessor> assessor, Optional<SolvedMachine> solved) {
		return new RuleContext(machine, variant -> validate(variant).stream().noneMatch(found -> found.severity() == Severity.ERROR), assessor, solved);
	}

	private static List<Diagnostic> run(RuleContext context, Stage stage) {
		RuleRegistry.rules().stream().filter(rule -> rule.stage() == stage).forEach(context::run);
		return AcceptedFindings.apply(context.machine(), context.found());
	}
}
