// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import java.util.stream.Stream;

import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.thermo.Thermodynamics;
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
		Thermodynamics thermodynamics = solved.solution().thermodynamics();
		double sum = thermodynamics.energyBalance();
		double size = Stream.concat(solved.solution().baths().stream().map(BathResult::heatCurrent), thermodynamics.power().stream().boxed())
				.mapToDouble(Math::abs).sum();
		double allowed = ERRORS * thermodynamics.errors().energyBalance() + RELATIVE * size;
		if (Math.abs(sum) > allowed) {
			violated(context, solved, context.machine(), "the steady heat currents add up to " + context.text().power(sum) + " instead of zero",
					new Measured("sum J_a", sum, "power"), new Measured("rounding", allowed, "power"));
		}
	}
}
