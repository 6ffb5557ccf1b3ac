// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Purpose;
import org.heatwright.physics.thermo.CopKind;

/** What the purpose of a design decides about its numbers: nothing but which coefficient of performance is meant. Verified by {@code HeatPumpTest}. */
public final class Purposes {

	private Purposes() {
	}

	/** Heating for a heat pump, cooling for every other machine. */
	public static CopKind copKind(Machine machine) {
		return machine.getPurpose() == Purpose.HEAT_PUMP ? CopKind.HEATING : CopKind.COOLING;
	}
}
