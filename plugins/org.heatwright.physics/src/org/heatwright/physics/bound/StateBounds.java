// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import java.util.Optional;

/**
 * What the state of the medium limits the currents of one bath to.
 *
 * @param steady in the steady state; absent where the equation is not one that the bound is proved for
 * @param start  in the initial state
 * @param caps   what a current must exceed to tell of correlations between qubits
 */
public record StateBounds(Optional<StateBound> steady, Optional<StateBound> start, CorrelationCaps caps) {

	/** Nothing is known. */
	public static final StateBounds NONE = new StateBounds(Optional.empty(), Optional.empty(), CorrelationCaps.NONE);
}
