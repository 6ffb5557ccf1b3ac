// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.ConstantRate;
import org.heatwright.model.bath.Convention;
import org.heatwright.model.bath.DrudeLorentzSpectrum;
import org.heatwright.model.bath.ExponentialNoise;
import org.heatwright.model.bath.LineSpectrum;
import org.heatwright.model.bath.OhmicSpectrum;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.bath.UnderdampedSpectrum;
import org.heatwright.model.bath.WhiteNoise;
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
			boolean density = spectrum instanceof OhmicSpectrum || spectrum instanceof DrudeLorentzSpectrum || spectrum instanceof UnderdampedSpectrum;
			boolean rates = spectrum instanceof WhiteNoise || spectrum instanceof ExponentialNoise || spectrum instanceof LineSpectrum
					|| spectrum instanceof ConstantRate;
			String trouble = density && spectrum.getConvention() == Convention.RATE
					? "is a spectral density J and is read as the rate of emission: the factor 2 (n + 1) of its temperature is left out"
					: rates && spectrum.getConvention() != Convention.JPI
							? "gives rates; the convention " + spectrum.getConvention().getLiteral() + " of spectral densities has no effect on it"
							: "";
			if (!trouble.isEmpty()) {
				context.report(spectrum, "the " + spectrum.eClass().getName() + " of " + RuleContext.idOf(spectrum) + " " + trouble)
						.at(BathPackage.Literals.SPECTRAL_DENSITY__CONVENTION)
						.fix(Fix.of("Use the convention J_PI", Edit.set(spectrum, BathPackage.Literals.SPECTRAL_DENSITY__CONVENTION, Convention.JPI.getLiteral())));
			}
		}
	}
}
