// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import java.util.List;

import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;

/** A level system: the declared basis is the energy basis. */
final class LevelSpace {

	private final int levels;

	LevelSpace(LevelSystem system) {
		levels = system.energies().length;
	}

	List<SparseHermitian> operators(NoiseOperator operator, String channel) {
		return List.of(switch (operator) {
			case NoiseOperator.Transition transition -> between(transition, levels, channel);
			case NoiseOperator.Matrix matrix -> MatrixElements.of(matrix, levels, channel);
			case NoiseOperator.Expression expression -> PartMatrices.alone(new SymbolMatrices.Levels(), levels).hermitian(expression.operator(), "channel " + channel);
			default -> throw new SolverRefusedException(Reason.NOT_SUPPORTED,
					"channel " + channel + ": a level system knows transitions and matrices; this operator needs an array of qubits");
		});
	}

	/** |upper&gt;&lt;lower| + h.c. among so many levels. */
	static SparseHermitian between(NoiseOperator.Transition transition, int levels, String channel) {
		int upper = index(transition.upper(), levels, channel);
		int lower = index(transition.lower(), levels, channel);
		if (upper == lower) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "channel " + channel + ": both ends of the transition are the same level");
		}
		return new SparseHermitian.Builder(levels, 1).add(lower, upper, 1, 0).build();
	}

	private static int index(double level, int levels, String channel) {
		if (level != Math.rint(level) || level < 0 || level >= levels) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "channel " + channel + ": there is no level number " + level);
		}
		return (int) level;
	}
}
