// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Machine;

/**
 * Where in a machine a new element belongs.
 *
 * @param owner   the element that will contain it
 * @param feature the containment it goes into
 */
public record Home(EObject owner, EReference feature) {

	/**
	 * The home that is nearest to what the user pointed at: the element itself, what it contains one level down, what contains it; else the only place in the
	 * machine that takes such an element.
	 *
	 * @param target what was pointed at; the machine itself for the empty sheet
	 */
	public static Optional<Home> of(Machine machine, EObject target, EObject product) {
		for (EObject candidate : candidates(machine, target)) {
			Optional<EReference> feature = featureOf(candidate, product);
			if (feature.isPresent()) {
				return Optional.of(new Home(candidate, feature.get()));
			}
		}
		return Optional.empty();
	}

	private static List<EObject> candidates(Machine machine, EObject target) {
		List<EObject> candidates = new ArrayList<>();
		for (EObject at = target; at != null && at != machine; at = at.eContainer()) {
			candidates.add(at);
			if (at instanceof Coupling coupling) {
				candidates.addAll(coupling.getChannels());
			}
		}
		candidates.add(machine);
		if (machine.getMedium() != null) {
			candidates.add(machine.getMedium());
		}
		if (machine.getCycle() != null) {
			candidates.add(machine.getCycle());
		}
		return candidates;
	}

	private static Optional<EReference> featureOf(EObject owner, EObject product) {
		return owner.eClass().getEAllContainments().stream().filter(reference -> reference.getEReferenceType().isInstance(product)).findFirst();
	}

	/** Whether another element fits without taking the place of one that is there. */
	public boolean hasRoom() {
		return feature.isMany() || owner.eGet(feature) == null;
	}
}
