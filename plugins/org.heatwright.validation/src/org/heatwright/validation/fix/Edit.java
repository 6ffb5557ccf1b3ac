// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.fix;

import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** One step of a fix. */
public sealed interface Edit {

	Address target();

	/** Sets an attribute from its text; no text unsets it. */
	record SetAttribute(Address target, EAttribute attribute, String text) implements Edit {
	}

	/** Replaces all values of an attribute that has many. */
	record SetValues(Address target, EAttribute attribute, List<String> texts) implements Edit {

		public SetValues {
			texts = List.copyOf(texts);
		}
	}

	/** Points a cross reference at elements; at none to unset it. */
	record SetReference(Address target, EReference reference, List<Address> to) implements Edit {

		public SetReference {
			to = List.copyOf(to);
		}
	}

	/** Creates an object in a containment reference, in the place of the one that is there if there can be only one. */
	record Create(Address target, EReference reference, Template object) implements Edit {
	}

	/** Removes an object with what it contains and all references to it. */
	record Remove(Address target) implements Edit {
	}

	/** An object that does not exist yet. */
	record Template(EClass type, List<Value> values, List<Child> children) {

		public Template {
			values = List.copyOf(values);
			children = List.copyOf(children);
		}

		public static Template of(EClass type, Value... values) {
			return new Template(type, List.of(values), List.of());
		}
	}

	/** An attribute's text in a template. */
	record Value(EAttribute attribute, String text) {
	}

	/** What a template contains. */
	record Child(EReference reference, Template object) {
	}

	static Edit set(EObject target, EAttribute attribute, String text) {
		return new SetAttribute(Address.of(target), attribute, text);
	}

	static Edit point(EObject target, EReference reference, EObject... to) {
		return new SetReference(Address.of(target), reference, java.util.Arrays.stream(to).map(Address::of).toList());
	}

	static Edit create(EObject target, EReference reference, EClass type, Value... values) {
		return new Create(Address.of(target), reference, Template.of(type, values));
	}

	static Edit remove(EObject target) {
		return new Remove(Address.of(target));
	}
}
