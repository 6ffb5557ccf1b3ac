// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.OptionalDouble;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.facts.SpectrumNature;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** White and exponential noise have infinite temperature. */
public final class NoiseTemperatureRule extends Rule {

	public NoiseTemperatureRule() {
		super("bath.noise.temperature", Severity.ERROR, "gamma(-omega) = gamma(omega) only at T = inf");
	}

	@Override
	public void check(RuleContext context) {
		for (Bath bath : context.all(Bath.class)) {
			OptionalDouble temperature = context.value(bath, BathPackage.Literals.BATH__TEMPERATURE);
			boolean noise = SpectrumNature.of(bath.getSpectrum()) == SpectrumNature.NOISE;
			if (noise && temperature.isPresent() && temperature.getAsDouble() >= 0 && !Double.isInfinite(temperature.getAsDouble())) {
				context.report(bath, "the bath " + RuleContext.nameOf(bath)
						+ " is classical noise, which acts alike at both signs of the frequency; only infinite temperature does, so set temperature=\"inf\""
						+ " or choose another spectrum", new Measured("T", temperature.getAsDouble(), "k_B T")).at(BathPackage.Literals.BATH__TEMPERATURE)
						.fix(Fix.of("Set its temperature to inf", Edit.set(bath, BathPackage.Literals.BATH__TEMPERATURE, "inf")));
			}
		}
	}
}
