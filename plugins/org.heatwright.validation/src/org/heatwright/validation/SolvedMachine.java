// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import org.heatwright.physics.Equation;
import org.heatwright.physics.Problem;
import org.heatwright.physics.Solution;
import org.heatwright.physics.bath.Bath;

/** A machine with its solution, as result rules see it. */
public record SolvedMachine(Problem problem, Solution solution, Equation equation) {

	public Bath bath(String id) {
		return problem.baths().stream().filter(bath -> bath.id().equals(id)).findFirst().orElseThrow();
	}
}
