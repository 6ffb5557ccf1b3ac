// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

import java.math.RoundingMode;

import org.heatwright.model.cycle.CoherentDrive;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.validation.Finding;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A drive is weak against the gaps: the baths act at the frequencies of the undriven machine. */
public final class DriveAmplitudeRule extends DriveCheckRule {

	public DriveAmplitudeRule() {
		super("validity.drive.amplitude", "epsilon << smallest gap", "driveAmplitude", "the equation of a weak drive");
	}

	@Override
	void repair(RuleContext context, CoherentDrive drive, double ratio, Finding finding) {
		context.value(drive, CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE).ifPresent(amplitude -> {
			String weaker = context.text().energyExpression(Math.abs(amplitude) * ValidityLimits.DOUBTFUL / ratio * 0.99, RoundingMode.DOWN);
			finding.fix(Fix.of("Lower the amplitude to " + weaker + ", at which it holds", Edit.set(drive, CyclePackage.Literals.COHERENT_DRIVE__AMPLITUDE, weaker)));
		});
	}
}
