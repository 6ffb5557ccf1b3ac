// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import org.heatwright.physics.operator.SparseHermitian;

/**
 * A real square matrix whose elements are unevaluated sums of two doubles, about 32 digits; see {@link org.heatwright.physics.linear.DoubleDouble}. Products
 * run along rows, so that they are
 * only some twenty times dearer than those of doubles. Verified by {@code DoubledMatrixTest}.
 */
final class DoubledMatrix {

	private final int n;
	private final double[] high;
	private final double[] low;

	private DoubledMatrix(int n, double[] high, double[] low) {
		this.n = n;
		this.high = high;
		this.low = low;
	}

	/** @param elements row by row; copied */
	static DoubledMatrix of(int n, double[] elements) {
		return new DoubledMatrix(n, elements.clone(), new double[n * n]);
	}

	static DoubledMatrix zero(int n) {
		return new DoubledMatrix(n, new double[n * n], new double[n * n]);
	}

	/** The element i n + j, rounded. */
	double high(int at) {
		return high[at];
	}

	/** What rounding took from {@link #high}. */
	double low(int at) {
		return low[at];
	}

	/** This += factor A B for the real or the imaginary part A of a Hermitian matrix, of which the second is antisymmetric. */
	void addProduct(SparseHermitian a, boolean imaginary, double factor, DoubledMatrix b) {
		for (int e = 0; e < a.size(); e++) {
			double value = factor * (imaginary ? a.imaginary(e) : a.real(e));
			if (value != 0) {
				addRow(a.row(e), value, 0, b, a.column(e), 0);
				if (a.row(e) != a.column(e)) {
					addRow(a.column(e), imaginary ? -value : value, 0, b, a.row(e), 0);
				}
			}
		}
	}

	/** This += sign A^T B, of which the elements (i, j) with i &lt;= j alone are found: the rest follows by symmetry. */
	void addUpperTransposedProduct(DoubledMatrix a, int sign, DoubledMatrix b) {
		for (int k = 0; k < n; k++) {
			for (int i = 0; i < n; i++) {
				if (a.high[k * n + i] != 0) {
					addRow(i, sign * a.high[k * n + i], sign * a.low[k * n + i], b, k, i);
				}
			}
		}
	}

	/** This += C, row by row, of doubles. */
	void add(double[] c) {
		for (int at = 0; at < c.length; at++) {
			double sum = high[at] + c[at];
			double part = sum - high[at];
			double error = (high[at] - (sum - part)) + (c[at] - part) + low[at];
			high[at] = sum + error;
			low[at] = error - (high[at] - sum);
		}
	}

	/** Row i += (x + y) times row k of another matrix, from a column on. */
	private void addRow(int i, double x, double y, DoubledMatrix of, int k, int first) {
		int to = i * n;
		int from = k * n;
		double[] otherHigh = of.high;
		double[] otherLow = of.low;
		for (int j = first; j < n; j++) {
			double b = otherHigh[from + j];
			double product = x * b;
			double rest = Math.fma(x, b, -product) + (x * otherLow[from + j] + y * b);
			double h = high[to + j];
			double sum = h + product;
			double part = sum - h;
			double error = (h - (sum - part)) + (product - part) + low[to + j] + rest;
			double next = sum + error;
			low[to + j] = error - (next - sum);
			high[to + j] = next;
		}
	}
}
