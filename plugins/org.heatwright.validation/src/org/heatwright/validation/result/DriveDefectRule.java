// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.result;

import org.heatwright.physics.solve.DriveResult;
import org.heatwright.validation.Measured;
import org.heatwright.validation.ResultRule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;

/**
 * The energy of the quanta that a drive takes is the power that the transition gives, but for a small part. Where half of it is missing neither number is known
 * to its leading digit.
 */
public final class DriveDefectRule extends ResultRule {

	private static final double LARGEST = 0.5;

	public DriveDefectRule() {
		super("result.drive.defect", Severity.ERROR, "|(E_u - E_l) I - omega I| << |(E_u - E_l) I|");
	}

	@Override
	protected void check(RuleContext context, SolvedMachine solved) {
		for (DriveResult drive : solved.solution().drive().stream().toList()) {
			double error = solved.solution().thermodynamics().errors().power().orElse(0);
			double size = Math.abs(drive.barePower());
			if (size > error && Math.abs(drive.defect()) >= LARGEST * size) {
				context.report(context.element(drive.id()).orElse(context.machine()),
						"the power by bare energies, " + context.text().power(drive.barePower()) + ", and the energy of the quanta, "
								+ context.text().power(drive.power()) + ", differ by "
								+ context.text().number(Math.abs(drive.defect()) / size) + " of the power: so far off resonance the equation does not describe the driven machine",
						new Measured("resonance defect", drive.defect(), "power"), new Measured("power", drive.barePower(), "power"), new Measured("largest share", LARGEST, ""));
			}
		}
	}
}
