// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.OptionalDouble;

import org.heatwright.physics.thermo.Regime;

/**
 * The machine as a whole, in the units of the analysis.
 *
 * @param power             delivered power −ΣJ_work; empty without a work bath
 * @param efficiency        power / J_hot of an engine
 * @param cop               coefficient of performance of a refrigerator or heat pump
 * @param entropyProduction −Σ β_a J_a
 * @param energyBalance     Σ J_a, which the first law makes zero
 */
public record Performance(OptionalDouble power, OptionalDouble efficiency, OptionalDouble cop, Regime regime, OptionalDouble carnotEfficiency,
		OptionalDouble carnotCop, double entropyProduction, double energyBalance) {
}
