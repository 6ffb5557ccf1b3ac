// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.InternalEList;
import org.heatwright.model.machine.Element;

/** The references of a file that is being read: each names ids, which may come later in the file. Verified by {@code DesignFileTest}. */
final class DesignReferences {

	private record Pending(EObject owner, EReference reference, String text, int line) {
	}

	private final Map<String, EObject> ids = new HashMap<>();
	private final List<Pending> references = new ArrayList<>();

	/** The element that has the id already, or null. */
	EObject identify(String id, EObject element) {
		return ids.putIfAbsent(id, element);
	}

	void add(EObject owner, EReference reference, String text, int line) {
		references.add(new Pending(owner, reference, text, line));
	}

	/** Sets every reference, now that all ids are known. */
	void resolve(String file) throws DesignFileException {
		for (Pending pending : references) {
			set(pending, targets(pending, file), file);
		}
	}

	private Set<EObject> targets(Pending pending, String file) throws DesignFileException {
		Set<EObject> targets = new LinkedHashSet<>();
		for (String id : pending.text().strip().split("\\s+")) {
			EObject target = ids.get(id);
			if (!id.isEmpty() && !pending.reference().getEReferenceType().isInstance(target)) {
				throw new DesignFileException(file, pending.line(), 0, unresolved(pending, id, target));
			}
			if (target != null) {
				targets.add(target);
			}
		}
		return targets;
	}

	@SuppressWarnings("unchecked")
	private static void set(Pending pending, Set<EObject> targets, String file) throws DesignFileException {
		if (pending.reference().isMany()) {
			((InternalEList<EObject>) pending.owner().eGet(pending.reference())).addAllUnique(targets);
		} else if (targets.size() > 1) {
			throw new DesignFileException(file, pending.line(), 0, what(pending) + " names " + targets.size() + " elements and can have one");
		} else {
			targets.forEach(target -> pending.owner().eSet(pending.reference(), target));
		}
	}

	private static String what(Pending pending) {
		String owner = pending.owner() instanceof Element element && element.getId() != null ? " of " + element.getId() : "";
		return pending.reference().getName() + owner;
	}

	private static String unresolved(Pending pending, String id, EObject target) {
		String name = DesignStream.abbreviated(id);
		if (target != null) {
			return what(pending) + " names \"" + name + "\", which is a " + target.eClass().getName() + " and no " + pending.reference().getEReferenceType().getName();
		}
		return id.contains("#") || id.contains("/") ? what(pending) + " refers to another file (" + name + "), which a design cannot do"
				: what(pending) + " names \"" + name + "\", and no element has that id";
	}
}
