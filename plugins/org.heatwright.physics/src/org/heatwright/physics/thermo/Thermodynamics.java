// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

import java.util.OptionalDouble;

/**
 * The balance of a machine. Quantities that do not apply to its regime are absent.
 *
 * @param power            P = -J_w, work given out per time; absent without a work bath
 * @param efficiency       P / J_h of an engine
 * @param cop              J_c / J_w of a refrigerator
 * @param carnotEfficiency (beta_c - beta_h) / (beta_c - beta_w)
 * @param carnotCop        (beta_h - beta_w) / (beta_c - beta_h)
 * @param entropyProduction sigma = -sum beta_a J_a, +inf when a bath at zero temperature takes heat
 * @param energyBalance    sum J_a, zero in a steady state without drive
 */
public record Thermodynamics(OptionalDouble power, OptionalDouble efficiency, OptionalDouble cop, Regime regime, OptionalDouble carnotEfficiency,
		OptionalDouble carnotCop, double entropyProduction, double energyBalance) {
}
