// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.model.machine.Purpose;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;
import org.heatwright.validation.fix.Edit;
import org.heatwright.validation.fix.Fix;

/** A machine that runs says how. */
public final class CycleRule extends Rule {

	public CycleRule() {
		super("machine.cycle.missing", Severity.INFORMATION, "");
	}

	@Override
	public void check(RuleContext context) {
		Machine machine = context.machine();
		boolean runs = machine.getPurpose() != Purpose.BATTERY && machine.getPurpose() != Purpose.VALVE;
		if (runs && machine.getMedium() != null && machine.getCycle() == null) {
			context.report(machine, "the machine does not say how it runs; it is taken to run continuously").at(MachinePackage.Literals.MACHINE__CYCLE)
					.fix(Fix.of("Add a continuous cycle", Edit.create(machine, MachinePackage.Literals.MACHINE__CYCLE, CyclePackage.Literals.CONTINUOUS_CYCLE)));
		}
	}
}
