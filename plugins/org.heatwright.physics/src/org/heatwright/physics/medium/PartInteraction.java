// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.Objects;

import org.heatwright.physics.operator.PartOperator;

/** strength times an operator of several parts. */
public record PartInteraction(String id, double strength, PartOperator operator) {

	public PartInteraction {
		Objects.requireNonNull(id);
		Objects.requireNonNull(operator);
		if (!Double.isFinite(strength)) {
			throw new IllegalArgumentException("interaction " + id + " has the strength " + strength);
		}
	}
}
