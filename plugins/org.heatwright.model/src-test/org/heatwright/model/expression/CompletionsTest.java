// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.expression.Completions.Completion;
import org.heatwright.model.expression.Completions.Kind;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Parameter;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.api.Test;

class CompletionsTest {

	private final Machine machine = MachineFactory.eINSTANCE.createMachine();

	private List<String> names(String text) {
		return Completions.of(machine, text).stream().map(Completion::name).toList();
	}

	private void parameter(String name, String expression) {
		Parameter parameter = MachineFactory.eINSTANCE.createParameter();
		parameter.setName(name);
		parameter.setExpression(expression);
		machine.getParameters().add(parameter);
	}

	@Test
	void parametersComeFirst() {
		parameter("sigma", "0.3");
		assertEquals(List.of("sigma", "sqrt", "sin"), names("2*s"));
		assertEquals("0.3", Completions.of(machine, "2*s").get(0).meaning());
	}

	@Test
	void goesOnWhereTheTextEnds() {
		Completion square = Completions.of(machine, "1+sq").get(0);
		assertEquals("rt(", square.rest());
		assertEquals(Kind.FUNCTION, square.kind());
		assertEquals("i", Completions.of(machine, "2p").get(0).rest(), "a number may stand right before a name");
	}

	@Test
	void theSizeBelongsToArraysOnly() {
		assertFalse(names("").contains("L"));
		machine.setMedium(ArrayFactory.eINSTANCE.createQubitArray());
		assertTrue(names("").contains("L"));
	}

	@Test
	void unitsOnlyInLaboratoryDesignsAndFirstAfterANumber() {
		assertFalse(names("5 G").contains("GHz"));
		machine.setUnits(Units.LABORATORY);
		parameter("Gap", "1 GHz");
		assertEquals(List.of("GHz", "Grad/s", "Gap"), names("5 G"));
		assertEquals(List.of("Gap", "GHz", "Grad/s"), names("2*G"));
		assertFalse(names("5 g").contains("GHz"), "case tells units apart: mW is not MW");
	}

	@Test
	void whatIsCompleteIsNotOffered() {
		assertFalse(names("pi").contains("pi"));
	}
}
