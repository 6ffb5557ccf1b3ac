// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

/**
 * The m-body operator of Eq. (11), (L / C(L,m)) e_m(sigma_x), on the Dicke ladder:
 * <pre>
 *   &lt;k'|A_m|k&gt; = L sqrt(p(k -&gt; k') p(k' -&gt; k)),   p(k -&gt; k') = C(k, r) C(L - k, m - r) / C(L, m),   r = (k + m - k') / 2,
 * </pre>
 * where k counts excitations: r of them are taken down and m - r others are lifted. One non-negative term, no cancellation. ||A_m|| = L.
 * Source: PRL 131, 090401, Eq. (11), rewritten with the hypergeometric distribution. Verified by {@code ManyBodyElementsTest} (1e-13 at L = 3000).
 */
public final class ManyBodyElements {

	private ManyBodyElements() {
	}

	/** One matrix element with g = 1; zero where m cannot connect the two states. */
	public static double element(int size, int order, int from, int to) {
		if (Math.floorMod(from + order - to, 2) != 0) {
			return 0;
		}
		int down = (from + order - to) / 2;
		int back = (to + order - from) / 2;
		double there = Hypergeometric.probability(down, from, size - from, order);
		double again = Hypergeometric.probability(back, to, size - to, order);
		return size * Math.sqrt(there) * Math.sqrt(again);
	}

	/** The whole operator on the ladder of L + 1 states. */
	public static SparseHermitian operator(int size, int order) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(size + 1, size);
		for (int from = 0; from <= size; from++) {
			for (int to = from + Math.floorMod(order, 2); to <= Math.min(size, from + order); to += 2) {
				builder.add(from, to, element(size, order, from, to), 0);
			}
		}
		return builder.build();
	}
}
