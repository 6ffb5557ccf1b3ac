// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRPDecomposition_F64;

/**
 * The stationary states of a generator G and the time average of exp(Gt) x: the projection R (L^T R)^-1 L^T x on the kernel, with the null vectors R of G and L of G^T.
 *
 * <p>From G D P = Q T with columns scaled to norm one (D), column pivoting (P) and the upper triangle T: columns whose pivot is below 1e-10 span the kernel. Slow states thus count as slow, not as
 * stationary. O(N^3) time, 24 N^2 bytes. Source: G. H. Golub and C. F. Van Loan, Matrix Computations, section 5.4.2. Verified by {@code BlockSecularTest}.
 */
final class Kernel {

	private static final double THRESHOLD = 1e-10;

	private final int n;
	private final int rank;
	private final DMatrixRMaj right;
	private final DMatrixRMaj left;
	private final double reciprocalCondition;

	private Kernel(int n, int rank, DMatrixRMaj right, DMatrixRMaj left, double reciprocalCondition) {
		this.n = n;
		this.rank = rank;
		this.right = right;
		this.left = left;
		this.reciprocalCondition = reciprocalCondition;
	}

	/** @param trace the row vector of the trace, which G conserves exactly; zero where no population takes part */
	static Kernel of(DMatrixRMaj generator, double[] trace) {
		int n = generator.numRows;
		DMatrixRMaj scaled = generator.copy();
		double[] scale = columnScales(scaled);
		QRPDecomposition_F64<DMatrixRMaj> qr = DecompositionFactory_DDRM.qrp(n, n);
		qr.decompose(scaled);
		DMatrixRMaj triangle = qr.getR(null, false);
		int rank = 0;
		while (rank < n && Math.abs(triangle.get(rank, rank)) > THRESHOLD) {
			rank++;
		}
		double condition = rank == 0 ? 1 : Math.abs(triangle.get(rank - 1, rank - 1) / triangle.get(0, 0));
		DMatrixRMaj left = rank == n ? new DMatrixRMaj(n, 0) : CommonOps_DDRM.extract(qr.getQ(null, false), 0, n, rank, n);
		return new Kernel(n, rank, nullVectors(triangle, rank, qr.getColPivots(), scale), withExactTrace(left, trace), condition);
	}

	/** Turns the left null vectors, by a reflection among themselves, so that the first is the trace up to rounding, and puts the exact one in its place. */
	private static DMatrixRMaj withExactTrace(DMatrixRMaj left, double[] trace) {
		int k = left.numCols;
		double norm = Math.sqrt(java.util.Arrays.stream(trace).map(t -> t * t).sum());
		if (k == 0 || norm == 0) {
			return left;
		}
		DMatrixRMaj axis = new DMatrixRMaj(k, 1);
		CommonOps_DDRM.multTransA(left, DMatrixRMaj.wrap(trace.length, 1, java.util.Arrays.stream(trace).map(t -> t / norm).toArray()), axis);
		// Householder vector that takes the axis to -+e_1.
		axis.data[0] += axis.data[0] >= 0 ? 1 : -1;
		double square = java.util.Arrays.stream(axis.data).map(a -> a * a).sum();
		DMatrixRMaj along = new DMatrixRMaj(left.numRows, 1);
		CommonOps_DDRM.mult(left, axis, along);
		DMatrixRMaj turned = left.copy();
		CommonOps_DDRM.multAddTransB(-2 / square, along, axis, turned);
		for (int i = 0; i < trace.length; i++) {
			turned.set(i, 0, trace[i] / norm);
		}
		return turned;
	}

	private static double[] columnScales(DMatrixRMaj matrix) {
		double[] scale = new double[matrix.numCols];
		for (int j = 0; j < scale.length; j++) {
			double square = 0;
			for (int i = 0; i < matrix.numRows; i++) {
				square += matrix.get(i, j) * matrix.get(i, j);
			}
			scale[j] = square > 0 ? 1 / Math.sqrt(square) : 1;
			for (int i = 0; i < matrix.numRows; i++) {
				matrix.set(i, j, matrix.get(i, j) * scale[j]);
			}
		}
		return scale;
	}

	/** D P [-T11^-1 T12; 1]. */
	private static DMatrixRMaj nullVectors(DMatrixRMaj triangle, int rank, int[] pivots, double[] scale) {
		int n = triangle.numRows;
		DMatrixRMaj vectors = new DMatrixRMaj(n, n - rank);
		double[] x = new double[n];
		for (int c = 0; c < n - rank; c++) {
			java.util.Arrays.fill(x, 0);
			x[rank + c] = 1;
			for (int i = rank - 1; i >= 0; i--) {
				double sum = triangle.get(i, rank + c);
				for (int j = i + 1; j < rank; j++) {
					sum += triangle.get(i, j) * x[j];
				}
				x[i] = -sum / triangle.get(i, i);
			}
			for (int i = 0; i < n; i++) {
				vectors.set(pivots[i], c, x[i] * scale[pivots[i]]);
			}
		}
		return vectors;
	}

	/** The smallest pivot that counts, relative to the largest: the scale on which stationary states are told from slow ones. */
	double reciprocalCondition() {
		return reciprocalCondition;
	}

	/** The number of independent stationary states. */
	int dimension() {
		return n - rank;
	}

	/** The time average of what x becomes. */
	double[] project(double[] x) {
		DMatrixRMaj overlap = new DMatrixRMaj(dimension(), dimension());
		CommonOps_DDRM.multTransA(left, right, overlap);
		DMatrixRMaj conserved = new DMatrixRMaj(dimension(), 1);
		CommonOps_DDRM.multTransA(left, DMatrixRMaj.wrap(n, 1, x), conserved);
		DMatrixRMaj amounts = new DMatrixRMaj(dimension(), 1);
		if (!CommonOps_DDRM.solve(overlap, conserved, amounts)) {
			throw new org.heatwright.physics.SolverRefusedException(org.heatwright.physics.SolverRefusedException.Reason.INACCURATE, "the stationary states could not be told apart");
		}
		DMatrixRMaj result = new DMatrixRMaj(n, 1);
		CommonOps_DDRM.mult(right, amounts, result);
		return result.data;
	}
}
