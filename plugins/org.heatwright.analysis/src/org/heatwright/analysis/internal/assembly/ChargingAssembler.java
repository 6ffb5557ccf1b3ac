// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis.internal.assembly;

import java.util.OptionalDouble;

import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.CyclePackage;
import org.heatwright.model.expression.Scope;
import org.heatwright.model.machine.Machine;

/** Reads the numbers of a charging protocol. */
public final class ChargingAssembler {

	private final Values values;
	private final ChargingProtocol charging;

	public ChargingAssembler(Machine machine, ChargingProtocol charging) {
		this.values = new Values(Scope.of(machine));
		this.charging = charging;
	}

	public double duration() {
		double duration = values.finite(charging, CyclePackage.Literals.CHARGING_PROTOCOL__DURATION);
		if (!(duration > 0)) {
			throw new AssemblyException(charging.getId(), "a battery needs a positive time to be charged, not " + duration);
		}
		return duration;
	}

	public OptionalDouble amplitude() {
		return values.optional(charging, CyclePackage.Literals.CHARGING_PROTOCOL__AMPLITUDE);
	}
}
