// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.properties;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;

/** Which classes and which elements fit a reference. */
final class Kinds {

	private static final List<EPackage> PACKAGES = List.of(MachinePackage.eINSTANCE, ArrayPackage.eINSTANCE, BathPackage.eINSTANCE, CyclePackage.eINSTANCE);

	private Kinds() {
	}

	/** Every class that can be created and stand where the reference points, in the order of the metamodel. */
	static List<EClass> of(EReference reference) {
		List<EClass> kinds = new ArrayList<>();
		for (EPackage some : PACKAGES) {
			some.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
					.filter(kind -> !kind.isAbstract() && reference.getEReferenceType().isSuperTypeOf(kind)).forEach(kinds::add);
		}
		return kinds;
	}

	/** Every element of a machine that the reference can point at. */
	static List<EObject> candidates(Machine machine, EReference reference) {
		List<EObject> candidates = new ArrayList<>();
		machine.eAllContents().forEachRemaining(object -> {
			if (reference.getEReferenceType().isInstance(object)) {
				candidates.add(object);
			}
		});
		return candidates;
	}
}
