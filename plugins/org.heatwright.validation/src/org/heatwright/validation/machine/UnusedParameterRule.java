// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Parameter;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Every parameter has an effect. */
public final class UnusedParameterRule extends Rule {

	public UnusedParameterRule() {
		super("parameter.unused", Severity.INFORMATION, "");
	}

	@Override
	public void check(RuleContext context) {
		Set<String> words = new HashSet<>();
		Set<Object> referred = new HashSet<>();
		for (EObject object : context.all(EObject.class)) {
			object.eClass().getEAllAttributes().stream().filter(attribute -> attribute.getEAttributeType().getInstanceClass() == String.class && !isLabel(attribute))
					.forEach(attribute -> addWords(object.eGet(attribute), words));
			referred.addAll(object.eCrossReferences());
		}
		for (Parameter parameter : context.machine().getParameters()) {
			if (parameter.getName() != null && !words.contains(parameter.getName()) && !referred.contains(parameter)) {
				context.report(parameter, "nothing uses the parameter " + parameter.getName())
						.fix(Fix.of("Remove the parameter " + parameter.getName(), Edit.remove(parameter)));
			}
		}
	}

	private static boolean isLabel(EAttribute attribute) {
		return attribute.getEContainingClass() == MachinePackage.Literals.ELEMENT;
	}

	private static void addWords(Object value, Set<String> words) {
		if (value != null) {
			words.addAll(List.of(value.toString().split("[^\\p{L}\\p{N}_]+")));
		}
	}
}
