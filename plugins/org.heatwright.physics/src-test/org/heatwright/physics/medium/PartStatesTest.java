// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;
import org.junit.jupiter.api.Test;

/** A medium of parts starts in the product of the states of its parts. */
class PartStatesTest {

	private static final Part CAVITY = new Part.Oscillator("cavity", 1, 0, OptionalInt.of(3));
	private static final Part PAIR = qubits("pair", 2, Representation.AUTOMATIC);

	private static Part qubits(String name, int size, Representation representation) {
		return new Part.Qubits(name, new QubitArray(size, new double[] { 0.5 }, List.of(), representation));
	}

	private static double[] weights(List<Part> parts, InitialState... states) {
		Problem problem = new Problem(new ProductMedium(parts, List.of()), List.of(), List.of(), new InitialState.Parts(List.of(states)));
		EnergySpace space = EnergySpace.of(problem, Equation.GLOBAL, 1 << 28);
		double[] declared = space.declaredWeights(InitialPopulations.of(problem.initialState(), space));
		return declared;
	}

	@Test
	void quantaAndDickeStates() {
		double[] weights = weights(List.of(CAVITY, PAIR), new InitialState.Level(2), new InitialState.Dicke(0));
		double[] expected = new double[9];
		expected[2 * 3 + 1] = 1;
		assertArrayEquals(expected, weights, 0);
	}

	@Test
	void thermalPartsAtTheirOwnTemperatures() {
		Part one = qubits("one", 1, Representation.AUTOMATIC);
		double[] weights = weights(List.of(CAVITY, one), new InitialState.Thermal(0.5), new InitialState.Thermal(Double.POSITIVE_INFINITY));
		double z = 1 + Math.exp(-2) + Math.exp(-4);
		assertEquals(0.5 * Math.exp(-2) / z, weights[2], 1e-15);
		assertEquals(0.5 * Math.exp(-2) / z, weights[3], 1e-15);
		assertEquals(0.5 * Math.exp(-4) / z, weights[5], 1e-15);
	}

	@Test
	void independentQubits() {
		double[] weights = weights(List.of(CAVITY, qubits("pair", 2, Representation.FULL)), new InitialState.Ground(), new InitialState.Product(0.25));
		assertArrayEquals(new double[] { 0.5625, 0.1875, 0.1875, 0.0625 }, java.util.Arrays.copyOf(weights, 4), 1e-15);
	}

	@Test
	void whatAPartDoesNotHaveIsRefusedByItsName() {
		for (InitialState state : List.of(new InitialState.Dicke(0), new InitialState.Level(3), new InitialState.MaximallyMixed(), new InitialState.Product(0.5))) {
			SolverRefusedException refused = assertThrows(SolverRefusedException.class, () -> weights(List.of(CAVITY, PAIR), state, new InitialState.Ground()));
			assertTrue(refused.getMessage().contains("the part cavity"), refused.getMessage());
		}
		assertThrows(SolverRefusedException.class, () -> weights(List.of(CAVITY, PAIR), new InitialState.Ground(), new InitialState.MaximallyMixed()),
				"the mixed state of two qubits has a singlet");
	}
}
