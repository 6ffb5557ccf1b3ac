// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Parameter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that {@code --set} takes, and what is said about those it does not. */
class SettingNamesTest {

	private final Machine machine = MachineFactory.eINSTANCE.createMachine();
	private final Bath hot = BathFactory.eINSTANCE.createBath();
	private final QubitArray array = ArrayFactory.eINSTANCE.createQubitArray();
	private final Parameter parameter = MachineFactory.eINSTANCE.createParameter();
	private final Coupling coupling = BathFactory.eINSTANCE.createCoupling();
	private final Channel channel = BathFactory.eINSTANCE.createChannel();
	private final OhmicSpectrum spectrum = BathFactory.eINSTANCE.createOhmicSpectrum();

	@BeforeEach
	void build() {
		machine.setId("m");
		hot.setId("hot");
		hot.setSpectrum(spectrum);
		coupling.setId("pump");
		channel.setId("pump.0");
		coupling.getChannels().add(channel);
		parameter.setId("g1");
		parameter.setName("g");
		array.setId("medium");
		machine.setMedium(array);
		machine.getBaths().add(hot);
		machine.getCouplings().add(coupling);
		machine.getParameters().add(parameter);
	}

	@Test
	void parametersTheSizeAndAttributes() {
		Settings.apply(machine, "g", "0.5");
		Settings.apply(machine, "L", "2*4");
		Settings.apply(machine, "hot.temperature", "g*3");
		Settings.apply(machine, "hot.role", "COLD");
		Settings.apply(machine, "hot.spectrum.cutoff", "7");
		assertEquals("0.5", parameter.getExpression());
		assertEquals("2*4", array.getSize());
		assertEquals("g*3", hot.getTemperature());
		assertEquals(BathRole.COLD, hot.getRole());
		assertEquals("7", spectrum.getCutoff());
	}

	@Test
	void theLongestIdWins() {
		Settings.apply(machine, "pump.0.strength", "0.25");
		assertEquals("0.25", channel.getStrength());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "hot.temprature | temperature", "hto.temperature | hot.temperature", "gg | nearest names are g", "hot.id | it has",
			"hot.spectrum | it has", "pump.9.strength | it has", "hot.role.x | it has",
			"nothing.like.this | nearest names" })
	void unknownNamesListTheNearOnes(String name, String near) {
		String message = assertThrows(IllegalArgumentException.class, () -> Settings.apply(machine, name, "1")).getMessage();
		assertTrue(message.contains(name) && message.contains(near), message);
	}

	@Test
	void theListOfNearNamesIsShort() {
		for (int i = 0; i < 500; i++) {
			Bath bath = BathFactory.eINSTANCE.createBath();
			bath.setId("bath" + i);
			machine.getBaths().add(bath);
		}
		assertTrue(assertThrows(IllegalArgumentException.class, () -> Settings.apply(machine, "bath77", "1")).getMessage().length() < 300);
	}

	@Test
	void whatCannotBeReadChangesNothing() {
		assertThrows(ExpressionException.class, () -> Settings.apply(machine, "hot.temperature", "2*"));
		assertThrows(ExpressionException.class, () -> Settings.apply(machine, "g", ")"));
		assertThrows(IllegalArgumentException.class, () -> Settings.apply(machine, "hot.role", "LUKEWARM"));
		assertEquals("1", hot.getTemperature());
		assertEquals(BathRole.HOT, hot.getRole());
	}
}
