// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

import java.util.Arrays;
import java.util.Random;

/**
 * The operator A = L P(2 J_x / L), P a polynomial of a degree of at most k with |P| &lt;= 1 on the spectrum of 2 J_x / L, that carries most heat in a state of
 * the ladder j = L/2 that its populations tell. Each term acts on at most k qubits, and ||A|| &lt;= L.
 *
 * <p>With v_ij from {@link TransferValues}, J = sum_{i&lt;j} v_ij |A_ij|^2 is a quadratic form of the coefficients; see {@link Polytope} for both sides. Beyond
 * Kamimura et al., PRL 131, 090401, whose Eq. (12) takes one m at a time. Verified by {@code PolynomialOptimumTest} against
 * {@code kbody_optimal_coupling.json}.
 *
 * @param lower    the value that the operator reaches; of -J where emission is wanted
 * @param upper    no such operator has more
 * @param manyBody c_m of A = sum_m c_m (L / C(L, m)) e_m(sigma_x)
 * @param values   P(1 - 2q/L), q = 0 ... L
 */
public record PolynomialOptimum(double lower, double upper, double[] manyBody, double[] values) {

	private static final int RANDOM_STARTS = 4;

	public PolynomialOptimum {
		manyBody = manyBody.clone();
		values = values.clone();
	}

	@Override
	public double[] manyBody() {
		return manyBody.clone();
	}

	@Override
	public double[] values() {
		return values.clone();
	}

	/**
	 * @param v      values of transfers between the states with k excitations, k = 0 ... L, for ||A|| = 1 and the wanted direction
	 * @param bodies k, at least 1; more than L is no more than L
	 */
	public static PolynomialOptimum of(double[][] v, int bodies) {
		int size = v.length - 1;
		GridPolynomials basis = new GridPolynomials(size, bodies);
		int n = basis.dimension();
		double[][] form = new double[n][n];
		for (int a = 0; a < n; a++) {
			for (int b = 0; b <= a; b++) {
				double sum = 0;
				for (int i = 0; i <= size; i++) {
					for (int j = Math.max(0, i - a); j < i; j++) {
						sum += v[i][j] * basis.operator(a)[i][j] * basis.operator(b)[i][j];
					}
				}
				form[a][b] = form[b][a] = (double) size * size * sum;
			}
		}
		double[][] rows = new double[size + 1][n];
		for (int q = 0; q <= size; q++) {
			for (int a = 0; a < n; a++) {
				rows[q][a] = basis.value(a, q);
			}
		}
		Polytope.Optimum optimum = new Polytope(rows, form).largest(starts(basis, size));
		double[] values = basis.at(optimum.point());
		return new PolynomialOptimum(optimum.lower(), optimum.upper(), basis.manyBody(values), values);
	}

	/** Chebyshev polynomials, each basis polynomial, and a few at random. */
	private static double[][] starts(GridPolynomials basis, int size) {
		int n = basis.dimension();
		double[][] starts = new double[2 * n + RANDOM_STARTS][n];
		Random random = new Random(n);
		for (int s = 0; s < starts.length; s++) {
			for (int a = 0; a < n; a++) {
				if (s < n) {
					for (int q = 0; q <= size; q++) {
						starts[s][a] += Math.cos(s * Math.acos(basis.x(q))) * basis.value(a, q);
					}
				} else {
					starts[s][a] = s < 2 * n ? s - n == a ? 1 : 0 : random.nextGaussian();
				}
			}
		}
		return starts;
	}

	/** max |P| on the grid: ||A|| / L. */
	public double norm() {
		return Arrays.stream(values).map(Math::abs).max().orElse(0);
	}
}
