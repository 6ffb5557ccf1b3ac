// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

import java.util.OptionalDouble;

/**
 * What the errors of the heat currents make of the numbers of a balance: each true number lies within its error of the stated one when every true current lies
 * within its own. Ratios have the error
 * (dn + r dd) / (d - dd) of r = n / d, which is no linearisation. Verified by {@code BalanceTest}.
 *
 * @param power            sum of the errors of the work baths
 * @param efficiency       absent where the efficiency is
 * @param coolingCop       absent where the coefficient is
 * @param heatingCop       absent where the coefficient is
 * @param entropyProduction sum |beta_a| dJ_a over the baths with a temperature above zero: what a bath at zero takes is either nothing or makes the entropy
 *        infinite
 * @param energyBalance    sum dJ_a
 */
public record BalanceErrors(OptionalDouble power, OptionalDouble efficiency, OptionalDouble coolingCop, OptionalDouble heatingCop, double entropyProduction,
		double energyBalance) {

	/** Numbers without errors. */
	public static final BalanceErrors NONE = new BalanceErrors(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
			0, 0);

	/** The error of one kind of coefficient of performance. */
	public OptionalDouble cop(CopKind kind) {
		return kind == CopKind.HEATING ? heatingCop : coolingCop;
	}
}
