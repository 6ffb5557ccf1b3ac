// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.junit.jupiter.api.Test;

/** Any machine that the metamodel allows is written, read as an equal one and written as the same bytes. Fixed seeds; every class of the metamodel is met. */
class RandomDesignTest {

	private static final int DESIGNS = 400;

	private final List<EObject> elements = new ArrayList<>();
	private Random random = new Random(0);

	@Test
	void randomDesignsSurvive() throws IOException {
		Set<EClass> met = new HashSet<>();
		for (int seed = 0; seed < DESIGNS; seed++) {
			Machine machine = design(seed);
			elements.forEach(element -> met.add(element.eClass()));
			byte[] bytes = DesignFile.toBytes(machine);
			LoadedDesign loaded = Designs.load(Designs.text(machine));
			assertTrue(EcoreUtil.equals(machine, loaded.machine()), "seed " + seed);
			assertArrayEquals(bytes, DesignFile.toBytes(loaded.machine()), "seed " + seed);
			assertEquals(List.of(), loaded.notices(), "seed " + seed);
		}
		assertEquals(concrete(EcorePackage.Literals.EOBJECT).size(), met.size());
	}

	private Machine design(int seed) {
		random = new Random(seed);
		elements.clear();
		Machine machine = (Machine) tree(MachinePackage.Literals.MACHINE);
		elements.forEach(this::refer);
		return machine;
	}

	private EObject tree(EClass type) {
		EObject object = EcoreUtil.create(type);
		elements.add(object);
		if (object instanceof Element element) {
			element.setId(text("e") + elements.size());
		}
		for (EStructuralFeature feature : type.getEAllStructuralFeatures()) {
			if (feature instanceof EAttribute attribute && !attribute.isID() && random.nextBoolean()) {
				fill(object, attribute);
			} else if (feature instanceof EReference reference && reference.isContainment() && elements.size() < 60) {
				contain(object, reference);
			}
		}
		return object;
	}

	@SuppressWarnings("unchecked")
	private void contain(EObject object, EReference reference) {
		List<EClass> kinds = concrete(reference.getEReferenceType());
		for (int n = reference.isMany() ? random.nextInt(4) : 1; n > 0; n--) {
			EObject child = tree(kinds.get(random.nextInt(kinds.size())));
			if (reference.isMany()) {
				((EList<EObject>) object.eGet(reference)).add(child);
			} else {
				object.eSet(reference, child);
			}
		}
	}

	@SuppressWarnings("unchecked")
	private void fill(EObject object, EAttribute attribute) {
		if (attribute.isMany()) {
			((EList<Object>) object.eGet(attribute)).add(value(attribute));
		} else {
			object.eSet(attribute, value(attribute));
		}
	}

	private Object value(EAttribute attribute) {
		if (attribute.getEAttributeType() instanceof EEnum literals) {
			return literals.getELiterals().get(random.nextInt(literals.getELiterals().size())).getInstance();
		}
		return attribute.getEAttributeType().getInstanceClass() == int.class ? (Object) random.nextInt() : text(" <&\"'\t\n");
	}

	private String text(String start) {
		String letters = "abcXYZ019.-_+*/^()\u00e9\u03c9\ud83d\ude00";
		StringBuilder text = new StringBuilder(start);
		for (int n = random.nextInt(40); n > 0; n--) {
			text.appendCodePoint(letters.codePointAt(letters.offsetByCodePoints(0, random.nextInt(letters.codePointCount(0, letters.length())))));
		}
		return text.toString();
	}

	@SuppressWarnings("unchecked")
	private void refer(EObject object) {
		for (EReference reference : object.eClass().getEAllReferences()) {
			List<EObject> targets = elements.stream().filter(target -> reference.getEReferenceType().isInstance(target)).toList();
			if (reference.isContainment() || targets.isEmpty()) {
				continue;
			}
			EObject target = targets.get(random.nextInt(targets.size()));
			if (reference.isMany()) {
				((EList<EObject>) object.eGet(reference)).add(target);
			} else {
				object.eSet(reference, target);
			}
		}
	}

	/** The classes of the metamodels that can stand for one; all of them for {@code EObject}. */
	private static List<EClass> concrete(EClass declared) {
		List<EClass> kinds = new ArrayList<>();
		for (EPackage metamodel : DesignPackages.DESIGN.all()) {
			for (EClassifier classifier : metamodel.getEClassifiers()) {
				if (classifier instanceof EClass type && !type.isAbstract() && (declared == EcorePackage.Literals.EOBJECT || declared.isSuperTypeOf(type))) {
					kinds.add(type);
				}
			}
		}
		return kinds;
	}
}
