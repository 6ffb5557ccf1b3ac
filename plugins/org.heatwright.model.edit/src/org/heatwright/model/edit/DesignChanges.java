// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Layout;
import org.heatwright.model.machine.Machine;

/**
 * What differs between two states of a design, element by element, in words: "hot: temperature 5 → 8". Elements are matched by their ids; where they stand on
 * the drawing does not count. Verified by {@code DesignChangesTest}.
 */
public final class DesignChanges {

	private DesignChanges() {
	}

	/** One line for each difference; empty for designs that say the same. */
	public static List<String> of(Machine before, Machine after) {
		Map<String, EObject> old = elements(before);
		Map<String, EObject> young = elements(after);
		List<String> changes = new ArrayList<>();
		young.forEach((path, element) -> {
			EObject was = old.get(path);
			if (was == null || was.eClass() != element.eClass()) {
				changes.add((was == null ? "new: " : path + " is now: ") + DesignLabels.text(element));
			} else {
				attributes(path, was, element, changes);
			}
		});
		old.forEach((path, element) -> {
			if (!young.containsKey(path)) {
				changes.add("gone: " + DesignLabels.text(element));
			}
		});
		return changes;
	}

	private static void attributes(String path, EObject was, EObject is, List<String> changes) {
		String name = is instanceof Machine ? "machine" : is instanceof Element ? DesignLabels.name(is) : path;
		for (EAttribute attribute : is.eClass().getEAllAttributes()) {
			if (!attribute.isID() && !Objects.equals(was.eGet(attribute), is.eGet(attribute))) {
				changes.add(name + ": " + attribute.getName() + " " + shown(was.eGet(attribute)) + " \u2192 " + shown(is.eGet(attribute)));
			}
		}
		for (EReference reference : is.eClass().getEAllReferences()) {
			if (!reference.isContainment() && !reference.isMany() && !name(was.eGet(reference)).equals(name(is.eGet(reference)))) {
				changes.add(name + ": " + reference.getName() + " " + name(was.eGet(reference)) + " \u2192 " + name(is.eGet(reference)));
			}
		}
	}

	private static String shown(Object value) {
		return value == null || value.toString().isEmpty() ? "\u2013" : value.toString();
	}

	private static String name(Object target) {
		return target instanceof EObject element ? DesignLabels.name(element) : "\u2013";
	}

	private static Map<String, EObject> elements(Machine machine) {
		Map<String, EObject> elements = new LinkedHashMap<>();
		elements.put("", machine);
		for (TreeIterator<EObject> all = machine.eAllContents(); all.hasNext();) {
			EObject object = all.next();
			if (object instanceof Layout) {
				all.prune();
			} else {
				elements.put(path(object), object);
			}
		}
		return elements;
	}

	/** The id, or the way from the owner: its feature and, in a list, its place there. */
	private static String path(EObject object) {
		if (object instanceof Machine) {
			return "";
		}
		if (object instanceof Element element && element.getId() != null) {
			return element.getId();
		}
		EReference feature = object.eContainmentFeature();
		String place = feature.isMany() ? "[" + (((List<?>) object.eContainer().eGet(feature)).indexOf(object) + 1) + "]" : "";
		String owner = path(object.eContainer());
		return (owner.isEmpty() ? "" : owner + ".") + feature.getName() + place;
	}
}
