// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.CommandParameter;
import org.eclipse.emf.edit.command.CreateChildCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Machine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every class of the four metamodels offers to a tree, a property sheet and a menu: an icon, a label, described properties in named groups, children and
 * siblings.
 */
class EveryClassTest {

	private final DesignAdapterFactory factory = new DesignAdapterFactory();
	private final AdapterFactoryEditingDomain domain = new AdapterFactoryEditingDomain(factory, new BasicCommandStack());

	@AfterEach
	void dispose() {
		factory.dispose();
	}

	static Stream<EClass> classes() {
		return Stream.of(MachinePackage.eINSTANCE, ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE)
				.flatMap(each -> each.getEClassifiers().stream())
				.filter(EClass.class::isInstance).map(EClass.class::cast).filter(type -> !type.isAbstract());
	}

	@ParameterizedTest
	@MethodSource("classes")
	void iconAndLabelOfAnEmptyElement(EClass type) throws Exception {
		EObject element = EcoreUtil.create(type);
		IItemLabelProvider labels = (IItemLabelProvider) factory.adapt(element, IItemLabelProvider.class);
		assertFalse(labels.getText(element).isBlank());
		assertFalse(labels.getText(element).contains("null"), labels.getText(element));
		try (var icon = ((URL) labels.getImage(element)).openStream()) {
			assertTrue(icon.readAllBytes().length > 50);
		}
	}

	@ParameterizedTest
	@MethodSource("classes")
	void everyAttributeIsAPropertyWithGroupAndDescription(EClass type) {
		EObject element = EcoreUtil.create(type);
		IItemPropertySource source = (IItemPropertySource) factory.adapt(element, IItemPropertySource.class);
		Set<Object> shown = new HashSet<>();
		for (IItemPropertyDescriptor property : source.getPropertyDescriptors(element)) {
			shown.add(property.getFeature(element));
			String name = type.getName() + "." + property.getDisplayName(element);
			assertNotNull(property.getCategory(element), name + " stands in no group");
			assertFalse(property.getDescription(element).isBlank(), name + " has no description");
			assertFalse(property.getDescription(element).startsWith("_UI"), property.getDescription(element));
		}
		for (EAttribute attribute : type.getEAllAttributes()) {
			assertTrue(shown.contains(attribute), type.getName() + "." + attribute.getName() + " is no property");
		}
	}

	@ParameterizedTest
	@MethodSource("classes")
	void everyContainedClassCanBeCreated(EClass type) {
		EObject element = EcoreUtil.create(type);
		Set<EClass> offered = new HashSet<>();
		for (Object descriptor : domain.getNewChildDescriptors(element, null)) {
			CommandParameter parameter = (CommandParameter) descriptor;
			offered.add(parameter.getEValue().eClass());
			var command = CreateChildCommand.create(domain, element, descriptor, List.of(element));
			assertTrue(command.canExecute(), () -> "cannot create " + parameter.getEValue().eClass().getName() + " in " + type.getName());
			assertFalse(command.getLabel().isBlank());
		}
		for (EReference containment : type.getEAllContainments()) {
			classes().filter(child -> containment.getEReferenceType().isSuperTypeOf(child))
					.forEach(child -> assertTrue(offered.contains(child), () -> type.getName() + " offers no " + child.getName()));
		}
	}

	@Test
	void siblingsComeAfterTheSelectedOneAndCanBeUndone() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		for (String id : List.of("hot", "cold")) {
			Bath bath = BathFactory.eINSTANCE.createBath();
			bath.setId(id);
			machine.getBaths().add(bath);
		}
		Bath hot = machine.getBaths().get(0);
		Collection<?> descriptors = domain.getNewChildDescriptors(machine, hot);
		Object descriptor = descriptors.stream().filter(each -> ((CommandParameter) each).getEValue() instanceof Bath).findFirst().orElseThrow();
		domain.getCommandStack().execute(CreateChildCommand.create(domain, machine, descriptor, List.of(hot)));
		assertEquals(3, machine.getBaths().size());
		assertTrue(machine.getBaths().get(1) != hot && machine.getBaths().get(1).getId() != null, "the new bath follows the selected one and has an id");
		assertEquals(List.of("hot", "cold"), undone(machine));
	}

	private List<String> undone(Machine machine) {
		domain.getCommandStack().undo();
		return new ArrayList<>(machine.getBaths().stream().map(Bath::getId).toList());
	}
}
