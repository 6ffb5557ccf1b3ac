// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.counting.NoiseResult;
import org.heatwright.physics.problem.HamiltonianSummary;
import org.heatwright.physics.problem.OperatorResult;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.OtherState;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.physics.thermo.Thermodynamics;

/**
 * Everything that a solve found out.
 *
 * @param others what the machine does in other stationary states, which other initial states lead to; empty when there are none, or when they are not told
 *                apart
 * @param parts of a medium of parts that runs continuously
 * @param regimes what the machine does within the errors of its currents: more than one at the border between regimes
 */
public record Solution(SteadyState steadyState, List<BathResult> baths, List<OperatorResult> operators, HamiltonianSummary hamiltonian,
		Thermodynamics thermodynamics, PowerBounds powerBounds, List<ValidityCheck> validity, NoiseResult noise, Optional<DriveResult> drive,
		List<OtherState> others, Set<Regime> regimes, Optional<PartsResult> parts) {

	/** A machine that works in a cycle or is charged: noise at zero frequency is that of a steady state. */
	public Solution(SteadyState steadyState, List<BathResult> baths, List<OperatorResult> operators, HamiltonianSummary hamiltonian, Thermodynamics thermodynamics,
			PowerBounds powerBounds, List<ValidityCheck> validity) {
		this(steadyState, baths, operators, hamiltonian, thermodynamics, powerBounds, validity,
				NoiseResult.absent("it has no steady state: noise at zero frequency is computed for machines that run continuously"), Optional.empty(),
				List.of(), Set.of(thermodynamics.regime()), Optional.empty());
	}

	public Solution {
		baths = List.copyOf(baths);
		operators = List.copyOf(operators);
		validity = List.copyOf(validity);
		others = List.copyOf(others);
		regimes = Set.copyOf(regimes);
	}

	/** The same with other bounds on power and cooling power. */
	Solution limitedTo(PowerBounds bounds) {
		return new Solution(steadyState, baths, operators, hamiltonian, thermodynamics, bounds, validity, noise, drive, others, regimes, parts);
	}

	/** The same with other stationary states. */
	public Solution besides(List<OtherState> states) {
		return new Solution(steadyState, baths, operators, hamiltonian, thermodynamics, powerBounds, validity, noise, drive, states, regimes, parts);
	}
}
