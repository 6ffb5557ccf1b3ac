// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.heatwright.analysis.UnitSystem;
import org.heatwright.ui.look.Digits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Powers of results in the size of their unit. */
class DigitsTest {

	@ParameterizedTest
	@CsvSource({ "0.53e-18, 0.53 aW", "1.2e-14, 12 fW", "9.9999e-16, 1 fW", "0, 0 W", "2, 2 W", "1e-22, 0.0001 aW", "3e-3, 3 mW" })
	void powersHaveTheSizeOfTheirUnit(double watts, String expected) {
		assertEquals(expected, Digits.power(watts, 4, UnitSystem.LABORATORY));
		assertEquals("\u2212" + expected, Digits.power(-watts, 4, UnitSystem.LABORATORY).replaceFirst("^0 W", "\u22120 W"));
		assertEquals(Digits.of(watts, 4), Digits.power(watts, 4, UnitSystem.NATURAL));
	}
}
