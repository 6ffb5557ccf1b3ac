// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import java.util.List;
import java.util.Optional;

import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.counting.CurrentNoise;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.Thermodynamics;

/** Everything that a solve found out. */
public record Solution(SteadyState steadyState, List<BathResult> baths, List<OperatorResult> operators, HamiltonianSummary hamiltonian,
		Thermodynamics thermodynamics, PowerBounds powerBounds, List<ValidityCheck> validity, Optional<CurrentNoise> noise, Optional<DriveResult> drive) {

	/** A machine without a drive, whose noise is not known. */
	public Solution(SteadyState steadyState, List<BathResult> baths, List<OperatorResult> operators, HamiltonianSummary hamiltonian, Thermodynamics thermodynamics,
			PowerBounds powerBounds, List<ValidityCheck> validity) {
		this(steadyState, baths, operators, hamiltonian, thermodynamics, powerBounds, validity, Optional.empty(), Optional.empty());
	}


	public Solution {
		baths = List.copyOf(baths);
		operators = List.copyOf(operators);
		validity = List.copyOf(validity);
	}
}
