// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.Optional;

import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.ContinuousCycle;
import org.heatwright.model.cycle.Cycle;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.machine.Machine;
import org.heatwright.validation.Diagnostic;

/** Says which operations of a machine the solver treats: continuous ones without a coherent drive. The others are refused, never solved as if continuous. */
final class CycleSupport {

	/** Rule id of the refusal. */
	static final String RULE = "analysis.cycle.unsupported";

	private CycleSupport() {
	}

	/** The reason why the machine's operation is not solved; empty when it is. */
	static Optional<Diagnostic> refusal(Machine machine) {
		Cycle cycle = machine.getCycle();
		String kind = switch (cycle) {
			case null -> "";
			case ContinuousCycle continuous -> continuous.getDrive() == null ? "" : "a coherent drive";
			case StrokeCycle strokes -> "a stroke cycle";
			case IdealCycle ideal -> "an ideal cycle";
			case ChargingProtocol charging -> "a charging protocol";
			default -> "a cycle of the kind " + cycle.eClass().getName();
		};
		if (kind.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(Findings.error(RULE, cycle.getId(), "this version does not solve " + kind
				+ ": only continuous machines with static Hamiltonians are solved, and treating this one as continuous would give the numbers of another machine"));
	}
}
