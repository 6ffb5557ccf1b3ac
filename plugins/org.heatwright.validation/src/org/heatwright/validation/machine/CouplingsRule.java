// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation.machine;

import org.heatwright.model.cycle.ChargingKind;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachinePackage;
import org.heatwright.validation.Rule;
import org.heatwright.validation.RuleContext;
import org.heatwright.validation.Severity;

/** A machine needs at least one coupling, unless it is a battery that is charged unitarily. */
public final class CouplingsRule extends Rule {

	public CouplingsRule() {
		super("machine.couplings.missing", Severity.ERROR, "");
	}

	@Override
	public void check(RuleContext context) {
		Machine machine = context.machine();
		if (machine.getMedium() != null && !machine.getBaths().isEmpty() && machine.getCouplings().isEmpty() && !isUnitary(machine)) {
			context.report(machine, "no bath is coupled to the medium, so nothing ever happens; connect a bath to the medium")
					.at(MachinePackage.Literals.MACHINE__COUPLINGS);
		}
	}

	/** Whether the machine runs without baths. */
	static boolean isUnitary(Machine machine) {
		return machine.getCycle() instanceof ChargingProtocol charging && charging.getKind() != ChargingKind.DISSIPATIVE;
	}
}
