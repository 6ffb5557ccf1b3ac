// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A = V diag(E) V^T of a dense real symmetric matrix, energies ascending: Householder tridiagonalisation and the implicit QL method, every inner loop along a row. It stops within a fraction of
 * a second when asked to, whatever the size. Cost: about 10 n^3; 16 n^2 bytes.
 * Source: J. H. Wilkinson, C. Reinsch, Handbook for Automatic Computation II (1971), contributions II/2 and II/4. Verified by {@code SymmetricEigenTest}.
 */
public final class SymmetricEigen {

	private static final int MOST_ITERATIONS = 60;

	private final int n;
	private final BooleanSupplier cancelled;
	private final double[][] a;
	private final double[] diagonal;
	private final double[] side;
	private double[][] vectors;

	private SymmetricEigen(double[][] a, BooleanSupplier cancelled) {
		this.a = a;
		this.n = a.length;
		this.cancelled = cancelled;
		diagonal = new double[n];
		side = new double[n];
	}

	/**
	 * @param a rows of the matrix; overwritten
	 * @throws CancellationException when {@code cancelled} says so
	 * @throws ArithmeticException when an eigenvalue does not converge
	 */
	public static SymmetricEigen of(double[][] a, BooleanSupplier cancelled) {
		SymmetricEigen eigen = new SymmetricEigen(a, cancelled);
		double[][] reflectors = eigen.tridiagonalise();
		eigen.accumulate(reflectors);
		eigen.iterate();
		eigen.sort();
		return eigen;
	}

	/** Ascending. */
	public double[] values() {
		return diagonal;
	}

	/** Component i of eigenvector k is {@code vectors()[k][i]}. */
	public double[][] vectors() {
		return vectors;
	}

	private void check() {
		if (cancelled.getAsBoolean()) {
			throw new CancellationException("cancelled");
		}
	}

	/** The vectors v_k of H_k = 1 - v_k v_k^T, scaled so that |v_k|^2 = 2; null where nothing had to be done. */
	private double[][] tridiagonalise() {
		double[][] reflectors = new double[n][];
		double[] p = new double[n];
		for (int k = 0; k + 2 < n; k++) {
			check();
			double[] v = reflector(k);
			reflectors[k] = v;
			if (v != null) {
				product(v, p, k + 1);
				double half = 0;
				for (int i = k + 1; i < n; i++) {
					half += 0.5 * v[i] * p[i];
				}
				for (int i = k + 1; i < n; i++) {
					p[i] -= half * v[i];
				}
				for (int i = k + 1; i < n; i++) {
					rankTwo(a[i], v, p, v[i], p[i], k + 1);
				}
			}
			diagonal[k] = a[k][k];
		}
		for (int k = Math.max(0, n - 2); k < n; k++) {
			diagonal[k] = a[k][k];
			if (k + 1 < n) {
				side[k] = a[k][k + 1];
			}
		}
		return reflectors;
	}

	private double[] reflector(int k) {
		double[] row = a[k];
		double square = 0;
		for (int i = k + 2; i < n; i++) {
			square += row[i] * row[i];
		}
		side[k] = row[k + 1];
		if (square == 0) {
			return null;
		}
		double norm = Math.sqrt(square + row[k + 1] * row[k + 1]);
		double[] v = new double[n];
		double first = row[k + 1] + (row[k + 1] >= 0 ? norm : -norm);
		side[k] = row[k + 1] >= 0 ? -norm : norm;
		double scale = Math.sqrt(2 / (square + first * first));
		v[k + 1] = first * scale;
		for (int i = k + 2; i < n; i++) {
			v[i] = row[i] * scale;
		}
		return v;
	}

	/** p = A v on the rest. */
	private void product(double[] v, double[] p, int from) {
		Arrays.fill(p, 0);
		int i = from;
		for (; i + 1 < n; i += 2) {
			double[] first = a[i];
			double[] second = a[i + 1];
			double f = v[i];
			double g = v[i + 1];
			for (int j = from; j < n; j++) {
				p[j] += f * first[j] + g * second[j];
			}
		}
		for (; i < n; i++) {
			double[] row = a[i];
			double f = v[i];
			for (int j = from; j < n; j++) {
				p[j] += f * row[j];
			}
		}
	}

	private void rankTwo(double[] row, double[] v, double[] w, double vi, double wi, int from) {
		for (int j = from; j < n; j++) {
			row[j] -= vi * w[j] + wi * v[j];
		}
	}

	/** Q^T = ... H_1 H_0 applied to the unit matrix, whose rows are turned by the QL steps. */
	private void accumulate(double[][] reflectors) {
		double[][] q = new double[n][n];
		for (int i = 0; i < n; i++) {
			q[i][i] = 1;
		}
		double[] u = new double[n];
		for (int k = n - 3; k >= 0; k--) {
			check();
			double[] v = reflectors[k];
			if (v == null) {
				continue;
			}
			Arrays.fill(u, 0);
			for (int i = k + 1; i < n; i++) {
				add(u, q[i], v[i], k + 1);
			}
			for (int i = k + 1; i < n; i++) {
				add(q[i], u, -v[i], k + 1);
			}
		}
		vectors = transposed(q);
	}

	private void add(double[] to, double[] row, double factor, int from) {
		for (int j = from; factor != 0 && j < n; j++) {
			to[j] += factor * row[j];
		}
	}

	private static double[][] transposed(double[][] q) {
		int n = q.length;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < i; j++) {
				double swap = q[i][j];
				q[i][j] = q[j][i];
				q[j][i] = swap;
			}
		}
		return q;
	}

	private void iterate() {
		for (int l = 0; l < n; l++) {
			int iteration = 0;
			for (int m = end(l); m != l; m = end(l)) {
				check();
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
		while (m + 1 < n && Math.abs(side[m]) > Math.ulp(0.5) * (Math.abs(diagonal[m]) + Math.abs(diagonal[m + 1]))) {
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
		double[] values = diagonal.clone();
		double[][] rows = vectors.clone();
		int[] order = IntStream.range(0, n).boxed().sorted((i, j) -> Double.compare(values[i], values[j])).mapToInt(Integer::intValue).toArray();
		for (int k = 0; k < n; k++) {
			diagonal[k] = values[order[k]];
			vectors[k] = rows[order[k]];
		}
	}
}
