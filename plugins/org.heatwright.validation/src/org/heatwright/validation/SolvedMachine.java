// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.Optional;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.battery.Charge;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.solve.Solution;

/**
 * A machine with its solution, as result rules see it.
 *
 * @param charge what a battery holds in the end; empty for other machines
 */
public record SolvedMachine(Problem problem, Solution solution, Equation equation, Optional<Charge> charge) {

	public Bath bath(String id) {
		return problem.baths().stream().filter(bath -> bath.id().equals(id)).findFirst().orElseThrow();
	}
}
