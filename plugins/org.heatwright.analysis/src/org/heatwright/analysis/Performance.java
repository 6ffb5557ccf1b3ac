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
 * @param powerBound        largest power that the bounds on the heat currents and the second law allow; empty without a work bath
 * @param coolingPowerBound largest heat current out of the cold baths; empty without one
 * @param entropyProduction −Σ β_a J_a
 * @param energyBalance     Σ J_a, which the first law makes zero
 */
public record Performance(OptionalDouble power, OptionalDouble efficiency, OptionalDouble cop, Regime regime, OptionalDouble carnotEfficiency,
		OptionalDouble carnotCop, OptionalDouble powerBound, OptionalDouble coolingPowerBound, double entropyProduction, double energyBalance) {
}
