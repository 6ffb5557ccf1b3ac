// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.solve.MachineBuilder;
import org.heatwright.physics.solve.Solution;
import org.junit.jupiter.api.Test;

/** Ladders whose operators join states with populations more than the range of double precision apart. */
class WideLaddersTest {

	/**
	 * One bath through 2 J_x and through the operator of all bodies but one: Gibbs populations exp(-beta k) whatever the operators, over 1200 decades, and no
	 * current.
	 */
	@Test
	void almostAllBodiesAtOnce() {
		int size = 700;
		Bath bath = new Bath("bath", Role.HOT, 4, new Ohmic(0.1, 1, 1e4), Convention.J_PI);
		Solution solution = MachineBuilder.qubits(size, 1).start(new InitialState.Dicke(-0.5 * size)).bath(bath, 0.1, new NoiseOperator.Collective(Axis.X))
				.bath(new Bath("many", Role.COLD, 4, new Ohmic(0.1, 1, 1e4), Convention.J_PI), 0.1, new NoiseOperator.ManyBody(size - 1)).solve();
		double[] populations = solution.steadyState().populations();
		double[] energies = solution.steadyState().energies();
		for (int k = 0; k <= size; k++) {
			double expected = -Math.expm1(-4) * Math.exp(-4 * (energies[k] - solution.hamiltonian().minEnergy()));
			assertEquals(expected, populations[k], 1e-11 * expected + 1e-300);
		}
		assertTrue(Math.abs(solution.baths().get(0).heatCurrent()) <= solution.baths().get(0).heatCurrentError() + 1e-300);
	}
}
