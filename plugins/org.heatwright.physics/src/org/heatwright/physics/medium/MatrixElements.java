// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;

/** A matrix typed by the user as a sparse operator; refused unless it has the size of the medium and is Hermitian to 1e-12 of its largest element. */
final class MatrixElements {

	private MatrixElements() {
	}

	/** In the order of the basis. */
	static SparseHermitian of(NoiseOperator.Matrix matrix, int dimension, String channel) {
		return build(matrix, dimension, channel, 1, 0);
	}

	/** In the order of falling energy of the bare qubits, the paper's order: first row M = +L/2 or "11...1". */
	static SparseHermitian reversed(NoiseOperator.Matrix matrix, int dimension, String channel) {
		return build(matrix, dimension, channel, -1, dimension - 1);
	}

	private static SparseHermitian build(NoiseOperator.Matrix matrix, int dimension, String channel, int sign, int offset) {
		double[][] real = matrix.real();
		double[][] imaginary = matrix.imaginary();
		requireShape(real, dimension, channel);
		requireShape(imaginary, dimension, channel);
		double largest = 0;
		for (int i = 0; i < dimension; i++) {
			for (int j = 0; j < dimension; j++) {
				largest = Math.max(largest, Math.hypot(real[i][j], imaginary[i][j]));
			}
		}
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension, dimension);
		for (int i = 0; i < dimension; i++) {
			for (int j = i; j < dimension; j++) {
				double difference = Math.hypot(real[i][j] - real[j][i], imaginary[i][j] + imaginary[j][i]);
				if (!(difference <= 1e-12 * largest)) {
					throw new SolverRefusedException(Reason.NOT_SUPPORTED,
							"channel " + channel + ": the matrix is not Hermitian at row " + (i + 1) + ", column " + (j + 1));
				}
				builder.add(offset + sign * i, offset + sign * j, real[i][j], imaginary[i][j]);
			}
		}
		return builder.build();
	}

	private static void requireShape(double[][] rows, int dimension, String channel) {
		boolean square = rows.length == dimension;
		for (double[] row : rows) {
			square &= row.length == dimension;
		}
		if (!square) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "channel " + channel + ": the matrix must have " + dimension + " rows of " + dimension + " entries");
		}
	}
}
