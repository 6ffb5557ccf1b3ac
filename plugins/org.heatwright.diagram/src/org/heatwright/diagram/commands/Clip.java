// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.commands;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.heatwright.model.bath.Coupling;
import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;

/** What was copied from a drawing: elements with their places and the wires among them. It belongs to no machine and can be pasted into any. */
public final class Clip {

	private final List<Element> elements = new ArrayList<>();
	private final Map<Element, Rectangle> places = new LinkedHashMap<>();

	private Clip() {
	}

	/**
	 * @param chosen nodes and wires of the machine; wires between a chosen bath and a chosen medium come along
	 * @param place  where a node is drawn
	 */
	public static Clip of(Machine machine, Collection<? extends Element> chosen, Function<Element, Rectangle> place) {
		Set<Element> originals = new LinkedHashSet<>(chosen);
		originals.remove(machine);
		for (Coupling coupling : machine.getCouplings()) {
			if (originals.contains(coupling.getBath()) && originals.contains(machine.getMedium())) {
				originals.add(coupling);
			}
		}
		return copy(originals, element -> element instanceof Coupling ? Optional.empty() : Optional.of(place.apply(element)));
	}

	private static Clip copy(Collection<Element> originals, Function<Element, Optional<Rectangle>> place) {
		EcoreUtil.Copier copier = new EcoreUtil.Copier();
		Clip clip = new Clip();
		for (Element original : originals) {
			Element copy = (Element) copier.copy(original);
			clip.elements.add(copy);
			place.apply(original).ifPresent(bounds -> clip.places.put(copy, bounds.getCopy()));
		}
		copier.copyReferences();
		return clip;
	}

	public boolean isEmpty() {
		return elements.isEmpty();
	}

	/** Fresh copies for a machine, moved by a distance; what they refer to outside of the clip and of the machine is let go. */
	Clip forMachine(Machine machine, int distance) {
		Clip copy = copy(elements, element -> Optional.ofNullable(places.get(element)).map(bounds -> bounds.getTranslated(distance, distance)));
		EcoreUtil.ExternalCrossReferencer.find(copy.elements).forEach((target, settings) -> {
			if (!EcoreUtil.isAncestor(machine, target)) {
				List.copyOf(settings).forEach(setting -> EcoreUtil.remove(setting, target));
			}
		});
		return copy;
	}

	/** Baths before the wires that end at them. */
	List<Element> elements() {
		List<Element> ordered = new ArrayList<>(elements.stream().filter(element -> !(element instanceof Coupling)).toList());
		elements.stream().filter(Coupling.class::isInstance).forEach(ordered::add);
		return ordered;
	}

	Optional<Rectangle> place(Element element) {
		return Optional.ofNullable(places.get(element));
	}

	/** Everything in the clip that has an id. */
	static List<Element> withContents(Element element) {
		List<Element> all = new ArrayList<>(List.of(element));
		element.eAllContents().forEachRemaining((EObject content) -> {
			if (content instanceof Element inner && inner.getId() != null) {
				all.add(inner);
			}
		});
		return all;
	}
}
