// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.heatwright.physics.operator.SparseHermitian;

/**
 * Which matrix elements between computed eigenvectors are rounding: where H and A have a symmetry, elements between its sectors vanish, but not in the machine.
 * The vector m holds up to
 * 4 eps ||H|| / |E_m - E_k| of every other vector k of its block, so that A_mn is known within
 * <pre>
 *   sum_k 4 eps ||H|| (|A_kn| / |E_m - E_k| + |A_mk| / |E_n - E_k|) + max(1e-14, N eps) max |A|,
 * </pre>
 * the sums running over the levels near m and n. What is smaller is zero: the element, never the rate, whose size says nothing (an element of order one at a
 * cold bath may well drive a transition
 * e^-100 times in a unit of time, and does). Levels that count as one have no direction of their own and do not take part. Verified by {@code
 * SymmetricMachinesTest} and {@code EigenbasisTest}.
 */
final class ElementRounding {

	private static final double NEAR = 0.03;
	private static final double SAME = 1e-9;
	/** Larger elements, relative to the largest one, cannot be rounding: levels are at least {@link #SAME} apart. */
	private static final double SMALL = 1e-5;

	private final double[][] share;
	private final int[][] near;
	private final double sum;

	private ElementRounding(int[][] near, double[][] share) {
		this.near = near;
		this.share = share;
		this.sum = Math.max(1e-14, near.length * Math.ulp(1.0));
	}

	/**
	 * @param energies ascending
	 * @param block    vectors of different blocks are never mixed
	 */
	static ElementRounding of(double[] energies, int[] block) {
		int d = energies.length;
		double spread = energies[d - 1] - energies[0];
		double unit = 4 * Math.ulp(1.0) * Math.max(Math.abs(energies[0]), Math.abs(energies[d - 1]));
		int[][] near = new int[d][];
		double[][] share = new double[d][];
		int begin = 0;
		for (int m = 0; m < d; m++) {
			while (energies[m] - energies[begin] > NEAR * spread) {
				begin++;
			}
			int state = m;
			near[m] = IntStream.range(begin, d).takeWhile(k -> energies[k] - energies[state] <= NEAR * spread)
					.filter(k -> block[k] == block[state] && Math.abs(energies[k] - energies[state]) > SAME * spread).toArray();
			share[m] = Arrays.stream(near[m]).mapToDouble(k -> unit / Math.abs(energies[k] - energies[state])).toArray();
		}
		return new ElementRounding(near, share);
	}

	/** Of vectors that were given, turned inside levels at most. */
	static ElementRounding ofDeclared(int d) {
		return new ElementRounding(new int[d][0], new double[d][0]);
	}

	/**
	 * @param re A in the energy basis, row by row
	 * @param im its imaginary part; may be empty
	 */
	SparseHermitian withoutRounding(double[] re, double[] im) {
		int d = near.length;
		double largest = 0;
		for (int i = 0; i < d * d; i++) {
			largest = Math.max(largest, Math.max(Math.abs(re[i]), im.length == 0 ? 0 : Math.abs(im[i])));
		}
		double floor = sum * largest;
		SparseHermitian.Builder builder = new SparseHermitian.Builder(d, d);
		for (int m = 0; m < d; m++) {
			for (int n = m; n < d; n++) {
				double x = re[m * d + n];
				double y = m == n || im.length == 0 ? 0 : im[m * d + n];
				double modulus = Math.max(Math.abs(x), Math.abs(y));
				if (modulus > floor && (m == n || modulus > SMALL * largest || modulus > floor + mixed(re, im, m, n))) {
					builder.add(m, n, Math.abs(x) > floor ? x : 0, Math.abs(y) > floor ? y : 0);
				}
			}
		}
		return builder.build();
	}

	private double mixed(double[] re, double[] im, int m, int n) {
		return held(re, im, m, n) + held(re, im, n, m);
	}

	/** What a state takes from the levels near it: sum_k share |A_k,other|. */
	private double held(double[] re, double[] im, int state, int other) {
		int d = near.length;
		double total = 0;
		for (int k = 0; k < near[state].length; k++) {
			int at = near[state][k] * d + other;
			total += share[state][k] * (im.length == 0 ? Math.abs(re[at]) : Math.hypot(re[at], im[at]));
		}
		return total;
	}
}
