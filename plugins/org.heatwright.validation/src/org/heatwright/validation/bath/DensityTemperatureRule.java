// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.OptionalDouble;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.ConstantRate;
import org.heatwright.model.bath.Convention;
import org.heatwright.model.bath.ExponentialNoise;
import org.heatwright.model.bath.LineSpectrum;
import org.heatwright.model.bath.SpectralDensity;
import org.heatwright.model.bath.WhiteNoise;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** A bath of infinite temperature is given by rates. */
public final class DensityTemperatureRule implements Rule {

	@Override
	public String id() {
		return "bath.density.temperature";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public String equation() {
		return "gamma = 2 J (n + 1), n -> inf";
	}

	@Override
	public void check(RuleContext context) {
		for (Bath bath : context.all(Bath.class)) {
			OptionalDouble temperature = context.value(bath, BathPackage.Literals.BATH__TEMPERATURE);
			SpectralDensity spectrum = bath.getSpectrum();
			boolean rate = spectrum instanceof WhiteNoise || spectrum instanceof ExponentialNoise || spectrum instanceof LineSpectrum
					|| spectrum != null && spectrum.getConvention() == Convention.RATE && !(spectrum instanceof ConstantRate);
			if (spectrum != null && !rate && temperature.isPresent() && temperature.getAsDouble() == Double.POSITIVE_INFINITY) {
				context.report(bath, "the bath " + RuleContext.nameOf(bath) + " has a spectral density J and infinite temperature: its rates 2 J (n + 1) are infinite; use white noise or a line");
			}
		}
	}
}
