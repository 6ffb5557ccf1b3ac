// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import org.heatwright.validation.Measured;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.SolvedMachine;

/** The steady heat currents add up to zero. */
public final class EnergyBalanceRule extends Law {

	public EnergyBalanceRule() {
		super("result.energy.balance", "sum J_a = 0");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		// Off resonance the bare energies and the quanta of a drive differ by the detuning.
		double sum = solved.solution().thermodynamics().energyBalance() - solved.solution().drive().map(drive -> drive.detuning() * drive.flux()).orElse(0.0);
		double allowed = solved.solution().baths().stream().mapToDouble(bath -> ERRORS * bath.heatCurrentError() + RELATIVE * Math.abs(bath.heatCurrent())).sum();
		if (Math.abs(sum) > allowed) {
			violated(context, solved, context.machine(), "the steady heat currents add up to " + context.text().power(sum) + " instead of zero", new Measured("sum J_a", sum, "power"), new Measured("rounding", allowed, "power"));
		}
	}
}
