// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** A machine has baths, unless it is a battery that is charged unitarily. */
public final class BathsRule extends Rule {

	public BathsRule() {
		super("machine.baths.missing", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		Machine machine = context.machine();
		if (machine.getMedium() != null && machine.getBaths().isEmpty() && !CouplingsRule.isUnitary(machine)) {
			context.report(machine,
					"the machine has no bath, so there is nothing to take heat from or to give it to; add at least two, or one to charge a battery")
					.at(MachinePackage.Literals.MACHINE__BATHS);
		}
	}
}
