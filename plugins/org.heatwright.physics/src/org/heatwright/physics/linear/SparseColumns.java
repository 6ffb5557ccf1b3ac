// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import org.ejml.data.DMatrixRMaj;

/** A sparse real square matrix in compressed columns. {@code start} has n + 1 entries; rows of a column are distinct, in any order. */
public record SparseColumns(int n, int[] start, int[] row, double[] value) {

	/** y = A x. */
	public double[] times(double[] x) {
		double[] y = new double[n];
		for (int c = 0; c < n; c++) {
			for (int e = start[c]; x[c] != 0 && e < start[c + 1]; e++) {
				y[row[e]] += value[e] * x[c];
			}
		}
		return y;
	}

	/** The same matrix with its zeros. */
	public DMatrixRMaj dense() {
		DMatrixRMaj dense = new DMatrixRMaj(n, n);
		for (int c = 0; c < n; c++) {
			for (int e = start[c]; e < start[c + 1]; e++) {
				dense.add(row[e], c, value[e]);
			}
		}
		return dense;
	}

	/** The largest sum of moduli in a column, ||A||_1. */
	public double norm1() {
		double largest = 0;
		for (int c = 0; c < n; c++) {
			double sum = 0;
			for (int e = start[c]; e < start[c + 1]; e++) {
				sum += Math.abs(value[e]);
			}
			largest = Math.max(largest, sum);
		}
		return largest;
	}
}
