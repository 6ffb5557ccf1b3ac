// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.validation.Measured;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.SolvedMachine;

/** Entropy is produced, never destroyed. Source: H. Spohn, J. Math. Phys. 19, 1227 (1978). */
public final class SecondLawRule extends Law {

	public SecondLawRule() {
		super("result.second.law", "sigma = -sum beta_a J_a >= 0");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		double produced = solved.solution().thermodynamics().entropyProduction();
		double allowed = ERRORS * solved.solution().thermodynamics().errors().entropyProduction();
		for (BathResult result : solved.solution().baths()) {
			double beta = solved.bath(result.bathId()).inverseTemperature();
			allowed += Double.isInfinite(beta) ? 0 : RELATIVE * Math.abs(beta * result.heatCurrent());
		}
		if (produced < -allowed) {
			violated(context, solved, context.machine(), "the entropy production is " + context.text().number(produced) + ", below zero",
					new Measured("sigma", produced, ""), new Measured("rounding", -allowed, ""));
		} else if (solved.solution().thermodynamics().regime() == Regime.FORBIDDEN) {
			violated(context, solved, context.machine(), "the signs of the heat currents are those that the second law forbids");
		}
	}
}
