// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnitSystemTest {

	@Test
	void naturalUnitsChangeNothing() {
		assertEquals(0.3, UnitSystem.NATURAL.energy(0.3));
		assertEquals(0.3, UnitSystem.NATURAL.power(0.3));
		assertEquals(1 / 0.3, UnitSystem.NATURAL.temperature(0.3));
		assertEquals(0.3, UnitSystem.NATURAL.entropyRate(0.3));
	}

	/** 5 GHz is h·5e9 = 3.313035075e-24 J and 0.2399621536 K·k_B (CODATA 2018: 4.799243073e-11 K per Hz). */
	@Test
	void laboratoryUnitsAreThoseOfTheSi() {
		double omega = 2 * Math.PI * 5e9;
		assertEquals(3.313035075e-24, UnitSystem.LABORATORY.energy(omega), 1e-33);
		assertEquals(5 * 4.799243073e-2, UnitSystem.LABORATORY.temperature(1 / omega), 1e-10);
		assertEquals(1 / 3.313035075e-24, UnitSystem.LABORATORY.inverseEnergy(1 / omega), 1e15);
		assertEquals(3.313035075e-24 * 1e3, UnitSystem.LABORATORY.power(omega * 1e3), 1e-30);
		assertEquals(1.380649e-23, UnitSystem.LABORATORY.entropyRate(1), 1e-38);
	}

	@Test
	void limitsOfTheTemperature() {
		for (UnitSystem units : UnitSystem.values()) {
			assertEquals(Double.POSITIVE_INFINITY, units.temperature(0));
			assertEquals(0, units.temperature(Double.POSITIVE_INFINITY));
		}
	}
}
