// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.Arrays;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;

/**
 * The stationary distribution of an irreducible chain by Grassmann-Taksar-Heyman elimination: states are censored one after another, highest index first,
 * without a single subtraction, so that every population has a relative error of about N eps, however small it is.
 *
 * <p>Works on a band of half width b, and in it on the envelope of the rates: at most O(N b^2) time, 8 N (2b + 1) bytes; a tridiagonal ladder costs O(N).
 * Populations beyond the range of double underflow to
 * zero.
 * Source: W. K. Grassmann, M. I. Taksar, D. P. Heyman, Oper. Res. 33, 1107 (1985); error: C. A. O'Cinneide, Numer. Math. 65, 109 (1993). Verified by {@code
 * PopulationsTest}.
 */
final class GthElimination {

	private static final double LARGE = 1e200;
	/** Multiplications between two questions to the caller. */
	private static final int CHECK = 1 << 22;
	/** States that are censored in one sweep over the band, where it is wide. */
	private static final int TOGETHER = 4;
	private static final int WIDE = 16;

	private final int[] members;
	private final int n;
	private final int b;
	private final int width;
	private final double[] band;
	private final int[] slots;
	/** The lowest state that each one reaches, or is reached from, below itself, what censoring adds included. */
	private final int[] reach;
	/** Rows of the states that are censored together. */
	private final double[][] pivots;
	private final double[] mantissa;
	private final int[] scale;

	private GthElimination(int[] members, int b, int[] slots, int[] reach) {
		this.members = members;
		this.n = members.length;
		this.b = b;
		this.width = 2 * b + 1;
		this.band = new double[Math.multiplyExact(n, width)];
		this.slots = slots;
		this.reach = reach;
		this.pivots = new double[b < WIDE ? 0 : TOGETHER][b + TOGETHER];
		this.mantissa = new double[n];
		this.scale = new int[n];
	}

	/**
	 * Memory for the class of these states, good for every graph with the same transitions.
	 *
	 * @param members the states of one closed class, ascending
	 */
	static GthElimination of(Transitions graph, int[] members, long memoryLimit) {
		int[] position = new int[graph.states()];
		for (int i = 0; i < members.length; i++) {
			position[members[i]] = i;
		}
		int[] reach = new int[members.length];
		Arrays.setAll(reach, i -> i);
		int count = 0;
		for (int i = 0; i < members.length; i++) {
			for (int t = graph.begin(members[i]); t < graph.end(members[i]); t++) {
				int j = position[graph.target(t)];
				reach[Math.max(i, j)] = Math.min(reach[Math.max(i, j)], Math.min(i, j));
				count++;
			}
		}
		int halfWidth = 0;
		for (int k = members.length - 1; k >= 0; k--) {
			if (k + 1 < members.length && reach[k + 1] < k) {
				reach[k] = Math.min(reach[k], reach[k + 1]);
			}
			halfWidth = Math.max(halfWidth, k - reach[k]);
		}
		double bytes = 8.0 * members.length * (2.0 * halfWidth + 1);
		if (bytes > memoryLimit || members.length * (2.0 * halfWidth + 1) > Integer.MAX_VALUE - 8) {
			throw new SolverRefusedException(Reason.TOO_LARGE, String.format(java.util.Locale.ROOT,
					"the rate matrix of %d states reaches %d states far and needs %.3g MiB; %d MiB are available", members.length, halfWidth, bytes / 0x1p20,
					memoryLimit >> 20));
		}
		GthElimination elimination = new GthElimination(members, halfWidth, new int[count], reach);
		int next = 0;
		for (int i = 0; i < members.length; i++) {
			for (int t = graph.begin(members[i]); t < graph.end(members[i]); t++) {
				elimination.slots[next++] = elimination.at(i, position[graph.target(t)]);
			}
		}
		return elimination;
	}

	/** The stationary distribution for the rates that the graph has now; overwritten by the next call. */
	double[] stationary(Transitions graph, Progress progress) {
		Arrays.fill(band, 0);
		int next = 0;
		for (int member : members) {
			for (int t = graph.begin(member); t < graph.end(member); t++) {
				band[slots[next++]] += graph.rate(t);
			}
		}
		eliminate(progress);
		return substitute();
	}

	private int at(int i, int j) {
		return i * width + j - i + b;
	}

	private void eliminate(Progress progress) {
		int k = n - 1;
		long work = 0;
		for (; k > 0; k -= b < WIDE || k < TOGETHER ? 1 : TOGETHER) {
			work += (long) b * b;
			if (work >= CHECK) {
				progress.check();
				work = 0;
			}
			if (b < WIDE || k < TOGETHER) {
				eliminate(k, 0);
			} else {
				eliminateTogether(k);
			}
		}
	}

	/** Makes shares of the rates into state k, and censors it in all states from a lowest one on. */
	private void eliminate(int k, int lowest) {
		int first = reach[k];
		double out = 0;
		for (int j = first; j < k; j++) {
			out += band[at(k, j)];
		}
		if (!(out > 0)) {
			throw new SolverRefusedException(Reason.INACCURATE,
					"the rates of this machine span more than the range of double precision; a steady state cannot be trusted");
		}
		for (int i = first; i < k; i++) {
			double share = band[at(i, k)] /= out;
			if (share != 0) {
				// Rows below the lowest one are censored later, but for the columns of states that are censored together with this one.
				int from = i < lowest ? Math.max(first, lowest) : first;
				int row = at(i, from);
				int source = at(k, from);
				for (int j = from; j < k; j++, row++, source++) {
					band[row] += share * band[source];
				}
			}
		}
	}

	/** Four states at once: each element takes the four terms in the order in which single eliminations add them, so that no bit differs. */
	private void eliminateTogether(int k) {
		int lowest = k - TOGETHER + 1;
		for (int pivot = k; pivot >= lowest; pivot--) {
			eliminate(pivot, lowest);
		}
		int first = reach[lowest];
		int width = lowest - first;
		for (int p = 0; p < TOGETHER; p++) {
			int pivot = k - p;
			int from = Math.min(Math.max(first, reach[pivot]), lowest);
			Arrays.fill(pivots[p], 0, from - first, 0);
			System.arraycopy(band, at(pivot, from), pivots[p], from - first, lowest - from);
		}
		for (int i = first; i < lowest; i++) {
			double a = i < reach[k] ? 0 : band[at(i, k)];
			double b1 = i < reach[k - 1] ? 0 : band[at(i, k - 1)];
			double c = i < reach[k - 2] ? 0 : band[at(i, k - 2)];
			double d = i < reach[k - 3] ? 0 : band[at(i, k - 3)];
			if (a != 0 || b1 != 0 || c != 0 || d != 0) {
				addTo(band, at(i, first), width, a, pivots[0], b1, pivots[1], c, pivots[2], d, pivots[3]);
			}
		}
	}

	private static void addTo(double[] band, int row, int width, double a, double[] p, double b, double[] q, double c, double[] r, double d, double[] s) {
		for (int j = 0; j < width; j++) {
			band[row + j] = band[row + j] + a * p[j] + b * q[j] + c * r[j] + d * s[j];
		}
	}

	/** pi_k = sum_i pi_i q_ik, in windows of b entries with a running power-of-two scale so that neither end of a long ladder overflows. */
	private double[] substitute() {
		int current = 0;
		int largestScale = 0;
		mantissa[0] = 1;
		scale[0] = 0;
		for (int k = 1; k < n; k++) {
			int first = reach[k];
			double value = 0;
			for (int i = first; i < k; i++) {
				value += Math.scalb(mantissa[i], scale[i] - current) * band[at(i, k)];
			}
			if (!(value < Double.POSITIVE_INFINITY) || value == 0) {
				int reference = largestExponent(first, k);
				if (reference > Integer.MIN_VALUE) {
					value = sumAt(reference, first, k);
					current = reference;
				}
			}
			if (value > LARGE || value < 1 / LARGE && value > 0) {
				int shift = Math.getExponent(value);
				value = Math.scalb(value, -shift);
				current += shift;
			}
			mantissa[k] = value;
			scale[k] = current;
			largestScale = Math.max(largestScale, current);
		}
		return normalised(mantissa, scale, largestScale);
	}

	/** The power of two of the largest term of population k, whose terms reach beyond the range of double next to that of the last population. */
	private int largestExponent(int first, int k) {
		int largest = Integer.MIN_VALUE;
		for (int i = first; i < k; i++) {
			double share = band[at(i, k)];
			if (mantissa[i] > 0 && share > 0) {
				largest = Math.max(largest, scale[i] + Math.getExponent(mantissa[i]) + Math.getExponent(share));
			}
		}
		return largest;
	}

	private double sumAt(int reference, int first, int k) {
		double sum = 0;
		for (int i = first; i < k; i++) {
			double share = band[at(i, k)];
			if (mantissa[i] > 0 && share > 0) {
				int ofPopulation = Math.getExponent(mantissa[i]);
				int ofShare = Math.getExponent(share);
				sum += Math.scalb(Math.scalb(mantissa[i], -ofPopulation) * Math.scalb(share, -ofShare), scale[i] + ofPopulation + ofShare - reference);
			}
		}
		return sum;
	}

	/**
	 * What starting in each state adds in the long run to a reward per time: the solution of sum_j W_ij (y_j - y_i) = -(reward_i - mean) with y = 0 in the first
	 * state, from the elimination that
	 * {@link #stationary} has done. The derivative of the mean by the rate W_ij is p_i (y_j - y_i), besides what the reward itself gains.
	 *
	 * @param reward per time in each member less its mean; overwritten with y
	 */
	void potential(double[] reward) {
		for (int k = n - 1; k > 0; k--) {
			for (int i = reach[k]; i < k; i++) {
				reward[i] += band[at(i, k)] * reward[k];
			}
		}
		reward[0] = 0;
		for (int k = 1; k < n; k++) {
			double out = 0;
			double sum = reward[k];
			for (int j = reach[k]; j < k; j++) {
				out += band[at(k, j)];
				sum += band[at(k, j)] * reward[j];
			}
			reward[k] = sum / out;
		}
	}

	private static double[] normalised(double[] mantissa, int[] scale, int largestScale) {
		double sum = 0;
		for (int k = 0; k < mantissa.length; k++) {
			mantissa[k] = Math.scalb(mantissa[k], scale[k] - largestScale);
			sum += mantissa[k];
		}
		for (int k = 0; k < mantissa.length; k++) {
			mantissa[k] /= sum;
		}
		return mantissa;
	}
}
