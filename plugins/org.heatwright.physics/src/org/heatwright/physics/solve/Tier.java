// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.counting.NoiseResult;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.Balance;

/** A solved machine, however it was solved; baths are counted from 0. */
sealed interface Tier permits PopulationsTier, BlockTier, GeneratorTier, CoherentTier, ExactTier {

	SteadyState state();

	double heatCurrent(int bath);

	double heatCurrentError(int bath);

	/** The steady state as {re, im}, row by row: between energy eigenstates, or in the declared basis where the equation is local. */
	double[][] density();

	/** J_a in the initial state. */
	double initialHeatCurrent(int bath);

	/** Noise of the heat currents, or why it is not known. */
	NoiseResult noise(Progress progress);

	/** lambda_min of the heat-current operator, where it is cheap to find. */
	OptionalDouble smallestCurrent(int bath);

	OptionalDouble largestCurrent(int bath);

	/** The currents of other stationary states by their names, where they are cheap to tell apart. */
	default Map<String, List<Balance.Current>> others(List<Bath> baths) {
		return Map.of();
	}
}
