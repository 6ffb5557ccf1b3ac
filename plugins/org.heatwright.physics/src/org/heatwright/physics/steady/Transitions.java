// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.generator.BathRates;

/** All transitions of all baths as one directed graph in compressed rows: row i lists the states that i goes to and at what rate. */
final class Transitions {

	private final int states;
	private final int[] start;
	private final int[] target;
	private final double[] rate;
	private final double[] out;

	private Transitions(int states, int[] start, int[] target, double[] rate, double[] out) {
		this.states = states;
		this.start = start;
		this.target = target;
		this.rate = rate;
		this.out = out;
	}

	static Transitions of(int states, List<BathRates> baths) {
		int[] start = new int[states + 1];
		for (BathRates bath : baths) {
			for (int e = 0; e < bath.size(); e++) {
				start[bath.low(e) + 1] += bath.up(e) > 0 ? 1 : 0;
				start[bath.high(e) + 1] += bath.down(e) > 0 ? 1 : 0;
			}
		}
		for (int i = 0; i < states; i++) {
			start[i + 1] += start[i];
		}
		int[] target = new int[start[states]];
		double[] rate = new double[start[states]];
		double[] out = new double[states];
		int[] next = Arrays.copyOf(start, states);
		for (BathRates bath : baths) {
			for (int e = 0; e < bath.size(); e++) {
				place(bath.low(e), bath.high(e), bath.up(e), next, target, rate, out);
				place(bath.high(e), bath.low(e), bath.down(e), next, target, rate, out);
			}
		}
		return new Transitions(states, start, target, rate, out);
	}

	private static void place(int from, int to, double value, int[] next, int[] target, double[] rate, double[] out) {
		if (value > 0) {
			target[next[from]] = to;
			rate[next[from]++] = value;
			out[from] += value;
		}
	}

	int states() {
		return states;
	}

	/** First transition out of a state; they run up to {@link #end}. */
	int begin(int state) {
		return start[state];
	}

	int end(int state) {
		return start[state + 1];
	}

	int target(int transition) {
		return target[transition];
	}

	double rate(int transition) {
		return rate[transition];
	}

	/** max_i |(W p)_i| / max_i (out rate of i): the relative residual of populations. */
	double residual(double[] populations) {
		double[] change = new double[states];
		double largest = 0;
		for (int i = 0; i < states; i++) {
			largest = Math.max(largest, out[i]);
			change[i] -= out[i] * populations[i];
			for (int t = start[i]; t < start[i + 1]; t++) {
				change[target[t]] += rate[t] * populations[i];
			}
		}
		double residual = 0;
		for (double value : change) {
			residual = Math.max(residual, Math.abs(value));
		}
		return largest == 0 ? 0 : residual / largest;
	}
}
