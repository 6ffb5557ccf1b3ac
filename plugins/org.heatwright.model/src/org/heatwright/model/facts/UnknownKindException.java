// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.facts;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

/**
 * A place treats the kinds of something differently and does not know this one. It is a defect of the program: a kind was added to the metamodel and the place
 * was forgotten. The tests over all classes of the metamodels find such places before users do.
 */
public final class UnknownKindException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	/** @param kind what is not known here */
	public UnknownKindException(EObject kind) {
		this(kind.eClass());
	}

	/** @param type the class of which nothing is known here */
	public UnknownKindException(EClass type) {
		super("nothing is known here about a " + type.getName());
	}
}
