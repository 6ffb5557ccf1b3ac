// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import java.util.Optional;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.battery.Charge;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.solve.EquationVerdict;
import org.heatwright.physics.solve.Solution;

/**
 * A machine with its solution, as result rules see it.
 *
 * @param charge  what a battery holds in the end; empty for other machines
 * @param verdict how far the equation can be trusted; empty where nobody asked, or nobody knows
 */
public record SolvedMachine(Problem problem, Solution solution, Equation equation, Optional<Charge> charge, Optional<EquationVerdict> verdict) {

	/** Without a verdict on the equation. */
	public SolvedMachine(Problem problem, Solution solution, Equation equation, Optional<Charge> charge) {
		this(problem, solution, equation, charge, Optional.empty());
	}

	public Bath bath(String id) {
		return problem.baths().stream().filter(bath -> bath.id().equals(id)).findFirst().orElseThrow();
	}
}
