// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

/** What a reciprocal condition number rests on. */
public enum ConditionBasis {

	/** A theorem: the factor is not larger for any rates of so many states. */
	BOUND,

	/** An estimate for this system, from solves with its factors or from its pivots. */
	ESTIMATE
}
