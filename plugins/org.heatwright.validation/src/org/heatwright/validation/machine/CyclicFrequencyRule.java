// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.heatwright.model.expression.CyclicFrequency;
import org.heatwright.model.expression.Scope;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** No cyclic frequency is multiplied by 2 pi: 5 GHz is h times 5 GHz, which is 2 pi 5e9 rad/s already. */
public final class CyclicFrequencyRule extends Rule {

	private static final String TWO_PI = "2\\s*\\*\\s*pi\\s*\\*\\s*";

	public CyclicFrequencyRule() {
		super("expression.frequency.cyclic", Severity.WARNING, "E = h f = hbar 2 pi f");
	}

	@Override
	public void check(RuleContext context) {
		for (EObject object : context.all(EObject.class)) {
			for (EAttribute attribute : object.eClass().getEAllAttributes()) {
				if (Scope.isExpression(attribute) && !attribute.isMany() && object.eGet(attribute) instanceof String text
						&& CyclicFrequency.isTimesTwoPi(context.machine(), text)) {
					report(context, object, attribute, text);
				}
			}
		}
	}

	private static void report(RuleContext context, EObject object, EAttribute attribute, String text) {
		Finding finding = context.report(object, text
				+ " is 2 pi times too large if a frequency of oscillation is meant: Hz and its multiples are cyclic, E = h f, so that the 2 pi is in the unit")
				.at(attribute);
		without(text).ifPresent(shorter -> finding.fix(Fix.of("Leave out the 2 pi: " + shorter, Edit.set(object, attribute, shorter))));
		String angular = text.replaceAll("\\b([kMGT]?)Hz\\b", "$1rad/s");
		if (!angular.equals(text)) {
			finding.fix(Fix.of("Count radians: " + angular, Edit.set(object, attribute, angular)));
		}
	}

	private static Optional<String> without(String text) {
		String shorter = text.replaceFirst(TWO_PI, "");
		return shorter.equals(text) ? Optional.empty() : Optional.of(shorter);
	}
}
