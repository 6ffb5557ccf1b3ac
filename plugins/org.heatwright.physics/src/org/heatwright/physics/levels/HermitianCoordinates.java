// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

/**
 * Real coordinates of a Hermitian d x d matrix, rho = sum_i x_i |i&gt;&lt;i| + sum_{i&lt;j} (x_ij |i&gt;&lt;j| + h.c.): the d diagonal elements first, then Re
 * rho_ij and Im rho_ij for i &lt; j, row by row. There are d^2 of them. Verified by {@code LindbladGeneratorTest}.
 */
public final class HermitianCoordinates {

	private final int d;

	/** @param dimension d, at most 46340 so that d^2 is an int */
	public HermitianCoordinates(int dimension) {
		this.d = dimension;
		Math.multiplyExact(dimension, dimension);
	}

	public int dimension() {
		return d;
	}

	/** d^2. */
	public int unknowns() {
		return d * d;
	}

	/** Coordinate of rho_ii. */
	public int diagonal(int i) {
		return i;
	}

	/** Coordinate of Re rho_ij, i &lt; j; that of Im rho_ij is the next one. */
	public int real(int i, int j) {
		return d + i * (2 * d - i - 1) + 2 * (j - i - 1);
	}

	/** The row i of a coordinate of rho_ij. */
	public int row(int coordinate) {
		if (coordinate < d) {
			return coordinate;
		}
		int pair = (coordinate - d) / 2;
		// The rows before i hold i (2d - i - 1) / 2 pairs.
		int i = (int) ((2 * d - 1 - Math.sqrt((2.0 * d - 1) * (2.0 * d - 1) - 8.0 * pair)) / 2);
		while (i > 0 && i * (2 * d - i - 1) / 2 > pair) {
			i--;
		}
		while ((i + 1) * (2 * d - i - 2) / 2 <= pair) {
			i++;
		}
		return i;
	}

	/** The column j of a coordinate of rho_ij in row i. */
	public int column(int coordinate, int row) {
		return coordinate < d ? coordinate : (coordinate - d) / 2 - row * (2 * d - row - 1) / 2 + row + 1;
	}

	public boolean isImaginary(int coordinate) {
		return coordinate >= d && (coordinate - d) % 2 == 1;
	}

	/** The coordinates of a Hermitian matrix given row by row; the lower triangle is not read. */
	public double[] of(double[] re, double[] im) {
		double[] x = new double[unknowns()];
		for (int i = 0; i < d; i++) {
			x[i] = re[i * d + i];
			for (int j = i + 1; j < d; j++) {
				x[real(i, j)] = re[i * d + j];
				x[real(i, j) + 1] = im[i * d + j];
			}
		}
		return x;
	}

	/** The matrix {re, im}, row by row. */
	public double[][] matrix(double[] x) {
		double[] re = new double[d * d];
		double[] im = new double[d * d];
		for (int i = 0; i < d; i++) {
			re[i * d + i] = x[i];
			for (int j = i + 1; j < d; j++) {
				int at = real(i, j);
				re[i * d + j] = re[j * d + i] = x[at];
				im[i * d + j] = x[at + 1];
				im[j * d + i] = -x[at + 1];
			}
		}
		return new double[][] { re, im };
	}

	/** Tr rho. */
	public double trace(double[] x) {
		double trace = 0;
		for (int i = 0; i < d; i++) {
			trace += x[i];
		}
		return trace;
	}
}
