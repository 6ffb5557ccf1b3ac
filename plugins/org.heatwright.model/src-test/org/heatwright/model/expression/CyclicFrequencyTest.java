// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 2 pi times GHz in every way in which it is written, and what only looks like it. */
class CyclicFrequencyTest {

	private final Machine machine = MachineFactory.eINSTANCE.createMachine();

	private void parameter(String name, String expression) {
		Parameter parameter = MachineFactory.eINSTANCE.createParameter();
		parameter.setName(name);
		parameter.setExpression(expression);
		machine.getParameters().add(parameter);
	}

	CyclicFrequencyTest() {
		machine.setUnits(Units.LABORATORY);
		parameter("f", "5 GHz");
		parameter("tau", "2*pi");
		parameter("wrong", "2*pi*f");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2*pi*5.1 GHz", "2*pi*(5 GHz + 1 MHz)", "2*pi*f", "5 kHz*2*pi", "-(2*pi)*3 Hz", "6.2832*5 GHz", "tau*f", "2*pi*5 GHz + 3 GHz",
			"2*pi*f/3", "pi*10 THz" })
	void isFound(String text) {
		assertTrue(CyclicFrequency.isTimesTwoPi(machine, text), text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "5.1 GHz", "2*pi*5.1 Grad/s", "f", "wrong", "2*wrong", "2*pi*1 K", "5 GHz/(2*pi)", "pi", "2*pi*(", "pi*(1 GHz)/(2 GHz)*3 K",
			"2*pi/(3 ns)" })
	void isNotFound(String text) {
		assertFalse(CyclicFrequency.isTimesTwoPi(machine, text), text);
	}

	@Test
	void naturalDesignsHaveNoUnits() {
		machine.setUnits(Units.NATURAL);
		assertFalse(CyclicFrequency.isTimesTwoPi(machine, "2*pi*5"));
	}
}
