// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.linear.HermitianEigen;
import org.heatwright.physics.linear.SymmetricEigen;
import org.heatwright.physics.linear.UnitaryCongruence;

/** Eigenvalues, ascending, and eigenvectors of a dense Hermitian matrix {re, im}, row by row; eigenvectors are columns. Verified by {@code SlowPassageTest}. */
final class DenseSpectrum {

	private final int n;
	private final double[] values;
	private final double[][] vectors;

	private DenseSpectrum(int n, double[] values, double[][] vectors) {
		this.n = n;
		this.values = values;
		this.vectors = vectors;
	}

	static DenseSpectrum of(double[][] matrix, int n, Progress progress) {
		try {
			return isReal(matrix) ? real(matrix, n, progress) : complex(matrix, n, progress);
		} catch (ArithmeticException e) {
			throw new SolverRefusedException(Reason.INACCURATE, "the eigenvalues of a Hamiltonian on the way did not converge");
		}
	}

	private static boolean isReal(double[][] matrix) {
		for (double y : matrix[1]) {
			if (y != 0) {
				return false;
			}
		}
		return true;
	}

	private static double[][] rows(double[] matrix, int n) {
		double[][] rows = new double[n][n];
		for (int i = 0; i < n; i++) {
			System.arraycopy(matrix, i * n, rows[i], 0, n);
		}
		return rows;
	}

	private static DenseSpectrum real(double[][] matrix, int n, Progress progress) {
		SymmetricEigen eigen = SymmetricEigen.of(rows(matrix[0], n), progress::cancelled);
		double[][] vectors = new double[2][n * n];
		for (int k = 0; k < n; k++) {
			for (int i = 0; i < n; i++) {
				vectors[0][i * n + k] = eigen.vectors()[k][i];
			}
		}
		return new DenseSpectrum(n, eigen.values(), vectors);
	}

	private static DenseSpectrum complex(double[][] matrix, int n, Progress progress) {
		HermitianEigen eigen = HermitianEigen.of(rows(matrix[0], n), rows(matrix[1], n), progress::cancelled);
		double[][] vectors = new double[2][n * n];
		for (int k = 0; k < n; k++) {
			for (int i = 0; i < n; i++) {
				vectors[0][i * n + k] = eigen.real(i, k);
				vectors[1][i * n + k] = eigen.imaginary(i, k);
			}
		}
		return new DenseSpectrum(n, eigen.values(), vectors);
	}

	double[] values() {
		return values;
	}

	/** {re, im}, row by row, eigenvectors as columns. */
	double[][] vectors() {
		return vectors;
	}

	/**
	 * Turns the states from ... to - 1 of one level into those that a perturbation V splits: by P V P where that tells them apart, by P V (1 - P) (E - H)^-1 (1 -
	 * P) V P where it does not.
	 *
	 * @param sign      1 orders by rising shift in first order, -1 by falling shift
	 * @param tolerance of shifts, relative to the norm of V
	 * @return whether every two states are told apart
	 */
	boolean split(int from, int to, double[][] perturbation, int sign, double tolerance, Progress progress) {
		double norm = 0;
		for (int i = 0; i < n * n; i++) {
			norm = Math.max(norm, Math.hypot(perturbation[0][i], perturbation[1][i]));
		}
		double[] first = turn(from, to, level(from, to, UnitaryCongruence.of(vectors[0], vectors[1], perturbation, n), sign), progress);
		boolean told = true;
		for (int a = 0; a < first.length;) {
			int b = a + 1;
			while (b < first.length && first[b] - first[b - 1] <= tolerance * norm) {
				b++;
			}
			if (b - a > 1) {
				double[][] turned = UnitaryCongruence.of(vectors[0], vectors[1], perturbation, n);
				double[] second = turn(from + a, from + b, secondOrder(from, to, from + a, from + b, turned), progress);
				double scale = norm * norm / Math.max(Double.MIN_NORMAL, values[n - 1] - values[0]);
				for (int k = 1; k < second.length; k++) {
					told &= second[k] - second[k - 1] > tolerance * scale;
				}
			}
			a = b;
		}
		return told;
	}

	private double[][] level(int from, int to, double[][] turned, int sign) {
		int m = to - from;
		double[][] level = new double[2][m * m];
		for (int a = 0; a < m; a++) {
			for (int b = 0; b < m; b++) {
				level[0][a * m + b] = sign * turned[0][(from + a) * n + from + b];
				level[1][a * m + b] = sign * turned[1][(from + a) * n + from + b];
			}
		}
		return level;
	}

	private double[][] secondOrder(int levelFrom, int levelTo, int from, int to, double[][] v) {
		int m = to - from;
		double[][] shift = new double[2][m * m];
		for (int c = 0; c < n; c++) {
			if (c >= levelFrom && c < levelTo) {
				continue;
			}
			double weight = 1 / (values[from] - values[c]);
			for (int a = 0; a < m; a++) {
				int ac = (from + a) * n + c;
				for (int b = 0; b < m; b++) {
					int bc = (from + b) * n + c;
					shift[0][a * m + b] += weight * (v[0][ac] * v[0][bc] + v[1][ac] * v[1][bc]);
					shift[1][a * m + b] += weight * (v[1][ac] * v[0][bc] - v[0][ac] * v[1][bc]);
				}
			}
		}
		return shift;
	}

	/** Replaces the states from ... to - 1 by the eigenstates of a matrix between them; returns its eigenvalues. */
	private double[] turn(int from, int to, double[][] matrix, Progress progress) {
		int m = to - from;
		DenseSpectrum shifts = of(matrix, m, progress);
		for (int i = 0; i < n; i++) {
			double[] re = new double[m];
			double[] im = new double[m];
			for (int k = 0; k < m; k++) {
				for (int a = 0; a < m; a++) {
					double x = vectors[0][i * n + from + a];
					double y = vectors[1][i * n + from + a];
					re[k] += x * shifts.vectors[0][a * m + k] - y * shifts.vectors[1][a * m + k];
					im[k] += x * shifts.vectors[1][a * m + k] + y * shifts.vectors[0][a * m + k];
				}
			}
			System.arraycopy(re, 0, vectors[0], i * n + from, m);
			System.arraycopy(im, 0, vectors[1], i * n + from, m);
		}
		return shifts.values;
	}
}
