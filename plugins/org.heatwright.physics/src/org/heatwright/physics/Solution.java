// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import java.util.List;

import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.Thermodynamics;

/** Everything that a solve found out. */
public record Solution(SteadyState steadyState, List<BathResult> baths, List<OperatorResult> operators, HamiltonianSummary hamiltonian,
		Thermodynamics thermodynamics, PowerBounds powerBounds, List<ValidityCheck> validity) {

	public Solution {
		baths = List.copyOf(baths);
		operators = List.copyOf(operators);
		validity = List.copyOf(validity);
	}
}
