// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.expression.ExpressionException;
import org.heatwright.model.expression.Scope;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Every expression can be read, knows its names, has the right dimension and refers to itself nowhere. */
public final class ExpressionRule implements Rule {

	@Override
	public String id() {
		return "expression.invalid";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(RuleContext context) {
		for (EObject object : context.all(EObject.class)) {
			for (EAttribute attribute : object.eClass().getEAllAttributes()) {
				if (Scope.isExpression(attribute) && object.eIsSet(attribute)) {
					evaluate(context, object, attribute);
				}
			}
		}
	}

	private static void evaluate(RuleContext context, EObject object, EAttribute attribute) {
		try {
			if (attribute.isMany()) {
				context.scope().values(object, attribute);
			} else {
				context.scope().value(object, attribute);
			}
		} catch (ExpressionException e) {
			context.report(object, e.getMessage());
		}
	}
}
