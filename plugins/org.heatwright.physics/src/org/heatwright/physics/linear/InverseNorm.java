// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Estimates ||A^-1||_1 from solves with A and A^T: a gradient ascent over the corners of the unit ball that ends at a column of A^-1 whose norm is locally
 * largest.
 * Source: W. W. Hager, SIAM J. Sci. Stat. Comput. 5, 311 (1984); N. J. Higham, ACM Trans. Math. Softw. 14, 381 (1988). Verified by {@code SparseLuTest}.
 */
public final class InverseNorm {

	private static final int STEPS = 5;

	private InverseNorm() {
	}

	/** 1 / (||A||_1 ||A^-1||_1), estimated from above; 0 when a solve overflows. */
	public static double reciprocalCondition(int n, double norm1, UnaryOperator<double[]> solve, UnaryOperator<double[]> solveTransposed) {
		if (n == 0) {
			return 1;
		}
		double[] x = new double[n];
		Arrays.fill(x, 1.0 / n);
		double estimate = 0;
		int last = -1;
		for (int step = 0; step < STEPS; step++) {
			double[] y = solve.apply(x);
			estimate = Math.max(estimate, sum(y));
			double[] z = solveTransposed.apply(signs(y));
			int best = largest(z);
			if (best == last || step > 0 && Math.abs(z[best]) <= dot(z, x)) {
				break;
			}
			last = best;
			Arrays.fill(x, 0);
			x[best] = 1;
		}
		estimate = Math.max(estimate, alternating(n, solve));
		double condition = norm1 * estimate;
		return condition > 0 && condition < Double.POSITIVE_INFINITY ? Math.min(1, 1 / condition) : 0;
	}

	/** Higham's safeguard: a right-hand side of alternating signs and growing size. */
	private static double alternating(int n, UnaryOperator<double[]> solve) {
		double[] b = new double[n];
		for (int i = 0; i < n; i++) {
			b[i] = (i % 2 == 0 ? 1 : -1) * (1 + (n > 1 ? (double) i / (n - 1) : 0));
		}
		return 2 * sum(solve.apply(b)) / (3 * n);
	}

	private static double[] signs(double[] y) {
		double[] signs = new double[y.length];
		for (int i = 0; i < y.length; i++) {
			signs[i] = y[i] >= 0 ? 1 : -1;
		}
		return signs;
	}

	private static double sum(double[] y) {
		double sum = 0;
		for (double value : y) {
			sum += Math.abs(value);
		}
		return sum;
	}

	private static double dot(double[] a, double[] b) {
		double dot = 0;
		for (int i = 0; i < a.length; i++) {
			dot += a[i] * b[i];
		}
		return dot;
	}

	private static int largest(double[] z) {
		int best = 0;
		for (int i = 1; i < z.length; i++) {
			best = Math.abs(z[i]) > Math.abs(z[best]) ? i : best;
		}
		return best;
	}
}
