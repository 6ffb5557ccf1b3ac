// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

import java.math.RoundingMode;
import java.util.OptionalDouble;

import org.heatwright.model.array.ArrayPackage;
import org.heatwright.model.array.Level;
import org.heatwright.model.cycle.CoherentDrive;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.validation.Finding;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A drive is near resonance: off resonance the energy of its quanta is not the energy that its transition gives. */
public final class DriveDetuningRule extends DriveCheckRule {

	public DriveDetuningRule() {
		super("validity.drive.detuning", "|E_u - E_l - omega| << E_u - E_l", "driveDetuning", "the equation of a resonant drive");
	}

	@Override
	void repair(RuleContext context, CoherentDrive drive, double ratio, Finding finding) {
		OptionalDouble upper = energy(context, drive.getUpper());
		OptionalDouble lower = energy(context, drive.getLower());
		if (upper.isPresent() && lower.isPresent() && upper.getAsDouble() != lower.getAsDouble()) {
			String resonant = context.text().energyExpression(Math.abs(upper.getAsDouble() - lower.getAsDouble()), RoundingMode.HALF_EVEN);
			finding.fix(Fix.of("Drive on resonance, at " + resonant, Edit.set(drive, CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY, resonant)));
		}
	}

	private static OptionalDouble energy(RuleContext context, String level) {
		return context.element(String.valueOf(level).strip()).filter(Level.class::isInstance)
				.map(each -> context.value(each, ArrayPackage.Literals.LEVEL__ENERGY)).orElse(OptionalDouble.empty());
	}
}
