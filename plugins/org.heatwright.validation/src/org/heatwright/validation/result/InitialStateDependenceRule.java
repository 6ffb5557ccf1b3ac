// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import java.util.List;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.WorkingMedium;
import org.heatwright.physics.steady.ClosedClass;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A steady state that depends on the initial state needs one that is stated. */
public final class InitialStateDependenceRule extends ResultRule {

	public InitialStateDependenceRule() {
		super("result.initialState.dependence", Severity.WARNING, "rho_ss = sum_c w_c pi_c, w_c from rho(0)");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		List<ClosedClass> classes = solved.solution().steadyState().closedClasses();
		WorkingMedium medium = context.machine().getMedium();
		if (classes.size() > 1 && medium.getInitialState() == null) {
			context.report(medium, "the steady state depends on the initial state, and the design names none: there are " + classes.size()
					+ " conserved classes of states, " + ConservedClassesRule.names(classes)
					+ "; the ground state was taken", new Measured("closed classes", classes.size(), "")).at(ArrayPackage.Literals.WORKING_MEDIUM__INITIAL_STATE)
					.fix(Fix.of("Start from the ground state", Edit.create(medium, ArrayPackage.Literals.WORKING_MEDIUM__INITIAL_STATE, ArrayPackage.Literals.GROUND_STATE)))
					.fix(Fix.of("Start from the excited state",
							Edit.create(medium, ArrayPackage.Literals.WORKING_MEDIUM__INITIAL_STATE, ArrayPackage.Literals.EXCITED_STATE)));
		}
	}
}
