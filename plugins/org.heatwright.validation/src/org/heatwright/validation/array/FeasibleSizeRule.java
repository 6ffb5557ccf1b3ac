// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.array.Representation;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.Stage;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The machine fits in the memory. */
public final class FeasibleSizeRule extends Rule {

	public FeasibleSizeRule() {
		super("array.size.feasible", Severity.ERROR, "bytes = 40 * 4^L in the full space");
	}

	@Override
	public Stage stage() {
		return Stage.PHYSICS;
	}

	@Override
	public void check(RuleContext context) {
		context.refusal().filter(refusal -> refusal.reason() == SolverRefusedException.Reason.TOO_LARGE).ifPresent(refusal -> {
			WorkingMedium medium = context.machine().getMedium();
			Finding finding = context.report(medium, refusal.getMessage(), new Measured("L", context.number("L").orElse(Double.NaN), ""),
					new Measured("memory limit", Runtime.getRuntime().maxMemory() / 2.0, "bytes")).at(ArrayPackage.Literals.QUBIT_ARRAY__SIZE);
			if (medium instanceof QubitArray array && array.getRepresentation() != Representation.AUTOMATIC) {
				finding.fix(Fix.of("Let the program choose the smallest exact representation",
						Edit.set(medium, ArrayPackage.Literals.QUBIT_ARRAY__REPRESENTATION, "AUTOMATIC")));
			}
		});
	}
}
