// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.cycle;

import java.math.RoundingMode;
import java.util.List;

import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.cycle.CoherentDrive;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.validation.Measured;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A coherent drive has a positive frequency and two different ends. */
public final class DriveRule extends Rule {

	public DriveRule() {
		super("cycle.drive", Severity.ERROR, "H(t) = H + eps (e^(-i w t) |upper><lower| + h.c.)");
	}

	@Override
	public void check(RuleContext context) {
		for (CoherentDrive drive : context.all(CoherentDrive.class)) {
			context.value(drive, CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY).ifPresent(frequency -> {
				if (!(frequency > 0)) {
					String positive = context.text().energyExpression(frequency < 0 ? -frequency : 1, RoundingMode.HALF_EVEN);
					context.report(drive,
							"the drive " + RuleContext.nameOf(drive) + " has the frequency " + context.text().energy(frequency) + "; it must be positive",
							new Measured("frequency", frequency, ""))
							.at(CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY)
							.fix(Fix.of("Set it to " + positive, Edit.set(drive, CyclePackage.Literals.COHERENT_DRIVE__FREQUENCY, positive)));
				}
			});
			if (drive.getUpper() == null || drive.getLower() == null || drive.getUpper().equals(drive.getLower())) {
				context.report(drive, "the drive " + RuleContext.nameOf(drive) + " needs an upper and a lower end that differ")
						.fix(Fix.of("Remove the drive", Edit.remove(drive)));
			} else if (context.machine().getMedium() instanceof LevelSystem system) {
				List<String> levels = system.getLevels().stream().map(Level::getId).toList();
				for (String end : List.of(drive.getUpper(), drive.getLower())) {
					if (!levels.contains(end.strip())) {
						context.report(drive, "the drive " + RuleContext.nameOf(drive) + " acts on \"" + end + "\", and there is no such level; the levels are "
								+ String.join(", ", levels));
					}
				}
			}
		}
	}
}
