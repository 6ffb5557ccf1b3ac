// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every unit against a number worked out by hand from the constants of the SI (2019): h = 6.62607015e-34 J s, k_B = 1.380649e-23 J/K, e = 1.602176634e-19 C; so
 * k_B/hbar = 1.30920339126989e11 /(K s) and
 * e/hbar = 1.51926744788 e15 /(V s). Energies and temperatures are in rad/s, times in s.
 */
class UnitTest {

	private static final double KELVIN = 1.380649e-23 * 2 * Math.PI / 6.62607015e-34;

	@Test
	void theConstantsAreThoseOfTheSI() {
		assertEquals(1.309203391e11, KELVIN, 1e2);
		assertEquals(KELVIN, energy("1 K"), 1e-15 * KELVIN);
		assertEquals(1.519267447878626e15, energy("1 eV"), 1e3);
		assertEquals(9.482521568e33, energy("1 J"), 1e25);
	}

	@ParameterizedTest
	@CsvSource({ "THz, 6.283185307179586e12", "GHz, 6.283185307179586e9", "MHz, 6.283185307179586e6", "kHz, 6.283185307179586e3", "Hz, 6.283185307179586",
			"rad/s, 1", "krad/s, 1e3", "Mrad/s, 1e6", "Grad/s, 1e9",
			"Trad/s, 1e12", "K, 1.3092033912698934e11", "mK, 1.3092033912698934e8", "uK, 1.3092033912698934e5", "nK, 130.92033912698934",
			"eV, 1.519267447878626e15", "meV, 1.519267447878626e12",
			"ueV, 1.519267447878626e9", "neV, 1.519267447878626e6", "\u00b5eV, 1.519267447878626e9", "\u03bcK, 1.3092033912698934e5", "J, 9.482521562467288e33" })
	void energiesAndTemperatures(String unit, double expected) {
		assertEquals(expected, energy("1 " + unit), 1e-9 * expected);
		assertEquals(expected, laboratory().evaluate("1 " + unit, Dimension.TEMPERATURE).value(), 1e-9 * expected);
	}

	@ParameterizedTest
	@CsvSource({ "s, 1", "ms, 1e-3", "us, 1e-6", "ns, 1e-9", "ps, 1e-12" })
	void timesAndRates(String unit, double expected) {
		assertEquals(expected, laboratory().evaluate("1 " + unit, Dimension.TIME).value(), 1e-15 * expected);
		assertEquals(1 / expected, laboratory().evaluate("1/" + unit, Dimension.RATE).value(), 1e-15 / expected);
		assertThrows(ExpressionException.class, () -> laboratory().evaluate("1 " + unit, Dimension.ENERGY));
	}

	@ParameterizedTest
	@CsvSource({ "W, 1", "mW, 1e-3", "uW, 1e-6", "nW, 1e-9", "pW, 1e-12", "fW, 1e-15", "aW, 1e-18" })
	void powersAreEnergiesPerTime(String unit, double factor) {
		assertEquals(factor * energy("1 J"), laboratory().evaluate("1 " + unit + " * 1 s", Dimension.ENERGY).value(), 1e-15 * factor * energy("1 J"));
		assertThrows(ExpressionException.class, () -> laboratory().evaluate("1 " + unit, Dimension.ENERGY));
	}

	@Test
	void theListIsWholeHere() {
		assertEquals(Set.of("Hz", "kHz", "MHz", "GHz", "THz", "rad/s", "krad/s", "Mrad/s", "Grad/s", "Trad/s", "K", "mK", "uK", "nK", "eV", "meV", "ueV", "neV",
				"J", "W", "mW", "uW", "nW", "pW", "fW", "aW", "s", "ms", "us", "ns", "ps"), Unit.names());
	}

	@ParameterizedTest
	@CsvSource({ "1/2 Grad/s, 5e-10", "1/2 GHz*2*pi, 5e-10" })
	void aUnitIsOneWordUnderADivision(String text, double expected) {
		assertEquals(expected, laboratory().evaluate(text, Dimension.TIME).value(), 1e-24);
		assertThrows(ExpressionException.class, () -> laboratory().evaluate(text, Dimension.ENERGY));
	}

	@ParameterizedTest
	@CsvSource({ "5 rad", "5 rad /s", "5 Grad/speed" })
	void anglesAloneAreNoUnit(String text) {
		assertTrue(assertThrows(ExpressionException.class, () -> energy(text)).expected().contains("rad/s"));
	}

	private static double energy(String text) {
		return laboratory().evaluate(text, Dimension.ENERGY).value();
	}

	private static Scope laboratory() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		machine.setUnits(Units.LABORATORY);
		return Scope.of(machine);
	}
}
