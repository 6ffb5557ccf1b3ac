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
	private final int[] next;
	private final double[] change;

	private Transitions(int states, int[] start) {
		this.states = states;
		this.start = start;
		this.target = new int[start[states]];
		this.rate = new double[start[states]];
		this.out = new double[states];
		this.next = new int[states];
		this.change = new double[states];
	}

	static Transitions of(int states, List<BathRates> baths) {
		int[] start = new int[states + 1];
		for (int b = 0; b < baths.size(); b++) {
			BathRates bath = baths.get(b);
			for (int e = 0; e < bath.size(); e++) {
				start[bath.low(e) + 1] += bath.up(e) > 0 ? 1 : 0;
				start[bath.high(e) + 1] += bath.down(e) > 0 ? 1 : 0;
			}
		}
		for (int i = 0; i < states; i++) {
			start[i + 1] += start[i];
		}
		Transitions graph = new Transitions(states, start);
		graph.place(baths, false);
		return graph;
	}

	/**
	 * Takes the rates that the baths have now.
	 *
	 * @return whether the same transitions are possible as before; if not, the graph is of no use any more
	 */
	boolean refill(List<BathRates> baths) {
		return place(baths, true);
	}

	private boolean place(List<BathRates> baths, boolean known) {
		System.arraycopy(start, 0, next, 0, states);
		Arrays.fill(out, 0);
		boolean same = true;
		for (int b = 0; b < baths.size() && same; b++) {
			BathRates bath = baths.get(b);
			for (int e = 0; e < bath.size() && same; e++) {
				same = place(bath.low(e), bath.high(e), bath.up(e), known) && place(bath.high(e), bath.low(e), bath.down(e), known);
			}
		}
		for (int i = 0; i < states && same; i++) {
			same = next[i] == start[i + 1];
		}
		return same;
	}

	private boolean place(int from, int to, double value, boolean known) {
		if (!(value > 0)) {
			return true;
		}
		int at = next[from];
		if (known && (at == start[from + 1] || target[at] != to)) {
			return false;
		}
		target[at] = to;
		rate[at] = value;
		next[from] = at + 1;
		out[from] += value;
		return true;
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
		Arrays.fill(change, 0);
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
