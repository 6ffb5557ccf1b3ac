// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One unit of energy, and numbers in the size of their unit. */
class EnergyScaleTest {

	private static final double ACTION = 6.62607015e-34 / (2 * Math.PI);
	private static final double BOLTZMANN = 1.380649e-23;

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "5", "0 GHz", "-5 GHz", "5 ns", "1 W", "omega", "inf", "5 GHz*", "1 GHz^2" })
	void whatIsNoEnergyIsRefused(String text) {
		assertThrows(ExpressionException.class, () -> EnergyScale.parse(text));
	}

	@Test
	void theMessageSaysWhatToWrite() {
		String message = assertThrows(ExpressionException.class, () -> EnergyScale.parse("5")).getMessage();
		assertTrue(message.contains("\"5\""), message);
	}

	@ParameterizedTest
	@CsvSource({ "5 GHz, 1.5, 7.5 GHz", "5 GHz, 0.0001, 500 kHz", "5 GHz, 1000, 5 THz", "1 ueV, 20, 20 ueV", "1 K, 0.02, 20 mK", "1 Grad/s, 3, 3 Grad/s" })
	void energiesAreWrittenInTheUnitsOfTheScale(String scale, double value, String expected) {
		EnergyScale of = EnergyScale.parse(scale);
		assertEquals(expected, ExpressionWriter.write(of.quantity(value * of.value(), 1, Dimension.ENERGY)));
	}

	@Test
	void everyDimensionHasItsUnit() {
		EnergyScale scale = EnergyScale.parse("1 Grad/s");
		assertEquals(1e12 * ACTION / BOLTZMANN, number(scale.quantity(1e9, 1, Dimension.TEMPERATURE), " mK"), 1e-12);
		assertEquals("1 Grad/s", ExpressionWriter.write(scale.quantity(1e9, 1, Dimension.RATE)));
		assertEquals("2 ns", ExpressionWriter.write(scale.quantity(2e-9, -1, Dimension.TIME)));
		assertEquals(1e36 * ACTION, number(scale.quantity(1e18, 2, Dimension.POWER), " aW"), 1e-10);
		assertTrue(ExpressionWriter.write(scale.quantity(1, 1.5, Dimension.AMPLITUDE)).endsWith("*GHz^1.5"));
		assertTrue(ExpressionWriter.write(scale.quantity(1, 3, Dimension.ANY)).endsWith("*GHz^3"));
	}

	private static double number(Expression quantity, String unit) {
		String text = ExpressionWriter.write(quantity);
		assertTrue(text.endsWith(unit), text);
		return Double.parseDouble(text.replace(unit, ""));
	}
}
