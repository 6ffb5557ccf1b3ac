// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/** Ids that a person can read and that never change by themselves: {@code bath1}, {@code coupling2}. Verified by {@code DesignIdsTest}. */
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

	/** Gives every element of a machine that has none an id. */
	public static void assign(Machine machine) {
		assign(machine, machine);
	}

	/** Gives every element below and including {@code root} that has none an id. */
	public static void assign(Machine machine, EObject root) {
		Set<String> used = used(machine);
		assign(root, used);
		for (TreeIterator<EObject> contents = root.eAllContents(); contents.hasNext();) {
			assign(contents.next(), used);
		}
	}

	private static void assign(EObject object, Set<String> used) {
		if (object instanceof Element element && element.getId() == null && needsId(element)) {
			element.setId(fresh(stem(element.eClass()), used));
			used.add(element.getId());
		}
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
