// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.bath;

import org.heatwright.model.bath.BathPackage;
import org.heatwright.model.bath.UnderdampedSpectrum;
import org.heatwright.model.machine.Units;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/**
 * The strength of an underdamped bath is an energy to the power 3/2, so that J = lambda^2 Gamma w / (...) is a rate. An energy is read in GHz, 1 GHz as 1
 * GHz^1.5.
 */
public final class UnderdampedStrengthRule extends Rule {

	public UnderdampedStrengthRule() {
		super("bath.underdamped.strength", Severity.WARNING, "J(w) = lambda^2 Gamma w / ((w0^2 - w^2)^2 + Gamma^2 w^2)");
	}

	@Override
	public void check(RuleContext context) {
		for (UnderdampedSpectrum spectrum : context.all(UnderdampedSpectrum.class)) {
			String text = spectrum.getStrength();
			if (text != null && context.machine().getUnits() == Units.LABORATORY && context.scope().isEnergyForAmplitude(text)) {
				String exact = text.strip().matches("[0-9.eE+-]+ ?GHz") ? text.strip() + "^1.5" : "(" + text.strip() + ")*sqrt(1 GHz)";
				context.report(spectrum,
						"the strength " + text.strip() + " of the spectrum of the bath " + RuleContext.nameOf(spectrum.eContainer())
								+ " is an energy and is read as " + exact
						+ ": lambda has the dimension of an energy to the power 3/2").at(BathPackage.Literals.UNDERDAMPED_SPECTRUM__STRENGTH)
						.fix(Fix.of("Write " + exact, Edit.set(spectrum, BathPackage.Literals.UNDERDAMPED_SPECTRUM__STRENGTH, exact)));
			}
		}
	}
}
