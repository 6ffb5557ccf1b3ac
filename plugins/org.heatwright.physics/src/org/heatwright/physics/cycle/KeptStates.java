// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;

/**
 * The vectors that a linear map C keeps, from D = C - 1: right and left null vectors R, L of D by its singular values, and the average of C^n x over n as R (L'
 * R)^-1 L' x. A singular value that is neither
 * rounding nor far from it makes the answer a matter of taste and is refused. Cost: a singular value decomposition, about 20 n^3. Verified by {@code
 * LimitCyclesTest}.
 */
final class KeptStates {

	private static final double NEAR = 1e9;
	private static final double ROUNDING = 100;

	private final DMatrixRMaj right;
	private final DMatrixRMaj left;
	private final double reciprocalCondition;

	private KeptStates(DMatrixRMaj right, DMatrixRMaj left, double reciprocalCondition) {
		this.right = right;
		this.left = left;
		this.reciprocalCondition = reciprocalCondition;
	}

	/**
	 * @param columns of D
	 * @param noise   the size of rounding in its elements
	 * @throws SolverRefusedException when the map hardly contracts, so that rounding decides what it keeps
	 */
	static KeptStates of(double[][] columns, double noise) {
		int n = columns.length;
		DMatrixRMaj d = new DMatrixRMaj(n, n);
		for (int j = 0; j < n; j++) {
			for (int i = 0; i < n; i++) {
				d.set(i, j, columns[j][i]);
			}
		}
		SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(n, n, true, true, false);
		if (!svd.decompose(d)) {
			throw new SolverRefusedException(Reason.INACCURATE, "the singular values of the map of a cycle did not converge");
		}
		double[] s = svd.getSingularValues();
		double zero = ROUNDING * noise * Math.sqrt(n);
		double least = Double.POSITIVE_INFINITY;
		double largest = 0;
		int kept = 0;
		for (double value : s) {
			kept += value <= zero ? 1 : 0;
			least = value <= zero ? least : Math.min(least, value);
			largest = Math.max(largest, value);
		}
		if (kept == 0 || least < NEAR * noise) {
			throw slow(kept == 0 ? 0 : least);
		}
		DMatrixRMaj u = svd.getU(null, false);
		DMatrixRMaj v = svd.getV(null, false);
		DMatrixRMaj right = new DMatrixRMaj(n, kept);
		DMatrixRMaj left = new DMatrixRMaj(n, kept);
		int at = 0;
		for (int k = 0; k < n; k++) {
			if (s[k] <= zero) {
				for (int i = 0; i < n; i++) {
					right.set(i, at, v.get(i, k));
					left.set(i, at, u.get(i, k));
				}
				at++;
			}
		}
		return new KeptStates(right, left, least / largest);
	}

	/** @param change per cycle, 0 when it is below rounding */
	static SolverRefusedException slow(double change) {
		return new SolverRefusedException(Reason.INACCURATE,
				"the cycle hardly changes some of its states (" + (change == 0 ? "by less than rounding" : "by " + change)
				+ " per period), so that rounding would decide on its limit; make the thermal strokes longer or stronger");
	}

	int count() {
		return right.numCols;
	}

	/** The smallest singular value of D that is not zero over the largest. */
	double reciprocalCondition() {
		return reciprocalCondition;
	}

	double[] from(double[] start) {
		int kept = right.numCols;
		DMatrixRMaj overlap = new DMatrixRMaj(kept, kept);
		CommonOps_DDRM.multTransA(left, right, overlap);
		DMatrixRMaj projected = new DMatrixRMaj(kept, 1);
		CommonOps_DDRM.multTransA(left, DMatrixRMaj.wrap(start.length, 1, start.clone()), projected);
		DMatrixRMaj weights = new DMatrixRMaj(kept, 1);
		if (!CommonOps_DDRM.solve(overlap, projected, weights)) {
			throw new SolverRefusedException(Reason.INACCURATE, "what a cycle keeps cannot be told from what it forgets");
		}
		DMatrixRMaj state = new DMatrixRMaj(start.length, 1);
		CommonOps_DDRM.mult(right, weights, state);
		return state.data;
	}
}
