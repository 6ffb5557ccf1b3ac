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
 * <p>Works on a band of half width b: O(N b^2) time, 8 N (2b + 1) bytes; a tridiagonal ladder costs O(N). Populations beyond the range of double underflow to
 * zero.
 * Source: W. K. Grassmann, M. I. Taksar, D. P. Heyman, Oper. Res. 33, 1107 (1985); error: C. A. O'Cinneide, Numer. Math. 65, 109 (1993). Verified by {@code
 * PopulationsTest}.
 */
final class GthElimination {

	private static final double LARGE = 1e200;
	/** Rows between two questions to the caller, in elements of the band. */
	private static final int CHECK = 1 << 13;

	private final int[] members;
	private final int n;
	private final int b;
	private final int width;
	private final double[] band;
	private final int[] slots;
	private final double[] mantissa;
	private final int[] scale;

	private GthElimination(int[] members, int b, int[] slots) {
		this.members = members;
		this.n = members.length;
		this.b = b;
		this.width = 2 * b + 1;
		this.band = new double[Math.multiplyExact(n, width)];
		this.slots = slots;
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
		int halfWidth = 0;
		int count = 0;
		for (int i = 0; i < members.length; i++) {
			for (int t = graph.begin(members[i]); t < graph.end(members[i]); t++) {
				halfWidth = Math.max(halfWidth, Math.abs(position[graph.target(t)] - i));
				count++;
			}
		}
		double bytes = 8.0 * members.length * (2.0 * halfWidth + 1);
		if (bytes > memoryLimit || members.length * (2.0 * halfWidth + 1) > Integer.MAX_VALUE - 8) {
			throw new SolverRefusedException(Reason.TOO_LARGE, String.format(java.util.Locale.ROOT,
					"the rate matrix of %d states reaches %d states far and needs %.3g MiB; %d MiB are available", members.length, halfWidth, bytes / 0x1p20,
					memoryLimit >> 20));
		}
		GthElimination elimination = new GthElimination(members, halfWidth, new int[count]);
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
		for (int k = n - 1; k > 0; k--) {
			if ((long) (n - k) * b % CHECK < b) {
				progress.check();
			}
			int first = Math.max(0, k - b);
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
					int row = at(i, first);
					int source = at(k, first);
					for (int j = first; j < k; j++, row++, source++) {
						band[row] += share * band[source];
					}
				}
			}
		}
	}

	/** pi_k = sum_i pi_i q_ik, in windows of b entries with a running power-of-two scale so that neither end of a long ladder overflows. */
	private double[] substitute() {
		int current = 0;
		int largestScale = 0;
		mantissa[0] = 1;
		scale[0] = 0;
		for (int k = 1; k < n; k++) {
			int first = Math.max(0, k - b);
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
			for (int i = Math.max(0, k - b); i < k; i++) {
				reward[i] += band[at(i, k)] * reward[k];
			}
		}
		reward[0] = 0;
		for (int k = 1; k < n; k++) {
			double out = 0;
			double sum = reward[k];
			for (int j = Math.max(0, k - b); j < k; j++) {
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
