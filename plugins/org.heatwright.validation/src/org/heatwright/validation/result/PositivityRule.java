// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import org.heatwright.validation.Measured;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.SolvedMachine;

/** Populations are not negative. */
public final class PositivityRule extends Law {

	private static final double SMALLEST_EIGENVALUE = -1e-9;

	public PositivityRule() {
		super("result.positivity", "rho >= 0");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		double smallest = solved.solution().steadyState().minEigenvalue();
		if (smallest < SMALLEST_EIGENVALUE) {
			violated(context, solved, context.machine(), "the steady state has the negative eigenvalue " + context.text().number(smallest),
					new Measured("smallest eigenvalue", smallest, ""));
		}
	}
}
