// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.function.BooleanSupplier;

/**
 * P A = L U of a dense matrix with partial pivoting, in panels of 32 columns; the rest of the matrix is updated four pivot rows at a time, so that each of its
 * rows is read once for four.
 * Cost: (2/3) n^3. Verified by {@code SparseLuTest}.
 */
public final class DenseLu {

	private static final int PANEL = 32;

	private final double[][] a;
	private final int n;
	private final int[] rowOf;
	private boolean singular;

	private DenseLu(double[][] a) {
		this.a = a;
		n = a.length;
		rowOf = new int[n];
		for (int i = 0; i < n; i++) {
			rowOf[i] = i;
		}
	}

	/** @param a rows of the matrix; overwritten */
	public static DenseLu of(double[][] a, BooleanSupplier cancelled) {
		DenseLu lu = new DenseLu(a);
		for (int from = 0; from < lu.n && !lu.singular; from += PANEL) {
			if (cancelled.getAsBoolean()) {
				throw new java.util.concurrent.CancellationException("cancelled");
			}
			int to = Math.min(lu.n, from + PANEL);
			lu.factorPanel(from, to);
			lu.solvePanelRows(from, to);
			lu.update(from, to);
		}
		return lu;
	}

	/** Whether a pivot is zero. */
	public boolean isSingular() {
		return singular;
	}

	/** Columns from ... to - 1 on all rows below; row exchanges move whole rows. */
	private void factorPanel(int from, int to) {
		for (int k = from; k < to && !singular; k++) {
			int best = k;
			for (int i = k + 1; i < n; i++) {
				best = Math.abs(a[i][k]) > Math.abs(a[best][k]) ? i : best;
			}
			double[] row = a[best];
			a[best] = a[k];
			a[k] = row;
			int swapped = rowOf[best];
			rowOf[best] = rowOf[k];
			rowOf[k] = swapped;
			singular = row[k] == 0;
			for (int i = k + 1; i < n && !singular; i++) {
				double[] below = a[i];
				if (below[k] != 0) {
					double factor = below[k] /= row[k];
					for (int j = k + 1; j < to; j++) {
						below[j] -= factor * row[j];
					}
				}
			}
		}
	}

	/** U of the panel's rows to its right. */
	private void solvePanelRows(int from, int to) {
		for (int i = from + 1; i < to; i++) {
			for (int k = from; k < i; k++) {
				subtract(a[i], a[k], a[i][k], to);
			}
		}
	}

	private void subtract(double[] row, double[] pivot, double factor, int from) {
		for (int j = from; factor != 0 && j < n; j++) {
			row[j] -= factor * pivot[j];
		}
	}

	private void update(int from, int to) {
		for (int i = to; i < n; i++) {
			double[] row = a[i];
			int k = from;
			for (; k + 4 <= to; k += 4) {
				double[] p0 = a[k];
				double[] p1 = a[k + 1];
				double[] p2 = a[k + 2];
				double[] p3 = a[k + 3];
				double f0 = row[k];
				double f1 = row[k + 1];
				double f2 = row[k + 2];
				double f3 = row[k + 3];
				for (int j = to; j < n; j++) {
					row[j] -= f0 * p0[j] + f1 * p1[j] + f2 * p2[j] + f3 * p3[j];
				}
			}
			for (; k < to; k++) {
				subtract(row, a[k], row[k], to);
			}
		}
	}

	/** A^-1 b, in place. */
	public void solve(double[] b) {
		double[] x = new double[n];
		for (int i = 0; i < n; i++) {
			double sum = b[rowOf[i]];
			for (int k = 0; k < i; k++) {
				sum -= a[i][k] * x[k];
			}
			x[i] = sum;
		}
		for (int i = n - 1; i >= 0; i--) {
			double sum = x[i];
			for (int k = i + 1; k < n; k++) {
				sum -= a[i][k] * x[k];
			}
			x[i] = sum / a[i][i];
		}
		System.arraycopy(x, 0, b, 0, n);
	}

	/** A^-T b, in place. */
	void solveTransposed(double[] b) {
		for (int k = 0; k < n; k++) {
			b[k] /= a[k][k];
			double factor = b[k];
			for (int j = k + 1; j < n; j++) {
				b[j] -= a[k][j] * factor;
			}
		}
		for (int k = n - 1; k >= 0; k--) {
			double factor = b[k];
			for (int j = 0; j < k; j++) {
				b[j] -= a[k][j] * factor;
			}
		}
		double[] x = new double[n];
		for (int i = 0; i < n; i++) {
			x[rowOf[i]] = b[i];
		}
		System.arraycopy(x, 0, b, 0, n);
	}
}
