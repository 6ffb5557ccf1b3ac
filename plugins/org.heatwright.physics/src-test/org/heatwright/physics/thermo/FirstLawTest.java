// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.MachineBuilder;
import org.heatwright.physics.solve.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three-level maser with levels 0, 1, 3 and a cold bath of any strength: J_c = -J_h / 3 exactly, however large the two flows are that cancel in it. */
class FirstLawTest {

	@ParameterizedTest
	@ValueSource(doubles = { 0.3, 1e4, 1e8, 1e9, 1e14 })
	void aCurrentWithoutDigitsIsKnownFromTheOthers(double strength) {
		Solution solution = maser(strength);
		double hot = solution.baths().get(0).heatCurrent();
		BathResult cold = solution.baths().get(1);
		double claimed = cold.heatCurrentError();
		assertEquals(-hot / 3, cold.heatCurrent(), claimed);
		assertTrue(claimed < 1e-6 * hot, claimed + " of " + hot);
		Thermodynamics thermodynamics = solution.thermodynamics();
		assertEquals(Regime.ENGINE, thermodynamics.regime());
		assertEquals(hot * (2.0 / 3 - 0.2), thermodynamics.entropyProduction(), thermodynamics.errors().entropyProduction());
		assertTrue(thermodynamics.errors().entropyProduction() < 1e-3 * thermodynamics.entropyProduction());
	}

	@Test
	void whatDoesNotAddUpIsLeft() {
		double[] currents = { 1, -0.5, 7 };
		double[] errors = { 1e-16, 1e-16, 0.5 };
		FirstLaw.complete(currents, errors);
		assertArrayEquals(new double[] { 1, -0.5, 7 }, currents);
		assertArrayEquals(new double[] { 1e-16, 1e-16, 0.5 }, errors);
	}

	private static Solution maser(double strength) {
		return new MachineBuilder(new LevelSystem(List.of("ground", "middle", "top"), new double[] { 0, 1, 3 })).start(new InitialState.Ground())
				.bath(new Bath("hot", Role.HOT, 0.2, new Ohmic(0.001, 1, 20), Convention.J_PI), 0.3, new NoiseOperator.Transition(2, 0))
				.bath(new Bath("cold", Role.COLD, 2, new Ohmic(0.001, 1, 20), Convention.J_PI), strength, new NoiseOperator.Transition(1, 0))
				.bath(new Bath("work", Role.WORK, 0, new WhiteNoise(0.05), Convention.J_PI), 0.3, new NoiseOperator.Transition(2, 1)).solve();
	}
}
