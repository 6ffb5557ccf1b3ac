// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.NodeLayout;
import org.junit.jupiter.api.Test;

class DesignChangesTest {

	private final Machine before = machine();

	private static Machine machine() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		machine.setName("engine");
		machine.getBaths().add(bath("hot", "5"));
		machine.getBaths().add(bath("cold", "1"));
		return machine;
	}

	private static Bath bath(String id, String temperature) {
		Bath bath = NewElements.bath(BathRole.valueOf(id.toUpperCase(java.util.Locale.ROOT)), temperature);
		bath.setId(id);
		return bath;
	}

	@Test
	void theSameSaysNothingWhereverItIsDrawn() {
		Machine after = EcoreUtil.copy(before);
		after.setLayout(MachineFactory.eINSTANCE.createLayout());
		NodeLayout node = MachineFactory.eINSTANCE.createNodeLayout();
		node.setX(70);
		after.getLayout().getNodes().add(node);
		assertEquals(List.of(), DesignChanges.of(before, after));
	}

	@Test
	void numbersNamesAndElements() {
		Machine after = EcoreUtil.copy(before);
		after.getBaths().get(0).setTemperature("8");
		after.getBaths().get(0).setSpectrum(BathFactory.eINSTANCE.createWhiteNoise());
		after.getBaths().remove(1);
		after.setName("motor");
		List<String> changes = DesignChanges.of(before, after);
		assertTrue(changes.contains("machine: name engine \u2192 motor"), changes::toString);
		assertTrue(changes.contains("hot: temperature 5 \u2192 8"), changes::toString);
		assertTrue(changes.stream().anyMatch(line -> line.startsWith("hot.spectrum is now: ")), changes::toString);
		assertTrue(changes.stream().anyMatch(line -> line.startsWith("gone: ") && line.contains("cold")), changes::toString);
		assertTrue(DesignChanges.of(after, before).stream().anyMatch(line -> line.startsWith("new: ") && line.contains("cold")));
	}
}
