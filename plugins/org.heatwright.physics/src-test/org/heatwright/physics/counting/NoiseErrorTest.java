// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.solve.MachineBuilder;
import org.junit.jupiter.api.Test;

/**
 * Every bath of a three-level maser turns one cycle, so that its noise over the square of its gap is that of the others: within the errors, however many digits
 * a slow or a fast bath leaves.
 */
class NoiseErrorTest {

	@Test
	void noiseOfOneCycleAgreesWithinItsErrors() {
		for (int k = -8; k <= 8; k++) {
			double strength = Math.pow(10, k);
			CurrentNoise noise = maser(strength);
			double[] gaps = { 3, 1, 2 };
			for (int a = 0; a < 3; a++) {
				for (int b = 0; b < a; b++) {
					double allowed = noise.error(a) / (gaps[a] * gaps[a]) + noise.error(b) / (gaps[b] * gaps[b]);
					assertEquals(noise.noise(a) / (gaps[a] * gaps[a]), noise.noise(b) / (gaps[b] * gaps[b]), allowed, "strength " + strength + ", baths " + a + " and " + b);
				}
			}
		}
	}

	/** Where nothing is lost the error is that of the last digits. */
	@Test
	void theErrorIsSmallWhereTheNoiseIsKnown() {
		CurrentNoise noise = maser(0.3);
		for (int a = 0; a < 3; a++) {
			assertTrue(noise.error(a) < 1e-11 * noise.noise(a), noise.error(a) + " of " + noise.noise(a));
		}
	}

	private static CurrentNoise maser(double hot) {
		return new MachineBuilder(new LevelSystem(List.of("g", "m", "u"), new double[] { 0, 1, 3 }))
				.bath(new Bath("h", Role.HOT, 0.2, new Ohmic(0.1, 1, 20), Convention.J_PI), hot, new NoiseOperator.Transition(2, 0))
				.bath(new Bath("c", Role.COLD, 2, new Ohmic(0.1, 1, 20), Convention.J_PI), 0.3, new NoiseOperator.Transition(1, 0))
				.bath(new Bath("w", Role.WORK, 0, new WhiteNoise(0.05), Convention.J_PI), 0.3, new NoiseOperator.Transition(2, 1)).solve().noise()
				.noise().orElseThrow();
	}
}
