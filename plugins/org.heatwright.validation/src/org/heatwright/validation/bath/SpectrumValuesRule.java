// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.expression.Scope;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Numbers of a spectrum are finite, strengths and rates not negative, cut-offs and widths positive. */
public final class SpectrumValuesRule implements Rule {

	private static final Set<String> SCALES = Set.of("cutoff", "width", "resonance", "center", "exponent");

	@Override
	public String id() {
		return "bath.spectrum.positive";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(RuleContext context) {
		for (SpectralDensity spectrum : context.all(SpectralDensity.class)) {
			for (EAttribute attribute : spectrum.eClass().getEAttributes()) {
				if (Scope.isExpression(attribute) && !attribute.isMany()) {
					OptionalDouble value = context.value(spectrum, attribute);
					boolean scale = SCALES.contains(attribute.getName());
					if (value.isPresent() && !(scale ? value.getAsDouble() > 0 : value.getAsDouble() >= 0) || value.isPresent() && Double.isInfinite(value.getAsDouble())) {
						context.report(spectrum, "the spectrum of " + RuleContext.idOf(spectrum) + " has " + attribute.getName() + " = " + value.getAsDouble()
								+ "; it must be finite and " + (scale ? "above zero" : "not negative"), new Measured(attribute.getName(), value.getAsDouble(), ""));
					}
				}
			}
		}
	}
}
