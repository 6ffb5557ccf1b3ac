// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.math.RoundingMode;
import java.util.OptionalDouble;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.facts.SpectrumNature;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** Population inversion is no temperature that a bath could have at all frequencies: only a line has it. */
public final class InversionRule extends Rule {

	public InversionRule() {
		super("bath.inversion.stated", Severity.ERROR, "gamma(-omega) / gamma(omega) = exp(-omega/T) > 1 for T < 0");
	}

	@Override
	public void check(RuleContext context) {
		for (Bath bath : context.all(Bath.class)) {
			OptionalDouble temperature = context.value(bath, BathPackage.Literals.BATH__TEMPERATURE);
			if (bath.getRole() == BathRole.WORK && temperature.orElse(0) < 0 && SpectrumNature.of(bath.getSpectrum()) != SpectrumNature.RATE) {
				boolean rates = SpectrumNature.of(bath.getSpectrum()) == SpectrumNature.NOISE;
				String positive = rates ? "inf" : context.text().temperatureExpression(-temperature.getAsDouble(), RoundingMode.HALF_EVEN);
				context.report(bath, "the work bath " + RuleContext.nameOf(bath) + " has the negative temperature " + context.text().temperature(temperature.getAsDouble())
						+ ", which states population inversion: it would feed in heat without limit at every higher frequency. Inversion is one of a line spectrum; other work "
						+ "baths have infinite temperature",
						new Measured("T", temperature.getAsDouble(), "k_B T"))
						.at(BathPackage.Literals.BATH__TEMPERATURE).fix(Fix.of("Set it to " + positive, Edit.set(bath, BathPackage.Literals.BATH__TEMPERATURE, positive)));
			}
		}
	}
}
