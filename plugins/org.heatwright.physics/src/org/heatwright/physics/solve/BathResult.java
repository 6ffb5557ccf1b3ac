// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import org.heatwright.physics.bath.spectrum.CorrelationNorm;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.bound.StateBounds;

/**
 * What one bath does. Currents are positive into the medium.
 *
 * @param heatCurrent      J_a in the steady state that the initial state leads to
 * @param heatCurrentError estimate of its rounding error
 * @param start            J_a(0) in the initial state
 * @param states           what the state of the medium limits them to
 */
public record BathResult(String bathId, double heatCurrent, double heatCurrentError, StartCurrent start, CorrelationNorm xi, BoundChain bounds,
		StateBounds states) {

	/** A bath of a cycle, whose medium is in no one state. */
	public BathResult(String bathId, double heatCurrent, double heatCurrentError, StartCurrent start, CorrelationNorm xi, BoundChain bounds) {
		this(bathId, heatCurrent, heatCurrentError, start, xi, bounds, StateBounds.NONE);
	}

	/** J_a(0) in the initial state. */
	public double instantaneousHeatCurrent() {
		return start.value();
	}
}
