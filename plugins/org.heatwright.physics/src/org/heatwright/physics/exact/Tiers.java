// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.exact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.heatwright.physics.bath.spectrum.Exponent;

/**
 * The auxiliary matrices of a hierarchy: all n with sum_k n_k w_k &lt;= depth, in the order of the number of their quanta. Terms that act weakly beside
 * how fast they are forgotten weigh more, so that they are excited less often; each can be excited once.
 */
final class Tiers {

	/** A weight more for each factor of this. */
	private static final double STEP = 4;

	private final int terms;
	private final int[] first;
	private final byte[][] quanta;
	private final int[] up;
	private final int[] down;

	private Tiers(int[] weights, int depth) {
		terms = weights.length;
		List<byte[]> all = new ArrayList<>();
		List<Integer> starts = new ArrayList<>();
		Map<String, Integer> known = new HashMap<>();
		all.add(new byte[terms]);
		starts.add(0);
		known.put(key(all.get(0)), 0);
		int begin = 0;
		while (begin < all.size()) {
			int end = all.size();
			starts.add(end);
			for (int n = begin; n < end; n++) {
				byte[] lower = all.get(n);
				for (int k = last(lower); k < terms; k++) {
					byte[] next = lower.clone();
					next[k]++;
					if (weight(next, weights) <= depth) {
						known.put(key(next), all.size());
						all.add(next);
					}
				}
			}
			begin = end;
		}
		starts.remove(starts.size() - 1);
		starts.add(all.size());
		first = starts.stream().mapToInt(Integer::intValue).distinct().toArray();
		quanta = all.toArray(byte[][]::new);
		up = new int[quanta.length * terms];
		down = new int[quanta.length * terms];
		for (int n = 0; n < quanta.length; n++) {
			for (int k = 0; k < terms; k++) {
				byte[] other = quanta[n].clone();
				other[k]++;
				up[n * terms + k] = other[k] > depth ? -1 : known.getOrDefault(key(other), -1);
				other[k] -= 2;
				down[n * terms + k] = other[k] < 0 ? -1 : known.get(key(other));
			}
		}
	}

	/** @param exponents of all operators, one after another */
	static Tiers of(List<Exponent> exponents, int depth) {
		return new Tiers(weights(exponents, depth), depth);
	}

	/** How many matrices there are, counted without listing them. */
	static double count(List<Exponent> exponents, int depth) {
		int[] weights = weights(exponents, depth);
		double[] ways = new double[depth + 1];
		ways[0] = 1;
		for (int weight : weights) {
			for (int d = weight; d <= depth; d++) {
				ways[d] += ways[d - weight];
			}
		}
		return Arrays.stream(ways).sum();
	}

	private static int[] weights(List<Exponent> exponents, int depth) {
		double strongest = exponents.stream().mapToDouble(Exponent::weight).max().orElse(1);
		return exponents.stream().mapToInt(each -> each.weight() == 0 ? depth
				: (int) Math.clamp(1 + Math.floor(Math.log(strongest / each.weight()) / Math.log(STEP)), 1, depth)).toArray();
	}

	private static int last(byte[] n) {
		for (int k = n.length - 1; k >= 0; k--) {
			if (n[k] > 0) {
				return k;
			}
		}
		return 0;
	}

	private static int weight(byte[] n, int[] weights) {
		int sum = 0;
		for (int k = 0; k < n.length; k++) {
			sum += n[k] * weights[k];
		}
		return sum;
	}

	private static String key(byte[] n) {
		return new String(n, StandardCharsets.ISO_8859_1);
	}

	int size() {
		return quanta.length;
	}

	/** Tiers above the density matrix. */
	int highest() {
		return first.length - 2;
	}

	/** The first matrix of a tier; that of the tier after the last is the number of matrices. */
	int first(int tier) {
		return first[tier];
	}

	int quanta(int n, int k) {
		return quanta[n][k];
	}

	/** The matrix with one quantum more; -1 when there is none. */
	int up(int n, int k) {
		return up[n * terms + k];
	}

	/** The matrix with one quantum less; -1 when there is none. */
	int down(int n, int k) {
		return down[n * terms + k];
	}
}
