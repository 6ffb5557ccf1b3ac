// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;

/** The steady state solves its equation to rounding. */
public final class ResidualRule extends ResultRule {

	private static final double LARGEST = 1e-11;

	public ResidualRule() {
		super("result.residual", Severity.WARNING, "||L(rho)|| / ||L|| <= 1e-11");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		double residual = solved.solution().steadyState().residual();
		if (residual > LARGEST) {
			context.report(context.machine(),
					"the steady state leaves the residual " + context.text().number(residual) + ", so its numbers have fewer digits than usual",
					new Measured("residual", residual, ""), new Measured("largest", LARGEST, ""));
		}
	}
}
