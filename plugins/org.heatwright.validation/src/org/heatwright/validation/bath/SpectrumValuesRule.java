// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.expression.Scope;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Numbers of a spectrum are finite, strengths and rates not negative, cut-offs and widths positive. */
public final class SpectrumValuesRule extends Rule {

	private static final Set<String> SCALES = Set.of("cutoff", "width", "resonance", "center", "exponent");

	public SpectrumValuesRule() {
		super("bath.spectrum.positive", Severity.ERROR, "J(omega) >= 0");
	}

	@Override
	public void check(RuleContext context) {
		for (SpectralDensity spectrum : context.all(SpectralDensity.class)) {
			for (EAttribute attribute : spectrum.eClass().getEAttributes()) {
				if (Scope.isExpression(attribute) && !attribute.isMany()) {
					context.value(spectrum, attribute).ifPresent(value -> check(context, spectrum, attribute, value));
				}
			}
		}
	}

	private static void check(RuleContext context, SpectralDensity spectrum, EAttribute attribute, double value) {
		boolean scale = SCALES.contains(attribute.getName());
		if ((scale ? value > 0 : value >= 0) && Double.isFinite(value)) {
			return;
		}
		Finding finding = context.report(spectrum,
				"the spectrum of " + RuleContext.idOf(spectrum) + " has " + attribute.getName() + " = " + context.text().number(value)
						+ "; it must be finite and "
				+ (scale ? "above zero" : "not negative"), new Measured(attribute.getName(), value, "")).at(attribute);
		String text = ((String) spectrum.eGet(attribute)).strip();
		if (value < 0 && Double.isFinite(value)) {
			String positive = text.startsWith("-") && text.matches("-[0-9.eE+\\-]+( .*)?") ? text.substring(1).strip() : "-(" + text + ")";
			finding.fix(Fix.of("Set it to " + positive, Edit.set(spectrum, attribute, positive)));
		}
	}
}
