// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Detailed balance of every spectrum that has a temperature, and what no temperature fits. */
class BathTest {

	static Stream<Spectrum> spectra() {
		return Stream.of(new Ohmic(0.1, 1, 5), new Ohmic(0.1, 3, 5), new Ohmic(0.1, 0.5, 5), new DrudeLorentz(0.2, 1.5),
				new Underdamped(0.3, 1, 0.2), new Box(0.2, 0.5, 2), new ConstantRate(0.3),
				new Tabulated(new double[] { 0.1, 1, 4 }, new double[] { 0, 0.5, 0 }));
	}

	@ParameterizedTest
	@MethodSource("spectra")
	void absorptionIsEmissionTimesTheBoltzmannFactor(Spectrum spectrum) {
		for (double beta : new double[] { 0.1, 1, 7 }) {
			Bath bath = new Bath("b", Role.HOT, beta, spectrum, Convention.J_PI);
			for (double omega : new double[] { 0.6, 1, 1.9 }) {
				double emission = bath.rate(omega);
				assertEquals(emission * Math.exp(-beta * omega), bath.rate(-omega), 4e-16 * emission, spectrum + " at " + omega);
				double[] pair = new double[2];
				bath.rates(omega, pair);
				assertEquals(emission, pair[0], 0);
				assertEquals(bath.rate(-omega), pair[1], 0);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("spectra")
	void aColdestBathAbsorbsNothing(Spectrum spectrum) {
		Bath bath = new Bath("b", Role.COLD, Double.POSITIVE_INFINITY, spectrum, Convention.J_PI);
		assertEquals(0, bath.rate(-1), 0);
	}

	@Test
	void noiseThatActsAtBothSignsAlikeHasNoTemperature() {
		assertThrows(IllegalArgumentException.class, () -> new Bath("b", Role.WORK, 1, new WhiteNoise(1), Convention.J_PI));
		assertEquals(1, new Bath("b", Role.WORK, 0, new WhiteNoise(1), Convention.J_PI).rate(-3), 0);
	}
}
