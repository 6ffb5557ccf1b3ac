// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import java.util.Arrays;

/**
 * A rigorous upper bound of ||A|| of a sparse Hermitian matrix of any size: ||A|| &lt;= rho(|A|) &lt;= max_i (|A| x)_i / x_i for every positive x, with x
 * improved by power steps on |A| + shift.
 * The first inequality is an equality when A can be made non-negative by signs, as ladders and bipartite couplings can. Cost: at most 60 products, fewer for
 * long matrices.
 * Source: L. Collatz, Math. Z. 48, 221 (1942); H. Wielandt, Math. Z. 52, 642 (1950). Verified by {@code SpectralNormTest}.
 */
final class NonNegativeRadius {

	private static final int MOST_STEPS = 60;
	private static final double WORK = 4e6;

	private NonNegativeRadius() {
	}

	static double upper(SparseHermitian matrix) {
		int d = matrix.dimension();
		double[] x = new double[d];
		double[] y = new double[d];
		Arrays.fill(x, 1);
		int steps = (int) Math.clamp(WORK / Math.max(1, matrix.size()), 1, MOST_STEPS);
		double best = Double.POSITIVE_INFINITY;
		for (int step = 0; step < steps; step++) {
			multiply(matrix, x, y);
			double bound = 0;
			double largest = 0;
			for (int i = 0; i < d; i++) {
				bound = Math.max(bound, y[i] / x[i]);
			}
			best = Math.min(best, bound);
			for (int i = 0; i < d; i++) {
				x[i] = y[i] + 0.5 * best * x[i];
				largest = Math.max(largest, x[i]);
			}
			for (int i = 0; i < d; i++) {
				x[i] = Math.max(x[i] / largest, 1e-200);
			}
		}
		return best * (1 + 1e-13);
	}

	private static void multiply(SparseHermitian matrix, double[] x, double[] y) {
		Arrays.fill(y, 0);
		for (int e = 0; e < matrix.size(); e++) {
			int i = matrix.row(e);
			int j = matrix.column(e);
			double modulus = matrix.modulus(e);
			y[i] += modulus * x[j];
			if (i != j) {
				y[j] += modulus * x[i];
			}
		}
	}
}
