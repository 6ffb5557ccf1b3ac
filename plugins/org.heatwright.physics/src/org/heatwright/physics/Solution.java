// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import java.util.List;
import java.util.Optional;

import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.counting.NoiseResult;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.Thermodynamics;

/** Everything that a solve found out. */
public record Solution(SteadyState steadyState, List<BathResult> baths, List<OperatorResult> operators, HamiltonianSummary hamiltonian,
		Thermodynamics thermodynamics, PowerBounds powerBounds, List<ValidityCheck> validity, NoiseResult noise, Optional<DriveResult> drive) {

	/** A machine that works in a cycle or is charged: noise at zero frequency is that of a steady state. */
	public Solution(SteadyState steadyState, List<BathResult> baths, List<OperatorResult> operators, HamiltonianSummary hamiltonian, Thermodynamics thermodynamics,
			PowerBounds powerBounds, List<ValidityCheck> validity) {
		this(steadyState, baths, operators, hamiltonian, thermodynamics, powerBounds, validity, NoiseResult.absent("it has no steady state: noise at zero frequency is computed for machines that run continuously"), Optional.empty());
	}

	public Solution {
		baths = List.copyOf(baths);
		operators = List.copyOf(operators);
		validity = List.copyOf(validity);
	}

	/** The same with other bounds on power and cooling power. */
	Solution limitedTo(PowerBounds bounds) {
		return new Solution(steadyState, baths, operators, hamiltonian, thermodynamics, bounds, validity, noise, drive);
	}
}
