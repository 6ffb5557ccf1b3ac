// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Eigenvalues of a real symmetric tridiagonal matrix by the implicit QL method with Wilkinson's shift; the rotations are applied to rows of any length, so that
 * the rows of Q^T with A = Q T Q^+
 * become the eigenvectors of A. Cost: about 1.5 n^2 rotations of two rows; asks between steps, each of at most n rotations, whether it is still wanted.
 * Source: J. H. Wilkinson, C. Reinsch, Handbook for Automatic Computation II (1971), contribution II/4. Verified by {@code SymmetricEigenTest} and {@code
 * HermitianEigenTest}.
 */
final class TridiagonalQl {

	private static final int MOST_ITERATIONS = 60;

	private final double[] diagonal;
	private final double[] side;
	private final double[][] vectors;
	private final BooleanSupplier cancelled;

	private TridiagonalQl(double[] diagonal, double[] side, double[][] vectors, BooleanSupplier cancelled) {
		this.diagonal = diagonal;
		this.side = side;
		this.vectors = vectors;
		this.cancelled = cancelled;
	}

	/**
	 * @param diagonal replaced by the eigenvalues, ascending
	 * @param side     elements beside the diagonal, the last one unused; overwritten
	 * @param vectors  one row for each element of the diagonal; replaced by the rows that belong to the eigenvalues
	 * @throws CancellationException when {@code cancelled} says so
	 * @throws ArithmeticException when an eigenvalue does not converge
	 */
	static void diagonalise(double[] diagonal, double[] side, double[][] vectors, BooleanSupplier cancelled) {
		TridiagonalQl ql = new TridiagonalQl(diagonal, side, vectors, cancelled);
		ql.iterate();
		ql.sort();
	}

	private void requireWanted() {
		if (cancelled.getAsBoolean()) {
			throw new CancellationException("cancelled");
		}
	}

	private void iterate() {
		for (int l = 0; l < diagonal.length; l++) {
			int iteration = 0;
			for (int m = end(l); m != l; m = end(l)) {
				requireWanted();
				if (iteration++ == MOST_ITERATIONS) {
					throw new ArithmeticException("an eigenvalue did not converge");
				}
				step(l, m);
			}
		}
	}

	/** The end of the unreduced block that begins at l. */
	private int end(int l) {
		int m = l;
		while (m + 1 < diagonal.length && Math.abs(side[m]) > Math.ulp(0.5) * (Math.abs(diagonal[m]) + Math.abs(diagonal[m + 1]))) {
			m++;
		}
		return m;
	}

	/** One implicit QL step with Wilkinson's shift on the block l ... m. */
	private void step(int l, int m) {
		double g = (diagonal[l + 1] - diagonal[l]) / (2 * side[l]);
		double r = Math.hypot(g, 1);
		g = diagonal[m] - diagonal[l] + side[l] / (g + Math.copySign(r, g));
		double s = 1;
		double c = 1;
		double p = 0;
		for (int i = m - 1; i >= l; i--) {
			double f = s * side[i];
			double b = c * side[i];
			r = Math.hypot(f, g);
			side[i + 1] = r;
			if (r == 0) {
				diagonal[i + 1] -= p;
				side[m] = 0;
				return;
			}
			s = f / r;
			c = g / r;
			g = diagonal[i + 1] - p;
			r = (diagonal[i] - g) * s + 2 * c * b;
			p = s * r;
			diagonal[i + 1] = g + p;
			g = c * r - b;
			turn(vectors[i], vectors[i + 1], c, s);
		}
		diagonal[l] -= p;
		side[l] = g;
		side[m] = 0;
	}

	private static void turn(double[] first, double[] second, double c, double s) {
		for (int k = 0; k < first.length; k++) {
			double x = first[k];
			double y = second[k];
			first[k] = c * x - s * y;
			second[k] = s * x + c * y;
		}
	}

	private void sort() {
		int n = diagonal.length;
		double[] values = diagonal.clone();
		double[][] rows = vectors.clone();
		int[] order = IntStream.range(0, n).boxed().sorted((i, j) -> Double.compare(values[i], values[j])).mapToInt(Integer::intValue).toArray();
		for (int k = 0; k < n; k++) {
			diagonal[k] = values[order[k]];
			vectors[k] = rows[order[k]];
		}
	}
}
