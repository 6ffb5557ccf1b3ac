// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.PolynomialElements;
import org.heatwright.physics.problem.Problem;

/**
 * The frequencies at which a medium meets its baths, as far as a picture needs them: no energies are computed, so that arrays of any size answer at once.
 * Verified by {@code FrequencyReachTest}.
 */
public final class FrequencyReach {

	private FrequencyReach() {
	}

	/**
	 * The largest gap that an operator of the machine bridges, up to interactions: the spread of a level system; the largest qubit times the bodies of an
	 * operator, with every interaction added.
	 */
	public static double of(Problem problem) {
		return problem.medium().reach(bodies(problem));
	}

	private static int bodies(Problem problem) {
		return problem.couplings().stream().map(Coupling::channels).flatMap(channels -> channels.stream()).map(Channel::operator)
				.mapToInt(operator -> operator instanceof NoiseOperator.ManyBody manyBody ? manyBody.order()
						: operator instanceof NoiseOperator.Polynomial polynomial ? Math.max(1, PolynomialElements.degree(polynomial.chebyshev())) : 1).max().orElse(1);
	}
}
