// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.facts.Facts;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Numbers are given that have no default and are not optional by their metamodel. */
public final class RequiredValueRule extends Rule {

	public RequiredValueRule() {
		super("expression.missing", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (EObject object : context.all(EObject.class)) {
			for (EAttribute attribute : object.eClass().getEAllAttributes()) {
				boolean absent = !attribute.isMany() && object.eGet(attribute) == null || object.eGet(attribute) instanceof String text && text.isBlank();
				if (Scope.isExpression(attribute) && absent && !Facts.isOptional(attribute)) {
					context.report(object, RuleContext.idOf(object) + ": " + attribute.getName() + " is missing");
				}
			}
		}
	}
}
