// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.OptionalDouble;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Element;

/** Evaluates attributes of design elements in the solver's units and says which element a bad value belongs to. */
final class Values {

	private final Scope scope;

	Values(Scope scope) {
		this.scope = scope;
	}

	double required(EObject element, EAttribute attribute) {
		Object text = element.eGet(attribute);
		if (text == null || text.toString().isBlank()) {
			throw new AssemblyException(idOf(element), attribute.getName() + " is missing");
		}
		double value = evaluated(element, () -> scope.value(element, attribute));
		if (Double.isNaN(value)) {
			throw new AssemblyException(idOf(element), attribute.getName() + " = " + text + " is not a number");
		}
		return value;
	}

	double finite(EObject element, EAttribute attribute) {
		double value = required(element, attribute);
		if (Double.isInfinite(value)) {
			throw new AssemblyException(idOf(element), attribute.getName() + " = " + element.eGet(attribute) + " must be finite");
		}
		return value;
	}

	OptionalDouble optional(EObject element, EAttribute attribute) {
		Object text = element.eGet(attribute);
		return text == null || text.toString().isBlank() ? OptionalDouble.empty() : OptionalDouble.of(required(element, attribute));
	}

	/** A whole number within the range of {@code int}. */
	int whole(EObject element, EAttribute attribute) {
		double value = finite(element, attribute);
		if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
			throw new AssemblyException(idOf(element), attribute.getName() + " = " + element.eGet(attribute) + " must be a whole number");
		}
		return (int) value;
	}

	/** The values of an attribute that holds many. */
	double[] many(EObject element, EAttribute attribute) {
		return evaluated(element, () -> scope.values(element, attribute)).stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** What went wrong in an expression, blamed on the element that holds it. */
	private static <T> T evaluated(EObject element, Supplier<T> evaluation) {
		try {
			return evaluation.get();
		} catch (ExpressionException e) {
			throw new AssemblyException(idOf(element), e.getMessage());
		}
	}

	/** The id of the element, or of the nearest container that has one. */
	static String idOf(EObject object) {
		for (EObject current = object; current != null; current = current.eContainer()) {
			if (current instanceof Element element && element.getId() != null) {
				return element.getId();
			}
		}
		return "";
	}
}
