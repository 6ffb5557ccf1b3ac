// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.solve.MachineBuilder;
import org.heatwright.physics.solve.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A work bath with population inversion, gamma(-w) = exp(|beta| w) gamma(w) in a line about the gap. */
class InvertedBathTest {

	private static final double GAP = 1.3;
	private static final double BETA = -0.7;

	@ParameterizedTest
	@EnumSource(LineShape.class)
	void detailedBalanceWithANegativeTemperature(LineShape shape) {
		Bath bath = inverted(shape);
		for (double omega : new double[] { 1.25, GAP, 1.35 }) {
			assertEquals(Math.exp(-BETA * omega) * bath.rate(omega), bath.rate(-omega), 1e-14 * bath.rate(-omega));
		}
		double largest = 0;
		double heat = 0;
		for (double omega = 0; omega < 3; omega += 1e-4) {
			largest = Math.max(largest, bath.rate(-omega));
			heat = Math.max(heat, omega * bath.rate(-omega));
		}
		assertEquals(largest, bath.supremumRate(), 1e-6 * largest);
		assertEquals(heat, bath.supremumAbsorption(), 1e-6 * heat);
		assertTrue(2 * bath.correlationNorm().upper() >= largest);
	}

	/** A qubit between it and a cold bath: J = w g^2 (up p_g - down p_e) of the two-level formula; the inverted bath alone leaves the upper level fuller. */
	@Test
	void aQubitInBetween() {
		Bath cold = new Bath("cold", Role.COLD, 2, new Ohmic(0.01, 1, 10), Convention.J_PI);
		Bath work = inverted(LineShape.TRIANGLE);
		MachineBuilder builder = new MachineBuilder(new LevelSystem(List.of("g", "e"), new double[] { 0, GAP })).bath(work, 0.1, new NoiseOperator.Transition(1, 0));
		double[] alone = builder.solve().steadyState().populations();
		assertEquals(Math.exp(-BETA * GAP), alone[1] / alone[0], 1e-13);
		Solution both = builder.bath(cold, 0.2, new NoiseOperator.Transition(1, 0)).solve();
		double up = 0.01 * work.rate(-GAP) + 0.04 * cold.rate(-GAP);
		double down = 0.01 * work.rate(GAP) + 0.04 * cold.rate(GAP);
		double excited = up / (up + down);
		double current = GAP * 0.01 * (work.rate(-GAP) * (1 - excited) - work.rate(GAP) * excited);
		assertEquals(current, both.baths().get(0).heatCurrent(), 1e-13 * current);
		assertEquals((2 - BETA) * current, both.thermodynamics().entropyProduction(), 1e-13);
		assertTrue(current <= both.baths().get(0).bounds().bound2());
	}

	@Test
	void onlyAsALineOfAWorkBath() {
		Spectrum line = new Line(LineShape.TRIANGLE, 0.01, GAP, 0.2);
		assertThrows(IllegalArgumentException.class, () -> new Bath("hot", Role.HOT, BETA, line, Convention.J_PI));
		assertThrows(IllegalArgumentException.class, () -> new Bath("work", Role.WORK, BETA, new Ohmic(0.01, 1, 10), Convention.J_PI));
	}

	private static Bath inverted(LineShape shape) {
		return new Bath("work", Role.WORK, BETA, new Line(shape, 0.01, GAP, 0.2), Convention.J_PI);
	}
}
