// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Pairs of states with the largest sum of values, and a proof that no other choice is better.
 *
 * <p>An operator with ||A|| &lt;= 1 has z_ij = |A_ij|^2 &gt;= 0 and sum_j z_ij &lt;= 1.
 * The largest sum_{i&lt;j} v_ij z_ij over that polytope is half the largest
 * assignment of the matrix v, found by the Hungarian method in O(n^3), whose dual values y with y_i + y_j &gt;= v_ij, y_i &gt;= 0 prove it: it is at most
 * sum y_i.
 * Cycles of even length in the assignment are two matchings, so that only odd cycles part the polytope from matchings. Verified by {@code MatchingTest}.
 *
 * @param upper     no operator of norm one has more
 * @param lower     what the pairs have
 * @param partner   the other state of the pair, or the state itself where it is in none
 * @param oddCycles the lengths of odd cycles, which alone can keep the two values apart
 */
public record Matching(double upper, double lower, int[] partner, List<Integer> oddCycles) {

	public Matching {
		partner = partner.clone();
		oddCycles = List.copyOf(oddCycles);
	}

	@Override
	public int[] partner() {
		return partner.clone();
	}

	/** @param value symmetric; values below zero count as zero, for nothing forces a pair */
	public static Matching of(double[][] value) {
		int n = value.length;
		double[] rows = new double[n + 1];
		double[] columns = new double[n + 1];
		int[] assigned = assignment(value, rows, columns);
		double[] y = new double[n];
		Arrays.setAll(y, i -> Math.max(0, -(rows[i + 1] + columns[i + 1]) / 2));
		double missing = 0;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				missing = Math.max(missing, i == j ? 0 : value[i][j] - y[i] - y[j]);
			}
		}
		double upper = Arrays.stream(y).sum() + n * missing / 2;
		List<Integer> odd = new ArrayList<>();
		int[] partner = new int[n];
		Arrays.setAll(partner, i -> i);
		boolean[] seen = new boolean[n];
		for (int i = 0; i < n; i++) {
			List<Integer> cycle = new ArrayList<>();
			for (int at = i; !seen[at]; at = assigned[at]) {
				seen[at] = true;
				cycle.add(at);
			}
			if (cycle.size() > 1) {
				join(cycle, value, partner);
				if (cycle.size() % 2 == 1) {
					odd.add(cycle.size());
				}
			}
		}
		double lower = 0;
		for (int i = 0; i < n; i++) {
			if (partner[i] > i) {
				lower += Math.max(0, value[i][partner[i]]);
			}
		}
		return new Matching(Math.max(upper, lower), lower, partner, odd);
	}

	/** The best of the matchings of neighbours along a cycle; one state of an odd cycle stays alone. */
	private static void join(List<Integer> cycle, double[][] value, int[] partner) {
		int size = cycle.size();
		double best = Double.NEGATIVE_INFINITY;
		int first = 0;
		int starts = size % 2 == 0 ? Math.min(2, size) : size;
		for (int start = 0; start < starts; start++) {
			double sum = 0;
			for (int k = 0; k + 1 < size; k += 2) {
				sum += Math.max(0, value[cycle.get((start + k) % size)][cycle.get((start + k + 1) % size)]);
			}
			if (sum > best) {
				best = sum;
				first = start;
			}
		}
		for (int k = 0; k + 1 < size; k += 2) {
			int i = cycle.get((first + k) % size);
			int j = cycle.get((first + k + 1) % size);
			if (value[i][j] > 0) {
				partner[i] = j;
				partner[j] = i;
			}
		}
	}

	/** The Hungarian method for the costs -max(0, v), with potentials; to stay alone costs nothing. */
	private static int[] assignment(double[][] value, double[] u, double[] v) {
		int n = value.length;
		int[] row = new int[n + 1];
		int[] way = new int[n + 1];
		for (int i = 1; i <= n; i++) {
			row[0] = i;
			int column = 0;
			double[] least = new double[n + 1];
			Arrays.fill(least, Double.POSITIVE_INFINITY);
			boolean[] used = new boolean[n + 1];
			do {
				used[column] = true;
				int at = row[column];
				double delta = Double.POSITIVE_INFINITY;
				int next = 0;
				for (int j = 1; j <= n; j++) {
					if (!used[j]) {
						double cost = (at == j ? 0 : -Math.max(0, value[at - 1][j - 1])) - u[at] - v[j];
						if (cost < least[j]) {
							least[j] = cost;
							way[j] = column;
						}
						if (least[j] < delta) {
							delta = least[j];
							next = j;
						}
					}
				}
				for (int j = 0; j <= n; j++) {
					if (used[j]) {
						u[row[j]] += delta;
						v[j] -= delta;
					} else {
						least[j] -= delta;
					}
				}
				column = next;
			} while (row[column] != 0);
			do {
				int before = way[column];
				row[column] = row[before];
				column = before;
			} while (column != 0);
		}
		int[] assigned = new int[n];
		for (int j = 1; j <= n; j++) {
			assigned[row[j] - 1] = j - 1;
		}
		return assigned;
	}
}
