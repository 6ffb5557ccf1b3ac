// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Units;
import org.junit.jupiter.api.Test;

/** Every attribute of every class is labelled with what was written, in natural and in laboratory designs: 5 GHz is not 3.14e10 rad/s. */
class LaboratoryLabelsTest {

	@Test
	void everyAttributeKeepsItsUnit() {
		int seen = 0;
		for (EClass type : classes()) {
			for (EAttribute attribute : type.getEAllAttributes()) {
				if (Scope.isExpression(attribute) && !attribute.isMany()) {
					Machine machine = MachineFactory.eINSTANCE.createMachine();
					EObject element = place(machine, type);
					machine.setUnits(Units.NATURAL);
					element.eSet(attribute, "0.25");
					assertEquals("0.25", DesignLabels.value(element, attribute), attribute::toString);
					machine.setUnits(Units.LABORATORY);
					String written = switch (Scope.dimension(attribute)) {
						case POWER -> "2.5e-18 W";
						case AMPLITUDE -> "0.5 GHz^1.5";
						case NONE, ANY -> "0.25";
						case ENERGY -> "5.25 GHz";
						case TEMPERATURE -> "20.5 mK";
						case RATE -> "3.5 Mrad/s";
						case TIME -> "40 ns";
					};
					element.eSet(attribute, written);
					assertEquals(written, DesignLabels.value(element, attribute), attribute::toString);
					seen++;
				}
			}
		}
		assertTrue(seen > 30, "only " + seen + " attributes");
	}

	private static List<EClass> classes() {
		return Stream.of(ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE).flatMap(metamodel -> metamodel.getEClassifiers().stream())
				.filter(EClass.class::isInstance)
				.map(EClass.class::cast).filter(type -> !type.isAbstract()).toList();
	}

	/** Somewhere inside the machine: labels need no more than the root. */
	private static EObject place(Machine machine, EClass type) {
		EObject element = EcoreUtil.create(type);
		if (!put(machine, element, 0)) {
			throw new IllegalStateException("nothing of a machine holds " + type.getName());
		}
		return element;
	}

	@SuppressWarnings("unchecked")
	private static boolean put(EObject container, EObject element, int depth) {
		for (EReference reference : container.eClass().getEAllContainments()) {
			if (reference.getEReferenceType().isSuperTypeOf(element.eClass())) {
				if (reference.isMany()) {
					((List<EObject>) container.eGet(reference)).add(element);
				} else {
					container.eSet(reference, element);
				}
				return true;
			}
		}
		for (EReference reference : depth > 3 ? List.<EReference>of() : container.eClass().getEAllContainments()) {
			for (EClass type : types(reference.getEReferenceType())) {
				EObject between = EcoreUtil.create(type);
				if (put(between, element, depth + 1)) {
					return put(container, between, depth);
				}
			}
		}
		return false;
	}

	private static List<EClass> types(EClass abstractType) {
		return Stream.concat(Stream.of(abstractType), classes().stream().filter(abstractType::isSuperTypeOf)).filter(type -> !type.isAbstract()).toList();
	}
}
