// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.Convention;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.facts.SpectrumNature;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** The convention fits the spectrum: densities are densities and rates are rates. */
public final class ConventionRule extends Rule {

	public ConventionRule() {
		super("bath.convention.mismatch", Severity.WARNING, "gamma = 2 J (n + 1), J (n + 1), or the rate itself");
	}

	@Override
	public void check(RuleContext context) {
		for (SpectralDensity spectrum : context.all(SpectralDensity.class)) {
			String trouble = switch (SpectrumNature.of(spectrum)) {
				case DENSITY -> spectrum.getConvention() != Convention.RATE ? ""
						: "is a spectral density J and is read as the rate of emission: the factor 2 (n + 1) of its temperature is left out";
				case NOISE, RATE, EMISSION -> spectrum.getConvention() == Convention.JPI ? ""
						: "gives rates; the convention " + spectrum.getConvention().getLiteral() + " of spectral densities has no effect on it";
				case ANY -> "";
			};
			if (!trouble.isEmpty()) {
				context.report(spectrum, "the " + spectrum.eClass().getName() + " of " + RuleContext.idOf(spectrum) + " " + trouble)
						.at(BathPackage.Literals.SPECTRAL_DENSITY__CONVENTION)
						.fix(Fix.of("Use the convention J_PI", Edit.set(spectrum, BathPackage.Literals.SPECTRAL_DENSITY__CONVENTION, Convention.JPI.getLiteral())));
			}
		}
	}
}
