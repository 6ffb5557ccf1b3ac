// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Parameter;
import org.heatwright.validation.RuleContext;

/** An expression that has no value. */
record ExpressionTrouble(EObject element, EAttribute attribute, ExpressionException cause) {

	/** Every expression of the design that has no value. Trouble that comes from a parameter is listed there and not at each place that uses the parameter. */
	static List<ExpressionTrouble> in(RuleContext context) {
		List<ExpressionTrouble> troubles = new ArrayList<>();
		for (EObject object : context.all(EObject.class)) {
			for (EAttribute attribute : object.eClass().getEAllAttributes()) {
				if (Scope.isExpression(attribute) && object.eIsSet(attribute)) {
					evaluate(context, object, attribute).ifPresent(e -> troubles.add(new ExpressionTrouble(object, attribute, e)));
				}
			}
		}
		return troubles.stream().filter(ExpressionTrouble::isAtItsOrigin).toList();
	}

	private static Optional<ExpressionException> evaluate(RuleContext context, EObject object, EAttribute attribute) {
		try {
			if (attribute.isMany()) {
				context.scope().values(object, attribute);
			} else {
				context.scope().value(object, attribute);
			}
			return Optional.empty();
		} catch (ExpressionException e) {
			return Optional.of(e);
		}
	}

	private boolean isAtItsOrigin() {
		if (!cause.cycle().isEmpty()) {
			return element instanceof Parameter parameter && cause.cycle().contains(parameter.getName())
					|| cause.cycle().contains("L") && attribute == ArrayPackage.Literals.QUBIT_ARRAY__SIZE;
		}
		return cause.place().isEmpty() || cause.place().equals(Scope.where(element, attribute));
	}

	/** The text of an expression that is not one of many. */
	Optional<String> text() {
		return attribute.isMany() ? Optional.empty() : Optional.ofNullable((String) element.eGet(attribute));
	}
}
