// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.exact;

import org.heatwright.physics.operator.SparseHermitian;

/** The elements of a Hermitian operator that are not zero, to be multiplied with blocks of a long vector: a block is d^2 real and then d^2 imaginary parts. */
final class SmallMatrix {

	private final int d;
	private final int[] row;
	private final int[] column;
	private final double[] re;
	private final double[] im;

	SmallMatrix(SparseHermitian operator) {
		d = operator.dimension();
		int count = 0;
		for (int e = 0; e < operator.size(); e++) {
			count += operator.row(e) == operator.column(e) ? 1 : 2;
		}
		row = new int[count];
		column = new int[count];
		re = new double[count];
		im = new double[count];
		int at = 0;
		for (int e = 0; e < operator.size(); e++) {
			at = put(at, operator.row(e), operator.column(e), operator.real(e), operator.imaginary(e));
			if (operator.row(e) != operator.column(e)) {
				at = put(at, operator.column(e), operator.row(e), operator.real(e), -operator.imaginary(e));
			}
		}
	}

	private int put(int at, int i, int j, double x, double y) {
		row[at] = i;
		column[at] = j;
		re[at] = x;
		im[at] = y;
		return at + 1;
	}

	/** Adds (u + iv) A X to Y. */
	void addLeft(double u, double v, double[] x, double[] y, int offset) {
		int square = d * d;
		for (int e = 0; e < row.length; e++) {
			double a = u * re[e] - v * im[e];
			double b = u * im[e] + v * re[e];
			int from = column[e] * d;
			int to = offset + row[e] * d;
			for (int j = 0; j < d; j++) {
				double p = x[from + j];
				double q = x[square + from + j];
				y[to + j] += a * p - b * q;
				y[square + to + j] += a * q + b * p;
			}
		}
	}

	/** Adds (u + iv) X A to Y. */
	void addRight(double u, double v, double[] x, double[] y, int offset) {
		int square = d * d;
		for (int e = 0; e < row.length; e++) {
			double a = u * re[e] - v * im[e];
			double b = u * im[e] + v * re[e];
			for (int i = 0; i < d; i++) {
				double p = x[i * d + row[e]];
				double q = x[square + i * d + row[e]];
				y[offset + i * d + column[e]] += a * p - b * q;
				y[offset + square + i * d + column[e]] += a * q + b * p;
			}
		}
	}
}
