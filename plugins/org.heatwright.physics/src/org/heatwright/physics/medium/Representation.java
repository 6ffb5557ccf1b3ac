// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

/** The space in which a machine is solved. {@link #AUTOMATIC} is a request, never an answer; {@link #LEVELS} and {@link #PARTS} are answers, never requests. */
public enum Representation {

	/** The smallest space that is exact for the machine. */
	AUTOMATIC,

	/** The Dicke ladder j = L/2: L + 1 states. */
	SYMMETRIC,

	/** Sectors (j, M) with multiplicities d_j = C(L, L/2 - j) - C(L, L/2 - j - 1). */
	PERMUTATION_INVARIANT,

	/** All 2^L product states. */
	FULL,

	/** The levels of a level system. */
	LEVELS,

	/** Products of the states of several parts. */
	PARTS
}
