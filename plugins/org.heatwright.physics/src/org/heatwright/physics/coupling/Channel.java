// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.coupling;

import java.util.Objects;
import java.util.OptionalDouble;

import org.heatwright.physics.operator.NoiseOperator;

/**
 * One operator A = strength * operator of a coupling.
 *
 * @param transferLimit the largest energy that the operator is declared to transfer; extracted from the operator when absent
 */
public record Channel(String id, double strength, NoiseOperator operator, OptionalDouble transferLimit) {

	public Channel {
		Objects.requireNonNull(id);
		Objects.requireNonNull(operator);
		if (!Double.isFinite(strength)) {
			throw new IllegalArgumentException("channel " + id + " has the strength " + strength);
		}
	}
}
