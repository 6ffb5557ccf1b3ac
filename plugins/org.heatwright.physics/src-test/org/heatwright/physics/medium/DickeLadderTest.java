// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.levels.Eigenbasis;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SpectralNorm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every energy of the ladder is one of the full space, and collective operators have the same norm in both. */
class DickeLadderTest {

	@ParameterizedTest
	@EnumSource(CollectiveQuantity.class)
	void energiesAreThoseOfTheFullSpace(CollectiveQuantity quantity) {
		QubitArray array = new QubitArray(4, new double[] { 0.7 }, List.of(new HamiltonianTerm.Collective(quantity, 0.3)), Representation.AUTOMATIC);
		double[] full = Eigenbasis.of(new FullSpace(4).hamiltonian(array)).energies();
		for (double energy : Eigenbasis.of(new DickeLadder(4).hamiltonian(array)).energies()) {
			double distance = Arrays.stream(full).map(other -> Math.abs(other - energy)).min().orElseThrow();
			assertEquals(0, distance, 1e-13);
		}
	}

	@ParameterizedTest
	@EnumSource(Axis.class)
	void collectiveNorms(Axis axis) {
		NoiseOperator operator = new NoiseOperator.Collective(axis);
		assertEquals(5, SpectralNorm.upper(new DickeLadder(5).operators(operator, "c").get(0)), 1e-11);
		assertEquals(5, SpectralNorm.upper(new FullSpace(5).operators(operator, "c").get(0)), 1e-11);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4 })
	void manyBodyNorms(int order) {
		assertEquals(4, SpectralNorm.upper(new FullSpace(4).operators(new NoiseOperator.ManyBody(order), "c").get(0)), 1e-11);
		assertTrue(new DickeLadder(4).operators(new NoiseOperator.ManyBody(order), "c").get(0).isReal());
	}
}
