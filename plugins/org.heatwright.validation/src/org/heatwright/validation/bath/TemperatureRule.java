// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.math.RoundingMode;
import java.util.OptionalDouble;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Temperatures are not negative. */
public final class TemperatureRule extends Rule {

	public TemperatureRule() {
		super("bath.temperature.positive", Severity.ERROR, "gamma(-omega) = exp(-omega/T) gamma(omega)");
	}

	@Override
	public void check(RuleContext context) {
		for (Bath bath : context.all(Bath.class)) {
			OptionalDouble temperature = context.value(bath, BathPackage.Literals.BATH__TEMPERATURE);
			if (bath.getRole() != BathRole.WORK && temperature.isPresent() && !(temperature.getAsDouble() >= 0)) {
				String positive = context.text().temperatureExpression(-temperature.getAsDouble(), RoundingMode.HALF_EVEN);
				String value = context.text().temperature(temperature.getAsDouble());
				String written = bath.getTemperature().equals(value) ? value : bath.getTemperature() + " = " + value;
				context.report(bath,
						"the bath " + RuleContext.nameOf(bath) + " has the temperature " + written + "; a bath in equilibrium has one from 0 to inf",
						new Measured("T", temperature.getAsDouble(), "k_B T")).at(BathPackage.Literals.BATH__TEMPERATURE)
						.fix(Fix.of("Set it to " + positive, Edit.set(bath, BathPackage.Literals.BATH__TEMPERATURE, positive)));
			}
		}
	}
}
