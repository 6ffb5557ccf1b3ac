// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.api.Test;

/** What is written can be read back as the same value, on the side of it that was asked for. */
class QuantityTextTest {

	private static final double KELVIN = 1.380649e-23 / (6.62607015e-34 / (2 * Math.PI));

	private static Machine machine(Units units) {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		machine.setUnits(units);
		return machine;
	}

	@Test
	void powersHaveTheSizeOfTheirUnit() {
		QuantityText text = QuantityText.of(machine(Units.LABORATORY));
		double watt = 2 * Math.PI / 6.62607015e-34;
		assertEquals("0.53 aW", text.power(0.53e-18 * watt));
		assertEquals("12 fW", text.power(1.2e-14 * watt));
		assertEquals("-3.5 nW", text.power(-3.5e-9 * watt));
	}

	@Test
	void naturalNumbersAreBare() {
		QuantityText text = QuantityText.of(machine(Units.NATURAL));
		assertEquals("0.333333", text.power(1.0 / 3));
		assertEquals("2", text.energy(2));
		assertEquals("inf", text.temperature(Double.POSITIVE_INFINITY));
		assertEquals("1.5e-7", text.number(1.5e-7));
		assertEquals("-4", text.energy(-4));
		assertEquals("0", text.number(-0.0));
	}

	@Test
	void laboratoryNumbersHaveUnits() {
		QuantityText text = QuantityText.of(machine(Units.LABORATORY));
		assertEquals("5.1 GHz", text.energy(2 * Math.PI * 5.1e9));
		assertEquals("20 mK", text.temperature(0.02 * KELVIN));
		assertEquals("4.2 K", text.temperature(4.2 * KELVIN));
		assertEquals("0 K", text.temperature(0));
		assertEquals("inf", text.temperature(Double.POSITIVE_INFINITY));
		assertEquals("350 \u00b5K", text.temperature(3.5e-4 * KELVIN));
		assertEquals("999.999 MHz", text.energy(2 * Math.PI * 999.999e6));
		assertEquals("1 GHz", text.energy(2 * Math.PI * 999.9999999e6));
		assertEquals("-30 kHz", text.energy(-2 * Math.PI * 3e4));
		assertEquals("1 Mrad/s", text.rate(1e6));
		assertEquals("50 ns", text.time(5e-8));
		assertEquals("1e-6 s", text.timeExpression(1e-6, RoundingMode.HALF_EVEN));
	}

	@Test
	void expressionsComeBackOnTheSideAskedFor() {
		for (Units units : Units.values()) {
			Machine machine = machine(units);
			Scope scope = Scope.of(machine);
			QuantityText text = QuantityText.of(machine);
			assertEquals(2e9, scope.evaluate(text.energy(2e9), Dimension.ENERGY).value(), 1e4);
			assertEquals(7e-8, scope.evaluate(text.time(7e-8), Dimension.TIME).value(), 1e-13);
			for (double value : new double[] { 1.0 / 3, 2e9 / 7, 12345.678901234567, 1e-13 / 3 }) {
				double below = scope.evaluate(text.energyExpression(value, RoundingMode.FLOOR), Dimension.ENERGY).value();
				double above = scope.evaluate(text.temperatureExpression(value, RoundingMode.CEILING), Dimension.TEMPERATURE).value();
				double power = scope.evaluate(text.powerExpression(value, RoundingMode.FLOOR), Dimension.ANY).value();
				assertTrue(below <= value * (1 + 1e-15) && above >= value * (1 - 1e-15) && power <= value * (1 + 1e-15), text.energy(value));
				assertEquals(value, below, 1e-11 * value);
				assertEquals(value, above, 1e-11 * value);
				assertEquals(value, power, 1e-11 * value);
			}
		}
	}
}
