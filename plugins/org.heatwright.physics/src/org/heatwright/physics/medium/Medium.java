// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

/** The working medium: which states there are and what they cost. */
public sealed interface Medium permits LevelSystem, QubitArray, ProductMedium {

	/** Whether its energies have no upper end, so that levels are cut off to compute with it. */
	default boolean isUnbounded() {
		return false;
	}
}
