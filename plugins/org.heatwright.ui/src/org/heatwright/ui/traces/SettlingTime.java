// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.traces;

import java.util.stream.IntStream;

import org.heatwright.model.machine.Units;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.solve.MachineMatrices;
import org.heatwright.ui.properties.PlainNumber;
import org.heatwright.workspace.MachineState;

/** A time after which a machine has settled, as a proposal: a few times the mean life of its longest-lived state that can be left. */
final class SettlingTime {

	private static final double LIVES = 6;
	private static final String OTHERWISE = "100";

	private SettlingTime() {
	}

	/** As an expression of the design. */
	static String of(MachineState state, Progress progress) {
		boolean laboratory = state.machine().getUnits() == Units.LABORATORY;
		try {
			MachineMatrices matrices = state.matrices(progress);
			int d = matrices.energies().length;
			double slowest = IntStream.range(0, d).mapToDouble(from -> exits(matrices, d, from)).filter(rate -> rate > 0).min().orElse(1);
			return PlainNumber.rounded(LIVES / slowest) + (laboratory ? " s" : "");
		} catch (SolverRefusedException e) {
			return laboratory ? "10 us" : OTHERWISE;
		}
	}

	private static double exits(MachineMatrices matrices, int d, int from) {
		return matrices.rates().stream()
				.mapToDouble(rates -> IntStream.range(0, d).filter(to -> to != from).mapToDouble(to -> rates.matrix()[to * d + from]).sum()).sum();
	}
}
