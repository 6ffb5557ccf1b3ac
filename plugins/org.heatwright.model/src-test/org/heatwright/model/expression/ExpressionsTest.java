// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.api.Test;

/** Precedence, units, error positions and reference cycles. */
class ExpressionsTest {

	private final Machine machine = MachineFactory.eINSTANCE.createMachine();

	@Test
	void precedence() {
		assertEquals(-9 + 2 * 3 / 4.0, value("-3^2+2*3/4"), 1e-15);
		assertEquals(512, value("2^3^2"), 1e-12);
		assertEquals(Math.sqrt(2) + 3, value("sqrt(2)+max(1, 3)"), 1e-15);
	}

	@Test
	void laboratoryUnitsBecomeAngularFrequencies() {
		machine.setUnits(Units.LABORATORY);
		assertEquals(2 * Math.PI * 5.1e9, Scope.of(machine).evaluate("5.1 GHz", Dimension.ENERGY).value(), 1e-3);
		assertThrows(ExpressionException.class, () -> Scope.of(machine).evaluate("5", Dimension.ENERGY));
		assertThrows(ExpressionException.class, () -> Scope.of(machine).evaluate("5 GHz + 1 ns", Dimension.ENERGY));
	}

	@Test
	void errorsNameThePosition() {
		assertEquals(2, assertThrows(ExpressionException.class, () -> Expressions.parse("2*")).position());
	}

	@Test
	void referenceCyclesAreNamed() {
		parameter("a", "2*b");
		parameter("b", "a/2");
		assertTrue(assertThrows(ExpressionException.class, () -> value("a")).getMessage().contains("a -> b -> a"));
	}

	private void parameter(String name, String text) {
		Parameter parameter = MachineFactory.eINSTANCE.createParameter();
		parameter.setName(name);
		parameter.setExpression(text);
		machine.getParameters().add(parameter);
	}

	private double value(String text) {
		return Scope.of(machine).evaluate(text, Dimension.NONE).value();
	}
}
