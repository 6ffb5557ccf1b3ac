// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExponentialIntegralTest {

	@Test
	void knownValuesAtOne() {
		assertEquals(0.21938393439552029, ExponentialIntegral.scaledE1(1) / Math.E, 1e-15);
		assertEquals(1.8951178163559368, ExponentialIntegral.scaledEi(1) * Math.E, 2e-15);
	}

	@Test
	void asymptoticSeriesFarOut() {
		assertEquals(1e-3 * (1 - 1e-3 + 2e-6 - 6e-9 + 24e-12 - 120e-15), ExponentialIntegral.scaledE1(1000), 1e-17);
		assertEquals(1e-3 * (1 + 1e-3 + 2e-6 + 6e-9 + 24e-12 + 120e-15), ExponentialIntegral.scaledEi(1000), 1e-17);
	}

	@Test
	void theMethodsMeetWhereTheyChange() {
		assertEquals(ExponentialIntegral.scaledE1(1 - 1e-13), ExponentialIntegral.scaledE1(1 + 1e-13), 1e-12);
		assertEquals(ExponentialIntegral.scaledEi(40 - 1e-13), ExponentialIntegral.scaledEi(40 + 1e-13), 1e-15);
	}
}
