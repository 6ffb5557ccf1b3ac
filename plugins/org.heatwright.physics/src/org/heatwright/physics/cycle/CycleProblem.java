// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.List;

import org.heatwright.physics.problem.Problem;

/**
 * A stroke cycle as the solver sees it.
 *
 * @param machine the medium at the start of the cycle, all baths, all couplings that act in some stroke, the initial state
 */
public record CycleProblem(Problem machine, List<Stroke> strokes) {

	public CycleProblem {
		strokes = List.copyOf(strokes);
		if (strokes.isEmpty()) {
			throw new IllegalArgumentException("a cycle needs at least one stroke");
		}
	}
}
