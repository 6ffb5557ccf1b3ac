// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/** Ids that a person can read and that never change by themselves: {@code bath1}, {@code pump.0}. Verified by {@code DesignIdsTest}. */
public final class DesignIds {

	private DesignIds() {
	}

	/** Whether a text can be an id: one word, so that a list of ids can be read back. */
	public static boolean isId(String text) {
		return !text.isEmpty() && text.chars().noneMatch(Character::isWhitespace);
	}

	/** An id for a new element of a class, used by no element of the machine. */
	public static String fresh(Machine machine, EClass type) {
		return fresh(stem(type), used(machine));
	}

	/** An id that begins like {@code wanted} and is used by no element of the machine. */
	public static String fresh(Machine machine, String wanted) {
		return free(wanted, used(machine));
	}

	/** "bath1" becomes "bath2" and "hot" becomes "hot1", unless they are free. */
	private static String free(String wanted, Set<String> used) {
		String stem = wanted.replaceAll("[0-9]+$", "");
		return used.contains(wanted) ? fresh(stem.isEmpty() ? wanted : stem, used) : wanted;
	}

	/** Gives elements that are about to join a machine, with all they contain, ids that nothing in it has. A free id is kept. */
	public static void admit(Machine machine, Collection<? extends EObject> newcomers) {
		Set<String> used = used(machine);
		for (EObject newcomer : newcomers) {
			admit(newcomer, used);
			newcomer.eAllContents().forEachRemaining(inner -> admit(inner, used));
		}
	}

	private static void admit(EObject object, Set<String> used) {
		if (object instanceof Element element && element.getId() != null) {
			element.setId(free(element.getId(), used));
			used.add(element.getId());
		}
		assign(object, used);
	}

	/** Gives every element of a machine that has none an id; returns those. */
	public static List<Element> assign(Machine machine) {
		return assign(machine, machine);
	}

	/** Gives every element below and including {@code root} that has none an id; returns those. */
	public static List<Element> assign(Machine machine, EObject root) {
		Set<String> used = used(machine);
		List<Element> assigned = new ArrayList<>();
		assign(root, used).ifPresent(assigned::add);
		for (TreeIterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
			assign(contents.next(), used).ifPresent(assigned::add);
		}
		return assigned;
	}

	/** Whether an element that needs an id has none. */
	public static boolean isIncomplete(Machine machine) {
		if (machine.getId() == null) {
			return true;
		}
		for (TreeIterator<EObject> contents = machine.eAllContents(); contents.hasNext();) {
			if (isNameless(contents.next())) {
				return true;
			}
		}
		return false;
	}

	private static boolean isNameless(EObject object) {
		return object instanceof Element element && element.getId() == null && needsId(element);
	}

	private static Optional<Element> assign(EObject object, Set<String> used) {
		if (!isNameless(object)) {
			return Optional.empty();
		}
		Element element = (Element) object;
		element.setId(wanted(element, used));
		used.add(element.getId());
		return Optional.of(element);
	}

	/**
	 * A channel is called by its coupling and its place there, {@code pump.0}, a change by its stroke: they keep that id when another coupling or stroke comes.
	 * The others count by their kind.
	 */
	private static String wanted(Element element, Set<String> used) {
		if (element.eContainer() instanceof Element owner && owner.getId() != null && owner.eContainmentFeature() != null && owner.eContainmentFeature().isMany()) {
			String id = owner.getId() + "." + ((List<?>) owner.eGet(element.eContainmentFeature())).indexOf(element);
			return used.contains(id) ? fresh(id + "-", used) : id;
		}
		return fresh(stem(element.eClass()), used);
	}

	/** Operators, spectra and states are named by what contains them. */
	private static boolean needsId(Element element) {
		return element.eContainingFeature() == null || element.eContainingFeature().isMany() || element.eContainer() instanceof Machine;
	}

	private static String stem(EClass type) {
		String name = type.getName();
		return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
	}

	private static String fresh(String stem, Set<String> used) {
		int number = 1;
		while (used.contains(stem + number)) {
			number++;
		}
		return stem + number;
	}

	private static Set<String> used(Machine machine) {
		Set<String> used = new HashSet<>();
		used.add(machine.getId());
		for (TreeIterator<EObject> contents = machine.eAllContents(); contents.hasNext();) {
			if (contents.next() instanceof Element element && element.getId() != null) {
				used.add(element.getId());
			}
		}
		return used;
	}
}
