// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

/**
 * The m-body operator of Eq. (11), (L / C(L,m)) e_m(sigma_x), on the Dicke ladder:
 * <pre>
 *   &lt;k'|A_m|k&gt; = L sqrt(p(k -&gt; k') p(k' -&gt; k)),   p(k -&gt; k') = C(k, r) C(L - k, m - r) / C(L, m),   r = (k + m - k') / 2,
 * </pre>
 * where k counts excitations: r of them are taken down and m - r others are lifted. One non-negative term, no cancellation, no logarithm: a relative error of
 * about 2e-15 down to the smallest element. ||A_m|| = L. Source: PRL 131, 090401, Eq. (11), rewritten with the hypergeometric distribution. Verified by
 * {@code ManyBodyElementsTest} (1e-13 at L = 3000).
 */
public final class ManyBodyElements {

	private final int size;
	private final int order;
	private final Factorials factorials;

	private ManyBodyElements(int size, int order) {
		this.size = size;
		this.order = order;
		this.factorials = Factorials.upTo(size);
	}

	/** One matrix element with g = 1; zero where m cannot connect the two states. Cost O(L): take {@link #operator} for many. */
	public static double element(int size, int order, int from, int to) {
		return new ManyBodyElements(size, order).element(from, to);
	}

	/** The whole operator on the ladder of L + 1 states. */
	public static SparseHermitian operator(int size, int order) {
		ManyBodyElements elements = new ManyBodyElements(size, order);
		SparseHermitian.Builder builder = new SparseHermitian.Builder(size + 1, size);
		for (int from = 0; from <= size; from++) {
			for (int to = from + Math.floorMod(order, 2); to <= Math.min(size, from + order); to += 2) {
				builder.add(from, to, elements.element(from, to), 0);
			}
		}
		return builder.build();
	}

	private double element(int from, int to) {
		int down = (from + order - to) / 2;
		int up = order - down;
		boolean connected = Math.floorMod(from + order - to, 2) == 0 && down >= 0 && down <= from && up >= 0 && up <= size - from;
		if (!connected) {
			return 0;
		}
		double all = factorials.binomialMantissa(size, order);
		double mantissa = draw(from, down, up) / all * (draw(to, up, down) / all);
		int exponent = drawExponent(from, down, up) + drawExponent(to, up, down) - 2 * factorials.binomialExponent(size, order);
		int half = Math.floorDiv(exponent, 2);
		return size * Math.scalb(Math.sqrt(Math.scalb(mantissa, exponent - 2 * half)), half);
	}

	/** C(k, r) C(L - k, m - r) without its power of two. */
	private double draw(int excited, int down, int up) {
		return factorials.binomialMantissa(excited, down) * factorials.binomialMantissa(size - excited, up);
	}

	private int drawExponent(int excited, int down, int up) {
		return factorials.binomialExponent(excited, down) + factorials.binomialExponent(size - excited, up);
	}
}
