// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

import java.util.Arrays;

/**
 * Polynomials of a degree of at most k on the spectrum x_q = 1 - 2q/L of X = 2 J_x / L, q = 0 ... L, in a basis that is orthonormal on that grid (Gram
 * polynomials by their recurrence, orthogonalised twice). Verified by {@code PolynomialOptimumTest}.
 */
final class GridPolynomials {

	private final int size;
	private final int degree;
	/** values[n][q] = O_n(x_q). */
	private final double[][] values;
	private final double[][][] operators;

	GridPolynomials(int size, int degree) {
		this.size = size;
		this.degree = Math.min(degree, size);
		values = new double[this.degree + 1][size + 1];
		operators = new double[this.degree + 1][][];
		Arrays.fill(values[0], 1 / Math.sqrt(size + 1));
		operators[0] = new double[size + 1][size + 1];
		for (int i = 0; i <= size; i++) {
			operators[0][i][i] = values[0][0];
		}
		for (int n = 1; n <= this.degree; n++) {
			double[] next = new double[size + 1];
			for (int q = 0; q <= size; q++) {
				next[q] = x(q) * values[n - 1][q];
			}
			double[][] operator = timesX(operators[n - 1]);
			for (int pass = 0; pass < 2; pass++) {
				for (int m = 0; m < n; m++) {
					double overlap = dot(next, values[m]);
					addTo(next, values[m], -overlap);
					for (int i = 0; i <= size; i++) {
						addTo(operator[i], operators[m][i], -overlap);
					}
				}
			}
			double norm = Math.sqrt(dot(next, next));
			addTo(next, next, 1 / norm - 1);
			for (double[] row : operator) {
				addTo(row, row, 1 / norm - 1);
			}
			values[n] = next;
			operators[n] = operator;
		}
	}

	int dimension() {
		return degree + 1;
	}

	double x(int q) {
		return 1 - 2.0 * q / size;
	}

	/** O_n at the q-th place of the grid. */
	double value(int n, int q) {
		return values[n][q];
	}

	/** O_n(X) between Dicke states, by their numbers of excitations. */
	double[][] operator(int n) {
		return operators[n];
	}

	/** P(x_q) of coefficients. */
	double[] at(double[] coefficients) {
		double[] p = new double[size + 1];
		for (int n = 0; n < coefficients.length; n++) {
			addTo(p, values[n], coefficients[n]);
		}
		return p;
	}

	/** c_m of P(2 J_x / L) = sum_m c_m e_m(sigma_x) / C(L, m): c_m = C(L, m) sum_q w_q P_q kappa_m(q), w_q = C(L, q) / 2^L. */
	double[] manyBody(double[] p) {
		double[] c = new double[degree + 1];
		double[] binomial = new double[size + 1];
		binomial[0] = 1;
		for (int q = 0; q < size; q++) {
			binomial[q + 1] = binomial[q] * (size - q) / (q + 1);
		}
		for (int q = 0; q <= size; q++) {
			double weight = Math.scalb(binomial[q], -size) * p[q];
			double before = 0;
			double kappa = 1;
			for (int m = 0; m <= degree; m++) {
				c[m] += weight * kappa * binomial[m];
				double next = m == size ? 0 : ((size - 2.0 * q) * kappa - m * before) / (size - m);
				before = kappa;
				kappa = next;
			}
		}
		return c;
	}

	/** X times a matrix; X has sqrt((k + 1)(L - k)) / L between k and k + 1. */
	private double[][] timesX(double[][] matrix) {
		double[][] product = new double[size + 1][size + 1];
		for (int k = 0; k < size; k++) {
			double element = Math.sqrt((k + 1.0) * (size - k)) / size;
			addTo(product[k], matrix[k + 1], element);
			addTo(product[k + 1], matrix[k], element);
		}
		return product;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	private static void addTo(double[] a, double[] b, double factor) {
		for (int i = 0; i < a.length; i++) {
			a[i] += factor * b[i];
		}
	}
}
