// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.fix;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/**
 * Names an object of a design without holding it: the id of the nearest element around it, and the way down from there.
 *
 * @param element id of the element; empty for the machine itself
 * @param path    containment features with the position in them, such as {@code spectrum.0}
 */
public record Address(String element, List<Step> path) {

	/** One step down. */
	public record Step(String feature, int index) {
	}

	public Address {
		path = List.copyOf(path);
	}

	public static Address of(EObject object) {
		java.util.ArrayDeque<Step> path = new java.util.ArrayDeque<>();
		EObject current = object;
		while (!(current instanceof Machine) && !(current instanceof Element element && element.getId() != null)) {
			EReference feature = current.eContainmentFeature();
			EObject parent = current.eContainer();
			path.addFirst(new Step(feature.getName(), feature.isMany() ? ((List<?>) parent.eGet(feature)).indexOf(current) : 0));
			current = parent;
		}
		return new Address(current instanceof Machine ? "" : ((Element) current).getId(), List.copyOf(path));
	}

	/** The object in a design; empty when the design has changed and it is no longer there. */
	public Optional<EObject> in(Machine machine) {
		Optional<EObject> current = element.isEmpty() ? Optional.of(machine) : find(machine);
		for (Step step : path) {
			current = current.flatMap(parent -> down(parent, step));
		}
		return current;
	}

	private Optional<EObject> find(Machine machine) {
		for (var contents = EcoreUtil.getAllContents(machine, false); contents.hasNext();) {
			if (contents.next() instanceof Element candidate && element.equals(candidate.getId())) {
				return Optional.of(candidate);
			}
		}
		return Optional.empty();
	}

	private static Optional<EObject> down(EObject parent, Step step) {
		if (!(parent.eClass().getEStructuralFeature(step.feature()) instanceof EReference reference)) {
			return Optional.empty();
		}
		if (!reference.isMany()) {
			return Optional.ofNullable((EObject) parent.eGet(reference));
		}
		List<?> children = (List<?>) parent.eGet(reference);
		return step.index() < children.size() ? Optional.of((EObject) children.get(step.index())) : Optional.empty();
	}
}
