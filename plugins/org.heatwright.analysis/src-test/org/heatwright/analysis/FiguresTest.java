// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

	@ParameterizedTest
	@CsvSource({ "0.0016790251055868993, 14, 0.0016790251055869", "0.66666666666666907, 13, 0.6666666666667", "-64, 14, -64", "0, 3, 0", "-0.0, 3, 0",
			"123456.789, 3, 123000", "1.23456e-17, 2, 1.2e-17", "9.99e-6, 2, 0.00001", "6.62607015e-34, 4, 6.626e-34", "2.5e12, 8, 2.5e+12", "Infinity, 5, inf",
			"-Infinity, 5, -inf", "NaN, 5, -" })
	void printsSignificantDigits(double value, int digits, String expected) {
		assertEquals(expected, Figures.of(value, digits));
	}
}
