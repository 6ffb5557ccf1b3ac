// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.api.Test;

/** One step there, one step back, and nothing to do where the units are right. */
class SwitchUnitsTest {

	private final Machine machine = MachineFactory.eINSTANCE.createMachine();
	private final DesignAdapterFactory adapters = new DesignAdapterFactory();
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(adapters, new BasicCommandStack());

	@Test
	void isOneUndoableStep() {
		Bath bath = BathFactory.eINSTANCE.createBath();
		bath.setTemperature("0.5");
		machine.getBaths().add(bath);
		QubitArray array = ArrayFactory.eINSTANCE.createQubitArray();
		array.setSize("2");
		array.getSiteFrequencies().addAll(List.of("1", "1.5"));
		machine.setMedium(array);
		Machine before = EcoreUtil.copy(machine);
		domain.getCommandStack().execute(SwitchUnits.command(domain, machine, Units.LABORATORY, "5 GHz"));
		assertEquals(Units.LABORATORY, machine.getUnits());
		assertEquals(List.of("5 GHz", "7.5 GHz"), array.getSiteFrequencies());
		assertTrue(bath.getTemperature().endsWith(" mK"), bath.getTemperature());
		assertEquals("2", array.getSize());
		assertEquals("Switch to Laboratory Units", domain.getCommandStack().getUndoCommand().getLabel());
		domain.getCommandStack().undo();
		assertTrue(EcoreUtil.equals(before, machine));
		assertFalse(domain.getCommandStack().canUndo(), "it was one step");
		domain.getCommandStack().redo();
		assertEquals(List.of("5 GHz", "7.5 GHz"), array.getSiteFrequencies());
		Command none = SwitchUnits.command(domain, machine, Units.LABORATORY, "5 GHz");
		assertFalse(none.canExecute());
		adapters.dispose();
	}
}
