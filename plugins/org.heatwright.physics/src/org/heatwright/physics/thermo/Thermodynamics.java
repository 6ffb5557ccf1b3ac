// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

import java.util.OptionalDouble;

/**
 * The balance of a machine. Quantities that do not apply to its regime are absent.
 *
 * @param power            P = -J_w, work given out per time; absent without a work bath
 * @param efficiency       P / J_h of an engine; see {@link Balance} for machines of more than two temperatures
 * @param coolingCop       J_c / J_w of a machine that moves heat from cold to hot
 * @param heatingCop       |J_h| / J_w of the same machine, used as a heat pump
 * @param carnotEfficiency (beta_c - beta_h) / (beta_c - beta_w); hot and cold by the temperatures, whatever the roles
 * @param carnotCoolingCop (beta_h - beta_w) / (beta_c - beta_h)
 * @param entropyProduction sigma = -sum beta_a J_a, +inf when a bath at zero temperature takes heat, -inf when it gives some
 * @param energyBalance    sum J_a, zero in a steady state without drive
 * @param errors           how far each of these may be off
 */
public record Thermodynamics(OptionalDouble power, OptionalDouble efficiency, OptionalDouble coolingCop, OptionalDouble heatingCop, Regime regime,
		OptionalDouble carnotEfficiency,
		OptionalDouble carnotCoolingCop, double entropyProduction, double energyBalance, BalanceErrors errors) {

	/** A balance of numbers without errors. */
	public Thermodynamics(OptionalDouble power, OptionalDouble efficiency, OptionalDouble coolingCop, OptionalDouble heatingCop, Regime regime,
			OptionalDouble carnotEfficiency,
			OptionalDouble carnotCoolingCop, double entropyProduction, double energyBalance) {
		this(power, efficiency, coolingCop, heatingCop, regime, carnotEfficiency, carnotCoolingCop, entropyProduction, energyBalance, BalanceErrors.NONE);
	}

	/** The coefficient of performance of one kind. */
	public OptionalDouble cop(CopKind kind) {
		return kind == CopKind.HEATING ? heatingCop : coolingCop;
	}

	/**
	 * Carnot's limit of one kind: that of heating is (beta_c - beta_w) / (beta_c - beta_h), T_h / (T_h - T_c) for a driver without entropy, one more than that of
	 * cooling.
	 */
	public OptionalDouble carnotCop(CopKind kind) {
		return kind == CopKind.COOLING || carnotCoolingCop.isEmpty() ? carnotCoolingCop : OptionalDouble.of(1 + carnotCoolingCop.getAsDouble());
	}
}
