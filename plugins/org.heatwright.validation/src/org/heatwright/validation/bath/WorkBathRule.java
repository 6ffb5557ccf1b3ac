// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import java.util.OptionalDouble;

import org.heatwright.model.bath.Bath;
import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.facts.SpectrumNature;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A work bath hands over energy without entropy. */
public final class WorkBathRule extends Rule {

	public WorkBathRule() {
		super("bath.work.entropy", Severity.WARNING, "dS_w/dt = -beta_w J_w");
	}

	@Override
	public void check(RuleContext context) {
		for (Bath bath : context.all(Bath.class)) {
			OptionalDouble temperature = context.value(bath, BathPackage.Literals.BATH__TEMPERATURE);
			if (bath.getRole() == BathRole.WORK && temperature.isPresent() && temperature.getAsDouble() >= 0 && Double.isFinite(temperature.getAsDouble())) {
				SpectrumNature nature = SpectrumNature.of(bath.getSpectrum());
				boolean rates = nature == SpectrumNature.NOISE || nature == SpectrumNature.RATE;
				Finding finding = context.report(bath, "the work bath " + RuleContext.nameOf(bath) + " has the finite temperature "
						+ context.text().temperature(temperature.getAsDouble())
						+ ": what it exchanges is heat with entropy, not work", new Measured("T", temperature.getAsDouble(), "k_B T")).at(BathPackage.Literals.BATH__TEMPERATURE);
				if (rates) {
					finding.fix(Fix.of("Set its temperature to inf", Edit.set(bath, BathPackage.Literals.BATH__TEMPERATURE, "inf")));
				}
				finding.fix(Fix.of("Call it an auxiliary bath", Edit.set(bath, BathPackage.Literals.BATH__ROLE, BathRole.AUXILIARY.getLiteral())));
			}
		}
	}
}
