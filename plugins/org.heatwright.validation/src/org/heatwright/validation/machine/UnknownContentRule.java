// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.io.UnknownName;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** All that the file says is understood. */
public final class UnknownContentRule extends Rule {

	public UnknownContentRule() {
		super("file.content.unknown", Severity.WARNING, "");
	}

	@Override
	public void check(RuleContext context) {
		for (EObject element : context.all(EObject.class)) {
			UnknownName.in(element).stream().filter(name -> name.meant().isEmpty()).forEach(name -> context.report(element, name.sentence(element)));
		}
	}
}
