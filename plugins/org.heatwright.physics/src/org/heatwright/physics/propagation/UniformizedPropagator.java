// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import java.util.List;

import org.heatwright.physics.Progress;
import org.heatwright.physics.generator.BathRates;

/**
 * Populations of large ladders without a matrix: p(t) = sum_k Poisson(k; R t) (1 + W/R)^k p with R the largest rate of leaving a state; the integral of p by
 * the tail of the same sum. All terms are
 * positive, so nothing cancels. Cost: (R t + 8 sqrt(R t)) times the number of transitions per application.
 * Source: A. Jensen, Skand. Aktuarietidskr. 36, 87 (1953); W. K. Grassmann, Comput. Oper. Res. 4, 47 (1977). Verified by {@code DynamicsTest}.
 */
final class UniformizedPropagator implements Propagator {

	private final List<BathRates> rates;
	private final double time;
	private final double fastest;
	private final Progress progress;
	private final double[] term;
	private final double[] next;
	private final double[] sum;
	private final double[] integral;

	UniformizedPropagator(int states, List<BathRates> rates, double time, Progress progress) {
		this.rates = rates;
		this.time = time;
		this.progress = progress;
		this.fastest = fastest(states, rates);
		this.term = new double[states];
		this.next = new double[states];
		this.sum = new double[states];
		this.integral = new double[states];
	}

	static double fastest(int states, List<BathRates> rates) {
		double[] out = new double[states];
		double largest = 0;
		for (BathRates bath : rates) {
			for (int e = 0; e < bath.size(); e++) {
				largest = Math.max(largest, out[bath.high(e)] += bath.down(e));
				largest = Math.max(largest, out[bath.low(e)] += bath.up(e));
			}
		}
		return largest;
	}

	@Override
	public void apply(double[] state, double[] heat) {
		if (fastest == 0) {
			return;
		}
		// Steps short enough that exp(-R h) is no underflow.
		int steps = (int) Math.max(1, Math.ceil(fastest * time / 400));
		for (int s = 0; s < steps; s++) {
			progress.check();
			step(state, heat, fastest * time / steps);
		}
	}

	@Override
	public int baths() {
		return rates.size();
	}

	private void step(double[] state, double[] heat, double mean) {
		System.arraycopy(state, 0, term, 0, state.length);
		java.util.Arrays.fill(sum, 0);
		java.util.Arrays.fill(integral, 0);
		double weight = Math.exp(-mean);
		double tail = 1 - weight;
		for (int k = 0;; k++) {
			for (int i = 0; i < term.length; i++) {
				sum[i] += weight * term[i];
				integral[i] += Math.max(tail, 0) / fastest * term[i];
			}
			if (k > mean && weight < 1e-18) {
				break;
			}
			advance();
			weight *= mean / (k + 1);
			tail -= weight;
		}
		System.arraycopy(sum, 0, state, 0, state.length);
		for (int b = 0; b < heat.length; b++) {
			heat[b] += rates.get(b).heatCurrent(integral);
		}
	}

	/** term = (1 + W/R) term. */
	private void advance() {
		System.arraycopy(term, 0, next, 0, term.length);
		for (BathRates bath : rates) {
			for (int e = 0; e < bath.size(); e++) {
				double flow = (bath.up(e) * term[bath.low(e)] - bath.down(e) * term[bath.high(e)]) / fastest;
				next[bath.low(e)] -= flow;
				next[bath.high(e)] += flow;
			}
		}
		System.arraycopy(next, 0, term, 0, term.length);
	}
}
