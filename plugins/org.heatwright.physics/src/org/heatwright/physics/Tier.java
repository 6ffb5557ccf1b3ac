// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import org.heatwright.physics.steady.SteadyState;

/** A solved machine, however it was solved; baths are counted from 0. */
sealed interface Tier permits PopulationsTier, BlockTier {

	SteadyState state();

	double heatCurrent(int bath);

	double heatCurrentError(int bath);

	/** J_a in the initial state. */
	double initialHeatCurrent(int bath);

	/** lambda_min of the heat-current operator. */
	double smallestCurrent(int bath);

	double largestCurrent(int bath);
}
