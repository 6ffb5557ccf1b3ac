// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.OptionalDouble;

import org.heatwright.physics.thermo.BalanceErrors;
import org.heatwright.physics.thermo.CopKind;
import org.heatwright.physics.thermo.Regime;

/**
 * The machine as a whole, in the units of the analysis.
 *
 * @param power             delivered power −ΣJ_work; empty without a work bath
 * @param efficiency        power / J_hot of an engine
 * @param copKind           which coefficient of performance is meant by the purpose of the machine: heating for a heat pump, cooling for all others
 * @param coolingCop        J_cold / J_work, or over the heat that drives an absorption machine; empty unless heat flows from cold to hot
 * @param heatingCop        |J_hot| over the same
 * @param carnotCop         Carnot's limit of that kind
 * @param powerBound        largest power that the bounds on the heat currents and the second law allow; empty without a work bath
 * @param coolingPowerBound largest heat current out of the cold baths; empty without one
 * @param entropyProduction −Σ β_a J_a
 * @param energyBalance     Σ J_a, which the first law makes zero
 * @param errors how far power, efficiency, coefficients of performance, entropy production and energy balance may be off, from the errors of the heat currents
 */
public record Performance(OptionalDouble power, OptionalDouble efficiency, CopKind copKind, OptionalDouble coolingCop, OptionalDouble heatingCop, Regime regime,
		OptionalDouble carnotEfficiency,
		OptionalDouble carnotCop, OptionalDouble powerBound, OptionalDouble coolingPowerBound, double entropyProduction, double energyBalance,
		BalanceErrors errors) {

	/**
	 * What the machine works as: the name of its regime, or HEAT_PUMP where the regime of a refrigerator serves a machine that is wanted for the heat it gives to
	 * the hot bath.
	 */
	public String worksAs() {
		return copKind == CopKind.HEATING && heatingCop.isPresent() ? "HEAT_PUMP" : regime.name();
	}

	/** The error of {@link #cop}. */
	public OptionalDouble copError() {
		return errors.cop(copKind);
	}

	/** The coefficient of performance that the purpose means. */
	public OptionalDouble cop() {
		return copKind == CopKind.HEATING ? heatingCop : coolingCop;
	}
}
