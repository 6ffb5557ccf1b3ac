// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

/**
 * V^+ rho V of a dense Hermitian matrix rho for V = A + i B, by real products. Matrices are stored row by row. Cost: 8 d^3 for a real V, 16 d^3 otherwise.
 * Verified by {@code UnitaryCongruenceTest}.
 */
public final class UnitaryCongruence {

	private UnitaryCongruence() {
	}

	/**
	 * @param a   Re V
	 * @param b   Im V; empty when V is real
	 * @param rho {re, im} of a Hermitian matrix
	 * @return {re, im}, owned by the caller
	 */
	public static double[][] of(double[] a, double[] b, double[][] rho, int d) {
		// X is symmetric and Y antisymmetric: X A = X^T A, Y A = -Y^T A.
		double[] xa = times(rho[0], a, d);
		double[] ya = times(rho[1], a, d);
		if (b.length == 0) {
			return new double[][] { times(a, xa, d), negative(times(a, ya, d)) };
		}
		double[] xb = times(rho[0], b, d);
		double[] yb = times(rho[1], b, d);
		// rho V = (X A - Y B) + i (X B + Y A).
		double[] re = sum(xa, yb, 1);
		double[] im = sum(xb, ya, -1);
		return new double[][] { sum(times(a, re, d), times(b, im, d), 1), sum(times(a, im, d), times(b, re, d), -1) };
	}

	/** V^+, for V rho V^+ as the congruence of V^+: {Re, Im}. */
	public static double[][] adjoint(double[] a, double[] b, int d) {
		double[][] adjoint = { new double[a.length], new double[b.length] };
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				adjoint[0][j * d + i] = a[i * d + j];
				if (b.length > 0) {
					adjoint[1][j * d + i] = -b[i * d + j];
				}
			}
		}
		return adjoint;
	}

	/** A^T B. */
	private static double[] times(double[] a, double[] b, int d) {
		return DenseProduct.transposedTimes(a, b, d, () -> false);
	}

	/** a + sign b, in a. */
	private static double[] sum(double[] a, double[] b, int sign) {
		for (int i = 0; i < a.length; i++) {
			a[i] += sign * b[i];
		}
		return a;
	}

	private static double[] negative(double[] a) {
		for (int i = 0; i < a.length; i++) {
			a[i] = -a[i];
		}
		return a;
	}
}
