// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.battery;

import org.heatwright.physics.operator.SparseHermitian;

/** exp(-i H t) on a vector by its Taylor series, split until the row sums of H t are at most one; full precision. Cost: about 20 (1 + ||H|| t) sparse products. Verified by {@code MachinesInTimeTest}. */
final class SparsePropagation {

	private static final int MOST_TERMS = 40;
	private static final double NEGLIGIBLE = 1e-18;

	private SparsePropagation() {
	}

	/** The vector {re, im} after the time t; the argument is not changed. */
	static double[][] step(SparseHermitian h, double[][] vector, double t) {
		int parts = (int) Math.max(1, Math.ceil(h.largestRowSum() * t));
		double[][] result = { vector[0].clone(), vector[1].clone() };
		for (int part = 0; part < parts; part++) {
			double[][] term = { result[0].clone(), result[1].clone() };
			for (int order = 1; order < MOST_TERMS; order++) {
				term = times(h, term, t / parts / order);
				double largest = 0;
				for (int i = 0; i < term[0].length; i++) {
					result[0][i] += term[0][i];
					result[1][i] += term[1][i];
					largest = Math.max(largest, Math.abs(term[0][i]) + Math.abs(term[1][i]));
				}
				if (largest < NEGLIGIBLE) {
					break;
				}
			}
		}
		return result;
	}

	/** -i factor H v. */
	private static double[][] times(SparseHermitian h, double[][] v, double factor) {
		int d = v[0].length;
		double[][] result = new double[2][d];
		for (int e = 0; e < h.size(); e++) {
			int i = h.row(e);
			int j = h.column(e);
			double x = factor * h.imaginary(e);
			double y = -factor * h.real(e);
			add(v, result, j, i, x, y);
			if (i != j) {
				add(v, result, i, j, -x, y);
			}
		}
		return result;
	}

	private static void add(double[][] v, double[][] result, int from, int to, double x, double y) {
		result[0][to] += x * v[0][from] - y * v[1][from];
		result[1][to] += x * v[1][from] + y * v[0][from];
	}
}
