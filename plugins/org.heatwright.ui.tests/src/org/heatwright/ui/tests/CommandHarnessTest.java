// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.gef.commands.Command;
import org.heatwright.diagram.commands.ModelCommandStack;
import org.heatwright.diagram.commands.ModelCommands;
import org.heatwright.diagram.insert.Ingredient;
import org.heatwright.diagram.insert.Insertion;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.bath.NoiseOperator;
import org.heatwright.model.cycle.CycleFactory;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.cycle.Stroke;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.edit.DesignAdapterFactory;
import org.heatwright.model.io.DesignResource;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.GuideDirection;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Note;
import org.junit.jupiter.api.Test;

/** Every command on every element of every gallery machine: it executes, undoes, redoes, and leaves the machine equal. */
class CommandHarnessTest {

	private final BasicCommandStack stack = new BasicCommandStack();
	private final ModelCommandStack commandStack = new ModelCommandStack(stack);
	private Machine machine;
	private ModelCommands commands;
	private int executed;

	private void open(Machine opened) {
		stack.flush();
		AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(new DesignAdapterFactory(), stack);
		DesignResource resource = new DesignResource(URI.createURI("memory:/machine.qtm"));
		domain.getResourceSet().getResources().add(resource);
		resource.getContents().add(opened);
		machine = opened;
		commands = new ModelCommands(domain, machine);
	}

	/** Executes, undoes, redoes and undoes again; the machine is then what it was. */
	private void thereAndBack(String what, Command command) {
		Machine before = EcoreUtil.copy(machine);
		commandStack.execute(command);
		Machine after = EcoreUtil.copy(machine);
		commandStack.undo();
		assertTrue(EcoreUtil.equals(before, machine), () -> what + ": undo left something changed");
		commandStack.redo();
		assertTrue(EcoreUtil.equals(after, machine), () -> what + ": redo made something else");
		commandStack.undo();
		assertTrue(EcoreUtil.equals(before, machine), () -> what + ": the second undo left something changed");
		executed++;
	}

	private List<EObject> everything() {
		List<EObject> all = new ArrayList<>(List.of(machine));
		machine.eAllContents().forEachRemaining(all::add);
		return all;
	}

	@Test
	void everyIngredientGoesIntoEveryPlaceThatTakesIt() {
		Set<Ingredient> placed = new HashSet<>();
		for (String name : Gallery.names()) {
			open(Gallery.find(name).orElseThrow().open().machine());
			for (EObject target : everything()) {
				for (Ingredient ingredient : Ingredient.values()) {
					Optional<Command> command = new Insertion(commands, machine).of(ingredient.getNewObject(), target, new Rectangle(5, 6, 0, 0));
					command.filter(Command::canExecute).ifPresent(executable -> {
						thereAndBack(name + ": " + ingredient + " into " + target.eClass().getName(), executable);
						placed.add(ingredient);
					});
				}
			}
		}
		open(org.heatwright.model.machine.MachineFactory.eINSTANCE.createMachine());
		for (Ingredient ingredient : Ingredient.values()) {
			new Insertion(commands, machine).of(ingredient.getNewObject(), machine, new Rectangle()).ifPresent(command -> {
				thereAndBack("empty: " + ingredient, command);
				placed.add(ingredient);
			});
		}
		assertEquals(Set.of(Ingredient.values()), placed);
		assertTrue(executed > 500, "only " + executed + " commands");
	}

	@Test
	void everyElementIsDeletedAlone() {
		for (String name : Gallery.names()) {
			open(Gallery.find(name).orElseThrow().open().machine());
			for (EObject target : everything()) {
				if (target instanceof Element element && element != machine) {
					thereAndBack(name + ": delete " + element.getId(), commands.delete(List.of(element)));
				}
			}
		}
		assertTrue(executed > 100, "only " + executed + " commands");
	}

	@Test
	void everyTextOfEveryElementIsSetAndTakenAway() {
		for (String name : Gallery.names()) {
			open(Gallery.find(name).orElseThrow().open().machine());
			for (EObject target : everything()) {
				for (EAttribute attribute : target.eClass().getEAllAttributes()) {
					if (!attribute.isMany() && attribute.isChangeable() && attribute.getEAttributeType().getInstanceClass() == String.class && !attribute.isID()) {
						thereAndBack(name + ": " + attribute.getName(), commands.contents().set(target, attribute, "7"));
						thereAndBack(name + ": no " + attribute.getName(), commands.contents().set(target, attribute, " "));
					}
				}
			}
		}
		assertTrue(executed > 300, "only " + executed + " commands");
	}

	@Test
	void strokesChannelsNotesAndWholeMachines() {
		open(Gallery.find("three-level-maser").orElseThrow().open().machine());
		Coupling coupling = machine.getCouplings().get(0);
		thereAndBack("one more channel", commands.contents().addChannel(coupling, (NoiseOperator) Ingredient.COLLECTIVE_OPERATOR.getNewObject()));
		Note note = (Note) Ingredient.NOTE.getNewObject();
		commandStack.execute(commands.create(note, new Rectangle(1, 2, 3, 4)));
		for (EObject target : everything()) {
			if (target instanceof Element element && element != note) {
				thereAndBack("link", commands.contents().link(note, element));
			}
		}
		Machine other = Gallery.find("superradiance").orElseThrow().open().machine();
		Machine copy = EcoreUtil.copy(other);
		thereAndBack("another machine", commands.contents().replaceBy(other, "Replace"));
		commandStack.redo();
		assertTrue(EcoreUtil.equals(copy, machine), "the machine is the other one");
	}

	@Test
	void guidesAreAddedMovedAndRemovedAlsoWhereTheFileHasNoLayout() {
		open(Gallery.find("three-level-maser").orElseThrow().open().machine());
		for (GuideDirection direction : GuideDirection.values()) {
			thereAndBack("add " + direction, commands.guides().add(direction, 40));
			commandStack.execute(commands.guides().add(direction, 70));
		}
		thereAndBack("move", commands.guides().move(machine.getLayout().getGuides().get(0), 90));
		thereAndBack("remove one", commands.guides().remove(List.of(machine.getLayout().getGuides().get(1))));
		thereAndBack("remove all", commands.guides().remove(machine.getLayout().getGuides()));
		machine.setLayout(null);
		thereAndBack("add without a layout", commands.guides().add(GuideDirection.HORIZONTAL, 5));
	}

	@Test
	void strokesTakeEveryPlace() {
		Machine cyclic = org.heatwright.model.machine.MachineFactory.eINSTANCE.createMachine();
		open(cyclic);
		StrokeCycle cycle = (StrokeCycle) Ingredient.STROKE_CYCLE.getNewObject();
		commandStack.execute(commands.create(cycle, new Rectangle()));
		for (Stroke stroke : List.copyOf(cycle.getStrokes())) {
			for (int place = 0; place < 4; place++) {
				if (place != cycle.getStrokes().indexOf(stroke)) {
					thereAndBack("stroke to " + place, commands.contents().reorder(stroke, place));
				}
				thereAndBack("new stroke at " + place,
						commands.contents().insertAt(CycleFactory.eINSTANCE.createWorkStroke(), cycle, CyclePackage.Literals.STROKE_CYCLE__STROKES, place));
			}
		}
	}

	/** Classes that are made as a part of something else or by another tool, and not from the palette. */
	private static final Set<String> MADE_OTHERWISE = Set.of("Machine", "Layout", "NodeLayout", "Guide", "Coupling", "Channel", "Bath", "Change", "IdealChange",
			"AcceptedFinding");

	@Test
	void everyClassOfTheMetamodelsHasAnIngredient() {
		Set<String> made = new HashSet<>();
		for (Ingredient ingredient : Ingredient.values()) {
			made.add(((EObject) ingredient.getNewObject()).eClass().getName());
		}
		for (EPackage metamodel : List.of(MachinePackage.eINSTANCE, ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE)) {
			for (var classifier : metamodel.getEClassifiers()) {
				if (classifier instanceof EClass type && !type.isAbstract() && !type.isInterface() && !MADE_OTHERWISE.contains(type.getName())) {
					assertTrue(made.contains(type.getName()), type.getName());
				}
			}
		}
		assertFalse(made.contains("Machine"));
	}
}
