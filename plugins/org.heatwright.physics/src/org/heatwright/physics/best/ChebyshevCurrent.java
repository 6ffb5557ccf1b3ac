// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

/**
 * The heat that white noise takes from |L/2&gt; through A = g L T_k(2 J_x / L), in units of Gamma g^2 omega: the Dirichlet form
 * <pre>
 *   J = (L^2 / 2) sum_q w_q (L - q) (P_(q+1) - P_q)^2,   w_q = C(L, q) / 2^L,   P_q = T_k(1 - 2q/L).
 * </pre>
 * It tends to L^3 sin^2(k/L) / 2 for k = alpha L, and to k^2 L for odd k far below sqrt(L): a fixed fraction of the qubits suffices for cubic scaling, while
 * one m-body operator needs all but a few. Cost: O(L). Verified by {@code PolynomialOptimumTest}.
 */
public final class ChebyshevCurrent {

	private ChebyshevCurrent() {
	}

	public static double of(int size, int bodies) {
		double sum = 0;
		double logWeight = -size * Math.log(2);
		double before = 1;
		for (int q = 0; q < size; q++) {
			double next = Math.cos(bodies * Math.acos(1 - 2.0 * (q + 1) / size));
			sum += Math.exp(logWeight) * (size - q) * (next - before) * (next - before);
			logWeight += Math.log((size - q) / (q + 1.0));
			before = next;
		}
		return 0.5 * size * size * sum;
	}
}
