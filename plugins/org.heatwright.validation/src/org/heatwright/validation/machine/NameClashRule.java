// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import java.util.HashMap;
import java.util.Map;

import org.heatwright.model.machine.Element;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Parameter;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Two elements of one kind are not called the same. */
public final class NameClashRule extends Rule {

	public NameClashRule() {
		super("element.name.clash", Severity.WARNING, "");
	}

	@Override
	public void check(RuleContext context) {
		Map<String, Element> seen = new HashMap<>();
		for (Element element : context.all(Element.class)) {
			String name = element.getName();
			if (name == null || name.isBlank() || element instanceof Parameter || element instanceof Machine) {
				continue;
			}
			Element first = seen.putIfAbsent(element.eContainingFeature().getName() + " " + name.strip(), element);
			if (first != null) {
				context.report(element, first.getId() + " and " + element.getId() + " are both called \"" + name + "\"; tables, drawings and reports could mean either")
						.at(MachinePackage.Literals.ELEMENT__NAME).fix(Fix.of("Call it \"" + name + " (" + element.getId() + ")\"",
								Edit.set(element, MachinePackage.Literals.ELEMENT__NAME, name + " (" + element.getId() + ")")));
			}
		}
	}
}
