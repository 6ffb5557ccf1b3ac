// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.List;

import org.heatwright.physics.steady.SteadyState;

/**
 * A steady state with its heat currents, positive into the medium.
 *
 * @param bathIds the baths that take part, in the order of the arrays
 * @param errors  estimates of the rounding in each current
 */
public record SteadyCurrents(SteadyState steadyState, List<String> bathIds, double[] heatCurrents, double[] errors) {

	public SteadyCurrents {
		bathIds = List.copyOf(bathIds);
		heatCurrents = heatCurrents.clone();
		errors = errors.clone();
	}

	@Override
	public double[] heatCurrents() {
		return heatCurrents.clone();
	}

	@Override
	public double[] errors() {
		return errors.clone();
	}
}
