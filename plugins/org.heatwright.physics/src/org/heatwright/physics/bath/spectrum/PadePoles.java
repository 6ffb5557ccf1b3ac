// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.Arrays;

import org.heatwright.physics.linear.SymmetricEigen;

/**
 * The Bose function as a sum over few poles,
 * <pre>
 *   1 / (1 - exp(-x)) = 1/2 + 1/x + sum_j 2 eta_j x / (x^2 + xi_j^2),
 * </pre>
 * its Pade form [N - 1 / N], which converges far faster than the sum over Matsubara frequencies. Source: J. Hu, R.-X. Xu, Y. Yan, J. Chem. Phys. 133, 101106
 * (2010). Verified by {@code ExponentsTest}.
 *
 * @param xi  poles on the imaginary axis, ascending
 * @param eta their weights
 */
public record PadePoles(double[] xi, double[] eta) {

	/** @param terms N, zero or more */
	public static PadePoles of(int terms) {
		if (terms == 0) {
			return new PadePoles(new double[0], new double[0]);
		}
		double[] xi = inverse(2 * terms, 0, terms);
		double[] zeta = inverse(2 * terms - 1, 1, terms - 1);
		double[] eta = new double[terms];
		for (int j = 0; j < terms; j++) {
			// The factors stand in pairs: either product alone leaves the range.
			double product = 0.5 * terms * (2 * terms + 3);
			int paired = 0;
			for (int k = 0; k < terms; k++) {
				if (k != j) {
					product *= (square(zeta[paired]) - square(xi[j])) / (square(xi[k]) - square(xi[j]));
					paired++;
				}
			}
			eta[j] = product;
		}
		return new PadePoles(xi, eta);
	}

	private static double square(double x) {
		return x * x;
	}

	/** 2 over the positive eigenvalues of the tridiagonal matrix with 1/sqrt(b_m b_n) beside the diagonal, b_m = 2m + 1, ascending. */
	private static double[] inverse(int size, int shift, int count) {
		double[][] matrix = new double[size][size];
		for (int m = 1; m < size; m++) {
			double element = 1 / Math.sqrt((2.0 * (m + shift) + 1) * (2.0 * (m + shift) + 3));
			matrix[m - 1][m] = element;
			matrix[m][m - 1] = element;
		}
		double[] values = SymmetricEigen.of(matrix, () -> false).values().clone();
		Arrays.sort(values);
		double[] poles = new double[count];
		for (int j = 0; j < count; j++) {
			poles[j] = 2 / values[size - 1 - j];
		}
		return poles;
	}

	/** The Bose function 1 / (1 - exp(-x)) of a complex argument in this form, as {re, im}. */
	double[] bose(double re, double im) {
		double norm = re * re + im * im;
		double[] sum = { 0.5 + re / norm, -im / norm };
		for (int j = 0; j < xi.length; j++) {
			double u = re * re - im * im + xi[j] * xi[j];
			double v = 2 * re * im;
			double square = u * u + v * v;
			sum[0] += 2 * eta[j] * (re * u + im * v) / square;
			sum[1] += 2 * eta[j] * (im * u - re * v) / square;
		}
		return sum;
	}
}
