// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.array;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.Stage;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The representation that a design asks for is exact for it. */
public final class RepresentationRule extends Rule {

	public RepresentationRule() {
		super("array.representation.exact", Severity.ERROR, "[H, J^2] = [A_k, J^2] = 0");
	}

	@Override
	public Stage stage() {
		return Stage.PHYSICS;
	}

	@Override
	public void check(RuleContext context) {
		context.refusal().filter(refusal -> refusal.reason() == SolverRefusedException.Reason.NOT_EXACT).ifPresent(refusal -> {
			WorkingMedium medium = context.machine().getMedium();
			context.report(medium, refusal.getMessage()).at(ArrayPackage.Literals.QUBIT_ARRAY__REPRESENTATION)
					.fix(Fix.of("Let the program choose the smallest exact representation", Edit.set(medium, ArrayPackage.Literals.QUBIT_ARRAY__REPRESENTATION, "AUTOMATIC")));
		});
	}
}
