// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.expression.Scope;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Values without a default are given. */
public final class RequiredValueRule extends Rule {

	private static final Set<String> OPTIONAL = Set.of("transferLimit", "amplitude");

	public RequiredValueRule() {
		super("expression.missing", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (EObject object : context.all(EObject.class)) {
			for (EAttribute attribute : object.eClass().getEAllAttributes()) {
				boolean absent = !attribute.isMany() && object.eGet(attribute) == null || object.eGet(attribute) instanceof String text && text.isBlank();
				if (Scope.isExpression(attribute) && absent && !OPTIONAL.contains(attribute.getName())) {
					context.report(object, RuleContext.idOf(object) + ": " + attribute.getName() + " is missing");
				}
			}
		}
	}
}
