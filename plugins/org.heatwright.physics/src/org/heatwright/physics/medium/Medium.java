// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import org.heatwright.physics.SolverRefusedException;

/** The working medium: which states there are and what they cost. A kind of medium is one class here, with the spaces that it chooses from. */
public interface Medium {

	/**
	 * The smallest space in which a machine of this medium is exact, or the one that was asked for.
	 *
	 * @throws SolverRefusedException when no space is exact, or none fits in the memory; nothing large has been taken then
	 */
	Space space(SpaceRequest request);

	/** The largest gap that an operator of so many bodies bridges, interactions added; no energies are computed, so that media of any size answer at once. */
	double reach(int bodies);

	/** Whether its energies have no upper end, so that levels are cut off to compute with it. */
	default boolean isUnbounded() {
		return false;
	}

	/** The same medium, told to be described in one representation; itself where it has only one. */
	default Medium in(Representation representation) {
		return this;
	}
}
