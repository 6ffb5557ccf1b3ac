// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.cycle;

import java.util.List;

import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.cycle.CoherentDrive;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;
import org.heatwright.validation.machine.ValueRule;

/** A coherent drive has a positive frequency and two different ends. */
public final class DriveRule extends ValueRule {

	public DriveRule() {
		super("cycle.drive", "H(t) = H + eps (e^(-i w t) |upper><lower| + h.c.)", CyclePackage.Literals.COHERENT_DRIVE);
	}

	@Override
	public void check(RuleContext context) {
		super.check(context);
		for (CoherentDrive drive : context.all(CoherentDrive.class)) {
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
