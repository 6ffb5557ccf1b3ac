// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.heatwright.model.expression.Spelling;
import org.heatwright.model.machine.Element;

/**
 * An attribute or an element of a file that this version does not know; it is kept and has no effect. Verified by {@code UnknownNameTest}.
 *
 * @param name      as it is written
 * @param attribute whether it is an attribute, or else an element
 * @param meant     the name that the author must have meant: one that is spelled nearly so and is not given
 */
public record UnknownName(String name, boolean attribute, Optional<String> meant) {

	/** Those that stand directly in an element. */
	public static List<UnknownName> in(EObject element) {
		List<UnknownName> names = new ArrayList<>();
		UnknownContent content = UnknownContent.of(element);
		for (Map.Entry<String, String> unknown : content.attributes()) {
			if (!unknown.getKey().startsWith("xmlns:")) {
				names.add(of(element, unknown.getKey(), true));
			}
		}
		content.elements().forEach(tag -> names.add(of(element, tag.name(), false)));
		return names;
	}

	static UnknownName of(EObject element, String name, boolean attribute) {
		List<String> free = new ArrayList<>();
		for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
			if (isWrittenAsAttribute(feature) == attribute && (!attribute && feature.isMany() || !element.eIsSet(feature))) {
				free.add(feature.getName());
			}
		}
		return new UnknownName(name, attribute, Spelling.meant(name, free).filter(meant -> !meant.equals(name)));
	}

	private static boolean isWrittenAsAttribute(EStructuralFeature feature) {
		return feature instanceof EReference reference ? !reference.isContainment() && !reference.isContainer() : !feature.isMany();
	}

	/** A sentence without its end, about the name in an element. */
	public String sentence(EObject element) {
		String owner = element.eClass().getName() + (element instanceof Element named && named.getId() != null ? " " + named.getId() : "");
		String what = attribute ? "the attribute " + name + " of " + owner : "the element <" + name + "> in " + owner;
		return meant.map(word -> what + " is unknown and has no effect; did you mean " + (attribute ? word : "<" + word + ">") + "?")
				.orElse(what + " is unknown to this version, has no effect, and is kept as it is");
	}
}
