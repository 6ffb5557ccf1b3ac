// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import org.heatwright.physics.solve.BathResult;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;

/**
 * Rounding does not decide the heat currents: six digits of the largest one hold. Currents that are zero beside what the baths could do have no digits to lose.
 */
public final class CurrentUncertainRule extends ResultRule {

	private static final double DIGITS = 1e-6;
	private static final double NOTHING = 1e-12;

	public CurrentUncertainRule() {
		super("result.current.uncertain", Severity.WARNING, "|J(A + dA) - J(A)| <= 1e-6 max |J|");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		double largest = solved.solution().baths().stream().mapToDouble(bath -> Math.abs(bath.heatCurrent())).max().orElse(0);
		for (BathResult bath : solved.solution().baths()) {
			double ofLevels = solved.solution().parts().map(parts -> parts.changes().getOrDefault(bath.bathId(), 0.0)).orElse(0.0);
			double error = bath.heatCurrentError() - 2 * ofLevels;
			boolean large = error > DIGITS * largest && error > NOTHING * (Double.isFinite(bath.bounds().spectral()) ? bath.bounds().spectral() : largest);
			if (large) {
				context.machine().getBaths().stream().filter(each -> each.getId().equals(bath.bathId()))
						.forEach(each -> context.report(each,
								"the heat current is " + context.text().number(bath.heatCurrent()) + " give or take " + context.text().number(bath.heatCurrentError())
										+ ": rounding decides its digits. A symmetry that is broken by hardly more than rounding does that; make it exact, or break it by more",
								new Measured("error", bath.heatCurrentError(), ""), new Measured("largest current", largest, "")));
			}
		}
	}
}
