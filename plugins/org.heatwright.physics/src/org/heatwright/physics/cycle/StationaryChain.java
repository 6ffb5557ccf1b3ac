// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a chain of probabilities ends: the stationary distribution of a stochastic matrix C that a start leads to, p = sum over closed classes of (probability
 * to end in it) times (its distribution). States are
 * censored one after another without subtractions (Grassmann, Taksar, Heyman), so that a chain that hardly moves is solved as accurately as any other: only the
 * ratios of what leaves a state count.
 * Where the chain turns in a circle, p is the average over it. Cost: n^3. Verified by {@code StationaryChainTest}.
 */
final class StationaryChain {

	private final int n;
	/** Element i n + j: from state j to state i. */
	private final double[] c;
	private final List<int[]> classes = new ArrayList<>();
	private final boolean[] closed;

	/** @param matrix column j: where state j goes; what stays is not read; not changed */
	StationaryChain(double[] matrix, int n) {
		this.n = n;
		this.c = matrix.clone();
		this.closed = new boolean[n];
		findClasses();
	}

	/** How many closed classes there are: as many distributions are kept. */
	int closedClasses() {
		return classes.size();
	}

	private void findClasses() {
		boolean[][] reached = new boolean[n][];
		for (int i = 0; i < n; i++) {
			reached[i] = reachedFrom(i);
		}
		for (int i = 0; i < n; i++) {
			boolean ends = !closed[i];
			for (int j = 0; j < n; j++) {
				ends &= !reached[i][j] || reached[j][i];
			}
			if (ends) {
				int[] members = members(reached[i]);
				classes.add(members);
				for (int member : members) {
					closed[member] = true;
				}
			}
		}
	}

	private boolean[] reachedFrom(int start) {
		boolean[] seen = new boolean[n];
		int[] open = new int[n];
		int count = 1;
		open[0] = start;
		seen[start] = true;
		while (count > 0) {
			int j = open[--count];
			for (int i = 0; i < n; i++) {
				if (!seen[i] && c[i * n + j] > 0) {
					seen[i] = true;
					open[count++] = i;
				}
			}
		}
		return seen;
	}

	private int[] members(boolean[] set) {
		int[] members = new int[n];
		int count = 0;
		for (int i = 0; i < n; i++) {
			if (set[i]) {
				members[count++] = i;
			}
		}
		return java.util.Arrays.copyOf(members, count);
	}

	/** The distribution that a start leads to. Called once. */
	double[] from(double[] start) {
		double[] held = start.clone();
		for (int k = 0; k < n; k++) {
			if (!closed[k]) {
				release(k, held);
			}
		}
		double[] p = new double[n];
		for (int[] members : classes) {
			double weight = 0;
			for (int member : members) {
				weight += held[member];
			}
			double[] own = stationary(members);
			for (int m = 0; m < members.length; m++) {
				p[members[m]] = weight * own[m];
			}
		}
		return p;
	}

	/** Takes a passing state out: what it holds, and what comes to it, goes where it goes. */
	private void release(int k, double[] held) {
		double out = 0;
		for (int i = 0; i < n; i++) {
			out += i == k ? 0 : c[i * n + k];
		}
		for (int i = 0; i < n; i++) {
			double share = i == k ? 0 : c[i * n + k] / out;
			if (share > 0) {
				held[i] += held[k] * share;
				for (int j = 0; j < n; j++) {
					c[i * n + j] += j == k ? 0 : c[k * n + j] * share;
				}
			}
		}
		held[k] = 0;
		for (int j = 0; j < n; j++) {
			c[k * n + j] = 0;
			c[j * n + k] = 0;
		}
	}

	private double[] stationary(int[] members) {
		int m = members.length;
		double[][] a = new double[m][m];
		for (int i = 0; i < m; i++) {
			for (int j = 0; j < m; j++) {
				a[i][j] = c[members[i] * n + members[j]];
			}
		}
		double[] out = new double[m];
		for (int k = m - 1; k > 0; k--) {
			for (int i = 0; i < k; i++) {
				out[k] += a[i][k];
			}
			for (int i = 0; i < k; i++) {
				double share = a[i][k] / out[k];
				for (int j = 0; share > 0 && j < k; j++) {
					a[i][j] += i == j ? 0 : share * a[k][j];
				}
			}
		}
		double[] p = new double[m];
		p[0] = 1;
		double sum = 1;
		for (int k = 1; k < m; k++) {
			for (int j = 0; j < k; j++) {
				p[k] += a[k][j] * p[j];
			}
			p[k] /= out[k];
			sum += p[k];
			if (sum > 1e100) {
				for (int j = 0; j <= k; j++) {
					p[j] /= sum;
				}
				sum = 1;
			}
		}
		for (int k = 0; k < m; k++) {
			p[k] /= sum;
		}
		return p;
	}
}
