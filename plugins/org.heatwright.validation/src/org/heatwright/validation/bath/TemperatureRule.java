// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.OptionalDouble;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** Temperatures are not negative. */
public final class TemperatureRule implements Rule {

	@Override
	public String id() {
		return "bath.temperature.positive";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public String equation() {
		return "gamma(-omega) = exp(-omega/T) gamma(omega)";
	}

	@Override
	public void check(RuleContext context) {
		for (Bath bath : context.all(Bath.class)) {
			OptionalDouble temperature = context.value(bath, BathPackage.Literals.BATH__TEMPERATURE);
			if (temperature.isPresent() && !(temperature.getAsDouble() >= 0)) {
				context.report(bath, "the bath " + RuleContext.nameOf(bath) + " has the temperature " + bath.getTemperature() + " = " + temperature.getAsDouble()
						+ "; a bath in equilibrium has one from 0 to inf", new Measured("T", temperature.getAsDouble(), "k_B T"));
			}
		}
	}
}
