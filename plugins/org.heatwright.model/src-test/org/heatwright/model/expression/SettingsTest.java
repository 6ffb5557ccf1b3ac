// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.Channel;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.junit.jupiter.api.Test;

/** Changing numbers by name. */
class SettingsTest {

	private final Machine machine = MachineFactory.eINSTANCE.createMachine();
	private final Bath bath = BathFactory.eINSTANCE.createBath();
	private final Channel channel = BathFactory.eINSTANCE.createChannel();
	private final QubitArray array = ArrayFactory.eINSTANCE.createQubitArray();

	SettingsTest() {
		machine.setMedium(array);
		array.setId("medium");
		bath.setId("hot");
		bath.setSpectrum(BathFactory.eINSTANCE.createOhmicSpectrum());
		machine.getBaths().add(bath);
		Coupling coupling = BathFactory.eINSTANCE.createCoupling();
		coupling.setId("pump");
		channel.setId("pump.0");
		coupling.getChannels().add(channel);
		machine.getCouplings().add(coupling);
	}

	@Test
	void setsSizeAttributesAndContainedOnes() {
		Settings.apply(machine, "L", "7");
		Settings.apply(machine, "hot.temperature", "2*L");
		Settings.apply(machine, "pump.0.strength", "0.3");
		Settings.apply(machine, "hot.spectrum.cutoff", "9");
		assertEquals("7", array.getSize());
		assertEquals("2*L", bath.getTemperature());
		assertEquals("0.3", channel.getStrength());
		assertEquals("9", ((OhmicSpectrum) bath.getSpectrum()).getCutoff());
		assertEquals(7, Scope.of(machine).value(array, ArrayPackage.Literals.QUBIT_ARRAY__SIZE), 0);
	}

	@Test
	void unknownNamesListWhatThereIs() {
		assertTrue(message("hat.temperature", "1").contains("hot"));
		assertTrue(message("hot.temperatur", "1").contains("temperature"));
		assertThrows(ExpressionException.class, () -> Settings.apply(machine, "hot.temperature", "1+"));
		assertEquals("1", bath.getTemperature());
	}

	private String message(String name, String value) {
		return assertThrows(IllegalArgumentException.class, () -> Settings.apply(machine, name, value)).getMessage();
	}
}
