// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.heatwright.analysis.UnitSystem;
import org.junit.jupiter.api.Test;

/** Powers of results in the size of their unit. */
class DigitsTest {

	@Test
	void powersHaveTheSizeOfTheirUnit() {
		powerHasTheSizeOfItsUnit(0.53e-18, "0.53 aW");
		powerHasTheSizeOfItsUnit(1.2e-14, "12 fW");
		powerHasTheSizeOfItsUnit(9.9999e-16, "1 fW");
		powerHasTheSizeOfItsUnit(0, "0 W");
		powerHasTheSizeOfItsUnit(2, "2 W");
		powerHasTheSizeOfItsUnit(1e-22, "0.0001 aW");
		powerHasTheSizeOfItsUnit(3e-3, "3 mW");
	}

	private static void powerHasTheSizeOfItsUnit(double watts, String expected) {
		assertEquals(expected, Digits.power(watts, 4, UnitSystem.LABORATORY));
		assertEquals("\u2212" + expected, Digits.power(-watts, 4, UnitSystem.LABORATORY).replaceFirst("^0 W", "\u22120 W"));
		assertEquals(Digits.of(watts, 4), Digits.power(watts, 4, UnitSystem.NATURAL));
	}
}
