// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read as the same value, with no bracket too many. */
class ExpressionWriterTest {

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "5.1 GHz", "-5 GHz", "2*3 - (4 - 5)", "2/(3*4)", "2/3*4", "(1 + 2)*3", "-2^2", "(-2)^2", "2^(-1)", "(2^3)^2", "2^(3^2)",
			"1/(2 GHz)", "(5 GHz)^2", "max(1, 2, 3)", "sqrt(2)*3", "2*pi*3 Grad/s", "inf", "-(1 + 2)", "3 - -2", "1e-9", "6.62607015e-34", "0.05*(2 + 3*(4 - 1))",
			"-(2*3)" })
	void comesBackAsItWas(String text) {
		String written = ExpressionWriter.write(Expressions.parse(text));
		assertEquals(text, written);
		assertEquals(value(text), value(written));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1/2 GHz", "-2 GHz^2", "2 pi", "((3))", "0.1 + 0.2*(3)", "2 pi^2", "-3 GHz*2", "2*3 GHz", "4 GHz/2 GHz", "2^3^2", "1-2-3", "8/4/2" })
	void meansTheSame(String text) {
		assertEquals(value(text), value(ExpressionWriter.write(Expressions.parse(text))), text);
	}

	@Test
	void numbersHaveAllTheirDigits() {
		assertEquals("0.30000000000000004", ExpressionWriter.number(0.1 + 0.2));
		assertEquals("1e9", ExpressionWriter.number(1e9));
		assertEquals("1234567", ExpressionWriter.number(1234567));
		assertEquals("-0.00012", ExpressionWriter.number(-0.00012));
	}

	private static double value(String text) {
		var machine = MachineFactory.eINSTANCE.createMachine();
		machine.setUnits(Units.LABORATORY);
		return Scope.of(machine).evaluate(text, Dimension.ANY).value();
	}
}
