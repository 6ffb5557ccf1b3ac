// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.validity;

import org.heatwright.model.cycle.CoherentDrive;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.ValidityCheck;
import org.heatwright.validation.Finding;
import org.heatwright.validation.Measured;
import org.heatwright.validation.PhysicsRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** A rule about one of the inequalities under which a driven machine has the energies of the undriven one. */
abstract class DriveCheckRule extends PhysicsRule {

	private final String check;
	private final String what;

	DriveCheckRule(String id, String equation, String check, String what) {
		super(id, Severity.WARNING, equation);
		this.check = check;
		this.what = what;
	}

	@Override
	protected final void check(RuleContext context, Assessment assessment) {
		for (ValidityCheck found : assessment.validity()) {
			if (found.name().equals(check) && found.value() >= ValidityLimits.DOUBTFUL) {
				for (CoherentDrive drive : context.all(CoherentDrive.class)) {
					report(context, drive, found);
				}
			}
		}
	}

	private void report(RuleContext context, CoherentDrive drive, ValidityCheck found) {
		double ratio = found.value();
		Finding finding = context.report(drive, ValidityLimits.words(context, what, ratio, found.explanation()), new Measured("ratio", ratio, ""),
				new Measured("doubtful from", ValidityLimits.DOUBTFUL, ""), new Measured("fails from", ValidityLimits.FAILS, "")).as(ValidityLimits.severity(ratio));
		repair(context, drive, ratio, finding);
	}

	/** Offers a fix where there is one. */
	abstract void repair(RuleContext context, CoherentDrive drive, double ratio, Finding finding);
}
