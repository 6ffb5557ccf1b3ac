// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.CopyToClipboardCommand;
import org.eclipse.emf.edit.command.CreateChildCommand;
import org.eclipse.emf.edit.command.CutToClipboardCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.MoveCommand;
import org.eclipse.emf.edit.command.PasteFromClipboardCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.DesignResource;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever joins a machine has an id of its own; every command is undone and redone to the same bytes. */
class IdentifyingCommandsTest {

	private final Machine machine = MachineFactory.eINSTANCE.createMachine();
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new DesignAdapterFactory(), new BasicCommandStack());

	@BeforeEach
	void build() {
		machine.setId("m");
		Bath hot = BathFactory.eINSTANCE.createBath();
		hot.setId("hot");
		hot.setSpectrum(BathFactory.eINSTANCE.createOhmicSpectrum());
		machine.getBaths().add(hot);
		Coupling pump = BathFactory.eINSTANCE.createCoupling();
		pump.setId("pump");
		pump.setBath(hot);
		machine.getCouplings().add(pump);
		DesignResource resource = new DesignResource(URI.createURI("test.qtm"));
		resource.getContents().add(machine);
		domain.getResourceSet().getResources().add(resource);
	}

	@Test
	void everyChildThatCanBeCreatedHasAnId() throws IOException {
		List<EObject> created = new ArrayList<>();
		createAllBelow(machine, null, created);
		createAllBelow(machine.getCouplings().get(0), null, created);
		createAllBelow(machine, machine.getBaths().get(0), created);
		assertTrue(created.size() > 15, created::toString);
		for (EObject child : created) {
			assertTrue(!(child instanceof Element element) || element.getId() != null, child::toString);
		}
		assertReadable();
	}

	/** Creates one of each kind that a menu offers where there is room. */
	private void createAllBelow(EObject owner, EObject sibling, List<EObject> created) {
		for (Object descriptor : domain.getNewChildDescriptors(owner, sibling)) {
			Command command = CreateChildCommand.create(domain, owner, descriptor, List.of(owner));
			if (command.canExecute()) {
				run(command);
				created.add((EObject) ((CommandParameter) descriptor).getValue());
			}
		}
	}

	@Test
	void aSecondRunOfTheSameMenuEntryIsAnotherElement() {
		Command first = CreateChildCommand.create(domain, machine, bathDescriptor(), List.of(machine));
		Command second = CreateChildCommand.create(domain, machine, bathDescriptor(), List.of(machine));
		assertTrue(first.canExecute() && second.canExecute());
		run(first);
		run(second);
		assertEquals(List.of("hot", "bath1", "bath2"), ids());
	}

	private Object bathDescriptor() {
		return domain.getNewChildDescriptors(machine, null).stream().filter(descriptor -> ((CommandParameter) descriptor).getValue() instanceof Bath)
				.findFirst().orElseThrow();
	}

	@Test
	void aPastedElementHasAnotherId() throws IOException {
		run(CopyToClipboardCommand.create(domain, machine.getBaths().get(0)));
		run(PasteFromClipboardCommand.create(domain, machine, MachinePackage.Literals.MACHINE__BATHS));
		run(PasteFromClipboardCommand.create(domain, machine, MachinePackage.Literals.MACHINE__BATHS));
		assertEquals(List.of("hot", "hot1", "hot2"), ids());
		assertReadable();
	}

	@Test
	void copiesReferToEachOther() throws IOException {
		run(CopyToClipboardCommand.create(domain, List.of(machine.getBaths().get(0), machine.getCouplings().get(0))));
		run(PasteFromClipboardCommand.create(domain, machine, null));
		assertEquals(2, machine.getBaths().size());
		assertSame(machine.getBaths().get(1), machine.getCouplings().get(1).getBath());
		assertEquals("pump1", machine.getCouplings().get(1).getId());
		assertReadable();
	}

	@Test
	void whatIsMovedOrCutAndPastedKeepsItsId() {
		run(CreateChildCommand.create(domain, machine, bathDescriptor(), List.of(machine)));
		run(MoveCommand.create(domain, machine, MachinePackage.Literals.MACHINE__BATHS, machine.getBaths().get(1), 0));
		assertEquals(List.of("bath1", "hot"), ids());
		run(CutToClipboardCommand.create(domain, machine.getBaths().get(0)));
		run(PasteFromClipboardCommand.create(domain, machine, MachinePackage.Literals.MACHINE__BATHS));
		assertEquals(List.of("hot", "bath1"), ids());
	}

	@Test
	void deletingTakesTheReferencesAlong() throws IOException {
		run(DeleteCommand.create(domain, machine.getBaths().get(0)));
		assertNull(machine.getCouplings().get(0).getBath());
		assertReadable();
	}

	private List<String> ids() {
		return machine.getBaths().stream().map(Element::getId).toList();
	}

	/** Execute, undo, redo. */
	private void run(Command command) {
		EObject before = EcoreUtil.copy(machine);
		domain.getCommandStack().execute(command);
		EObject after = EcoreUtil.copy(machine);
		if (domain.getCommandStack().getUndoCommand() == command) {
			domain.getCommandStack().undo();
			assertTrue(EcoreUtil.equals(before, machine), "undo of " + command.getLabel());
			domain.getCommandStack().redo();
		}
		assertTrue(EcoreUtil.equals(after, machine), "redo of " + command.getLabel());
	}

	private void assertReadable() throws IOException {
		byte[] bytes = DesignFile.toBytes(machine);
		assertEquals(new String(bytes, StandardCharsets.UTF_8),
				new String(DesignFile.toBytes(DesignFile.load(new ByteArrayInputStream(bytes), "test.qtm").machine()), StandardCharsets.UTF_8));
	}
}
