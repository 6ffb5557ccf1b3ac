// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A = V diag(E) V^T of a dense real symmetric matrix, energies ascending: Householder tridiagonalisation and {@link TridiagonalQl}, every inner loop along a
 * row. It stops within a fraction of
 * a second when asked to, whatever the size. Cost: about 10 n^3; 16 n^2 bytes.
 * Source: J. H. Wilkinson, C. Reinsch, Handbook for Automatic Computation II (1971), contributions II/2 and II/4. Verified by {@code SymmetricEigenTest}.
 */
public final class SymmetricEigen {

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
		TridiagonalQl.diagonalise(eigen.diagonal, eigen.side, eigen.vectors, cancelled);
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
}
