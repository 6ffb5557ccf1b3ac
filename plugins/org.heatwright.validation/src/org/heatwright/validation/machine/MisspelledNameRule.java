// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.io.UnknownName;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** No attribute or element of the file is misspelled: what it says would have no effect, and a default would stand in its place. */
public final class MisspelledNameRule extends Rule {

	public MisspelledNameRule() {
		super("file.name.misspelled", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		for (EObject element : context.all(EObject.class)) {
			UnknownName.in(element).stream().filter(name -> name.meant().isPresent()).forEach(name -> context.report(element, name.sentence(element)));
		}
	}
}
