// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.OptionalDouble;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.facts.SpectrumNature;
import org.heatwright.model.machine.Units;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A bath of infinite temperature is given by rates. */
public final class DensityTemperatureRule extends Rule {

	public DensityTemperatureRule() {
		super("bath.density.temperature", Severity.ERROR, "gamma = 2 J (n + 1), n -> inf");
	}

	@Override
	public void check(RuleContext context) {
		for (Bath bath : context.all(Bath.class)) {
			OptionalDouble temperature = context.value(bath, BathPackage.Literals.BATH__TEMPERATURE);
			SpectralDensity spectrum = bath.getSpectrum();
			if (spectrum != null && !SpectrumNature.standsInfiniteTemperature(spectrum) && temperature.orElse(0) == Double.POSITIVE_INFINITY) {
				String white = context.machine().getUnits() == Units.LABORATORY ? "1 MHz" : "0.01";
				context.report(bath,
						"the bath " + RuleContext.nameOf(bath)
								+ " has a spectral density J and infinite temperature: its rates 2 J (n + 1) are infinite; use white noise or a line")
						.at(BathPackage.Literals.BATH__TEMPERATURE).fix(Fix.of("Use white noise of the rate " + white,
								Edit.create(bath, BathPackage.Literals.BATH__SPECTRUM, BathPackage.Literals.WHITE_NOISE,
										new Edit.Value(BathPackage.Literals.WHITE_NOISE__RATE, white))));
			}
		}
	}
}
