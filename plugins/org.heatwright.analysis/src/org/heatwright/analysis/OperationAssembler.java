// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.analysis.internal.assembly.ChargingAssembler;
import org.heatwright.analysis.internal.assembly.CycleAssembler;
import org.heatwright.analysis.refusal.AssemblyException;
import org.heatwright.model.cycle.ChargingProtocol;
import org.heatwright.model.cycle.IdealCycle;
import org.heatwright.model.cycle.StrokeCycle;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.cycle.CycleProblem;
import org.heatwright.physics.medium.Medium;

/**
 * How a machine is run, as the solver sees it, with ħ = k_B = 1: for programs that solve it again by themselves. Verified by {@code ReportToolsTest}, which
 * lets QuTiP do so.
 */
public final class OperationAssembler {

	/**
	 * The numbers of a charging protocol.
	 *
	 * @param amplitude of the field; empty when baths charge
	 * @param couplings ids of those that charge
	 */
	public record Charging(double duration, OptionalDouble amplitude, List<String> couplings) {

		public Charging {
			couplings = List.copyOf(couplings);
		}
	}

	private OperationAssembler() {
	}

	/** @throws AssemblyException with the element at fault */
	public static CycleProblem strokes(Machine machine, StrokeCycle cycle) {
		return assembler(machine).strokes(cycle);
	}

	/** The medium on the hot side of an ideal cycle. */
	public static Medium hotSide(Machine machine, IdealCycle cycle) {
		return assembler(machine).hotSide(cycle);
	}

	/** The medium on the cold side of an ideal cycle. */
	public static Medium coldSide(Machine machine, IdealCycle cycle) {
		return assembler(machine).coldSide(cycle);
	}

	private static CycleAssembler assembler(Machine machine) {
		return new CycleAssembler(machine, ProblemAssembler.assemble(machine));
	}

	/** @throws AssemblyException with the element at fault */
	public static Charging charging(Machine machine, ChargingProtocol protocol) {
		ChargingAssembler assembler = new ChargingAssembler(machine, protocol);
		return new Charging(assembler.duration(), assembler.amplitude(), protocol.getCouplings().stream().map(coupling -> coupling.getId()).toList());
	}
}
