// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

/** Two different sites of a qubit array, counted from 0. */
public record SitePair(int first, int second) {

	public SitePair {
		if (first < 0 || second < 0 || first == second) {
			throw new IllegalArgumentException("a pair needs two different sites, not " + first + " and " + second);
		}
	}
}
