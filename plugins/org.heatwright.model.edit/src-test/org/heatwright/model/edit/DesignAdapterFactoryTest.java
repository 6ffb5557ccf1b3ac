// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.provider.IItemLabelProvider;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.eclipse.emf.edit.provider.IItemPropertySource;
import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.QubitArray;
import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathFactory;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class has a label, an icon and grouped, described properties, even with nothing filled in. */
class DesignAdapterFactoryTest {

	private final DesignAdapterFactory factory = new DesignAdapterFactory();

	static List<EClass> classes() {
		return Stream.of(MachinePackage.eINSTANCE, ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE)
				.flatMap(metamodel -> metamodel.getEClassifiers().stream())
				.filter(EClass.class::isInstance).map(EClass.class::cast).filter(type -> !type.isAbstract()).toList();
	}

	@ParameterizedTest
	@MethodSource("classes")
	void anEmptyElementHasALabelAndAnIcon(EClass type) throws IOException {
		EObject element = EcoreUtil.create(type);
		IItemLabelProvider labels = (IItemLabelProvider) factory.adapt(element, IItemLabelProvider.class);
		assertFalse(labels.getText(element).isBlank() || labels.getText(element).contains("null"), labels.getText(element));
		try (InputStream icon = ((URL) labels.getImage(element)).openStream()) {
			assertEquals(0x89, icon.read());
		}
	}

	@ParameterizedTest
	@MethodSource("classes")
	void propertiesAreGroupedAndDescribed(EClass type) {
		EObject element = EcoreUtil.create(type);
		for (IItemPropertyDescriptor property : ((IItemPropertySource) factory.adapt((Object) element, IItemPropertySource.class)).getPropertyDescriptors(element)) {
			assertNotNull(property.getCategory(element), property.getDisplayName(element));
			assertFalse(
					property.getDescription(element).isBlank()
							|| property.getDescription(element).startsWith("The " + property.getDisplayName(element) + " of the"),
					property.getDisplayName(element));
		}
	}

	@Test
	void labelsHaveValuesAndUnits() {
		Machine machine = MachineFactory.eINSTANCE.createMachine();
		QubitArray array = ArrayFactory.eINSTANCE.createQubitArray();
		array.setSize("2*4");
		machine.setMedium(array);
		Bath bath = BathFactory.eINSTANCE.createBath();
		bath.setName("hot bath");
		bath.setTemperature("L-3");
		machine.getBaths().add(bath);
		assertEquals("hot bath, T = 5", text(bath));
		assertEquals("Qubit array, L = 8 qubits", text(array));
		bath.setTemperature("oops");
		assertEquals("hot bath, T = oops", text(bath));
		machine.setUnits(Units.LABORATORY);
		bath.setTemperature("20 mK");
		assertEquals("hot bath, T = 20 mK", text(bath));
		bath.setTemperature("L*2.5 mK");
		assertEquals("hot bath, T = 20 mK", text(bath));
		bath.setTemperature("inf");
		assertEquals("hot bath, T = \u221e", text(bath));
	}

	/** Asked for as a notifier and as an object: both are used by the platform. */
	private String text(EObject element) {
		String text = ((IItemLabelProvider) factory.adapt((Object) element, IItemLabelProvider.class)).getText(element);
		assertEquals(text, ((IItemLabelProvider) factory.adapt(element, IItemLabelProvider.class)).getText(element));
		return text;
	}
}
