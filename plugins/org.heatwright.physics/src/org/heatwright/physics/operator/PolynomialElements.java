// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import java.util.Arrays;

/**
 * The operator L P(X) of L qubits, X = 2 J_x / L with the spectrum x_q = 1 - 2q/L, q = 0 ... L, and P = sum_n a_n T_n in Chebyshev's polynomials. A term acts
 * on at most as many qubits as P has degrees; ||L P(X)|| = L max_q |P(x_q)|, at most L for T_k. Verified by {@code PolynomialElementsTest} against sums of
 * m-body operators.
 */
public final class PolynomialElements {

	private PolynomialElements() {
	}

	/** P(1 - 2q/L), q = 0 ... L: the spectrum of the operator in units of L. */
	public static double[] values(int size, double[] chebyshev) {
		double[] values = new double[size + 1];
		for (int q = 0; q <= size; q++) {
			double angle = Math.acos(1 - 2.0 * q / size);
			for (int n = 0; n < chebyshev.length; n++) {
				values[q] += chebyshev[n] * Math.cos(n * angle);
			}
		}
		return values;
	}

	/** L max_q |P(x_q)|. */
	public static double norm(int size, double[] chebyshev) {
		return size * Arrays.stream(values(size, chebyshev)).map(Math::abs).max().orElse(0);
	}

	/** The degree of P: on how many qubits a term acts at most. */
	public static int degree(double[] chebyshev) {
		int degree = chebyshev.length - 1;
		while (degree > 0 && chebyshev[degree] == 0) {
			degree--;
		}
		return degree;
	}

	/**
	 * On the Dicke ladder, by T_(n+1) = 2 X T_n - T_(n-1) along diagonals: T_n has as many of them on each side as its degree. Time O(L k^2), memory O(L k).
	 */
	public static SparseHermitian onLadder(int size, double[] chebyshev) {
		int k = Math.min(degree(chebyshev), size);
		double[] x = new double[size];
		for (int i = 0; i < size; i++) {
			x[i] = Math.sqrt((i + 1.0) * (size - i)) / size;
		}
		double[][] sum = new double[k + 1][size + 1];
		double[][] before = new double[k + 1][size + 1];
		double[][] now = new double[k + 1][size + 1];
		Arrays.fill(now[0], 1);
		for (int n = 0; n < chebyshev.length; n++) {
			addTo(sum, now, chebyshev[n]);
			double[][] next = new double[k + 1][size + 1];
			for (int d = (n + 1) % 2; d <= Math.min(k, n + 1); d += 2) {
				for (int i = 0; i + d <= size; i++) {
					double right = i == size ? 0 : x[i] * (d == 0 ? k == 0 ? 0 : now[1][i] : now[d - 1][i + 1]);
					double left = i == 0 || d + 1 > k ? 0 : x[i - 1] * now[d + 1][i - 1];
					next[d][i] = (n == 0 ? 1 : 2) * (right + left) - before[d][i];
				}
			}
			before = now;
			now = next;
		}
		SparseHermitian.Builder builder = new SparseHermitian.Builder(size + 1, (k + 1) * (size + 1));
		for (int i = 0; i <= size; i++) {
			for (int d = 0; d <= k && i + d <= size; d++) {
				if (sum[d][i] != 0) {
					builder.add(i, i + d, size * sum[d][i], 0);
				}
			}
		}
		return builder.build();
	}

	/** Elements between product states that differ in m sites, m = 0 ... L: L sum_q w_q P(x_q) kappa_m(q) with w_q = C(L, q) / 2^L and Krawtchouk's kappa_m. */
	public static double[] byDistance(int size, double[] chebyshev) {
		double[] p = values(size, chebyshev);
		double[] elements = new double[size + 1];
		double binomial = 1;
		for (int q = 0; q <= size; q++) {
			double weight = Math.scalb(binomial, -size) * p[q];
			double before = 0;
			double kappa = 1;
			for (int m = 0; m <= size; m++) {
				elements[m] += size * weight * kappa;
				double next = m == size ? 0 : ((size - 2.0 * q) * kappa - m * before) / (size - m);
				before = kappa;
				kappa = next;
			}
			binomial *= (size - q) / (q + 1.0);
		}
		double rounding = 1e-14 * size * Arrays.stream(p).map(Math::abs).max().orElse(0);
		return Arrays.stream(elements).map(element -> Math.abs(element) <= rounding ? 0 : element).toArray();
	}

	private static void addTo(double[][] sum, double[][] bands, double factor) {
		for (int d = 0; d < sum.length && factor != 0; d++) {
			for (int i = 0; i < sum[d].length; i++) {
				sum[d][i] += factor * bands[d][i];
			}
		}
	}
}
