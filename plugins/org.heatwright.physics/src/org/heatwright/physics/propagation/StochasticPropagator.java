// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.Progress;
import org.heatwright.physics.generator.BathRates;

/**
 * Populations over any time, however long: exp(W h) = sum_k Poisson(k; R h) (1 + W/R)^k for a step with R h &lt;= 1/2, squared until the time is reached. Every
 * sum has positive terms only, so that each
 * element keeps its relative accuracy and each impossible way its zero; after every squaring the columns are given their sum one again. A stationary
 * distribution of the step is one of its square, so that
 * rounding moves the limit by a few ulps per squaring and not by their power. Squaring ends where it changes nothing: the limit is reached, and any longer time
 * has it too.
 *
 * <p>Heat: r(h) = q int exp(W s) ds by the tails of the same sum, r(2 h) = r(h) (1 + exp(W h)); where one bath acts alone, its heat is the change of the
 * energy. Cost: about (14 + log2 R t) products of
 * n x n matrices. Source: W. K. Grassmann, Comput. Oper. Res. 4, 47 (1977); C. O'Cinneide, Numer. Math. 65, 109 (1993). Verified by {@code LongTimesTest} and
 * {@code DynamicsTest}.
 */
final class StochasticPropagator implements Propagator {

	private static final double LONGEST_STEP = 0.5;
	private static final int TERMS = 20;
	/** Changes of squares below this are rounding. */
	private static final double STILL = 4 * Math.ulp(1.0);

	private final int n;
	private final double[][] heat;
	private final double[] before;
	/** Element i n + j: from state j to state i. */
	private double[] map;

	private StochasticPropagator(int n, double[] map, double[][] heat) {
		this.n = n;
		this.map = map;
		this.heat = heat;
		this.before = new double[n];
	}

	/** @param energies of the states */
	static StochasticPropagator of(double[] energies, List<BathRates> rates, double time, Progress progress) {
		int n = energies.length;
		double fastest = UniformizedPropagator.fastest(n, rates);
		StochasticPropagator propagator = new StochasticPropagator(n, identity(n), new double[rates.size()][n]);
		if (fastest > 0 && time > 0) {
			propagator.build(energies, rates, fastest, time, progress);
		}
		return propagator;
	}

	private static double[] identity(int n) {
		double[] one = new double[n * n];
		for (int i = 0; i < n; i++) {
			one[i * n + i] = 1;
		}
		return one;
	}

	private void build(double[] energies, List<BathRates> rates, double fastest, double time, Progress progress) {
		// The product may be beyond the largest number.
		double doublings = (Math.log(fastest) + Math.log(time) - Math.log(LONGEST_STEP)) / Math.log(2);
		int squarings = (int) Math.max(0, Math.ceil(doublings));
		double step = halved(time, squarings);
		double mean = fastest * step;
		double[] jump = jump(rates, fastest);
		double[] weight = new double[TERMS + 1];
		double[] tail = new double[TERMS + 1];
		weight[0] = Math.exp(-mean);
		for (int k = 1; k <= TERMS; k++) {
			weight[k] = weight[k - 1] * mean / k;
		}
		for (int k = TERMS - 1; k >= 0; k--) {
			tail[k] = tail[k + 1] + weight[k + 1];
		}
		for (int b = 0; b < heat.length; b++) {
			double[] power = rates.get(b).heatCurrentOfStates(n);
			for (int k = 0; k < TERMS; k++) {
				for (int j = 0; j < n; j++) {
					heat[b][j] += tail[k] / fastest * power[j];
				}
				power = times(power, jump);
			}
		}
		// Horner's scheme: 1 + (m/1) P (1 + (m/2) P (1 + ...)).
		double[] sum = identity(n);
		for (int k = TERMS; k >= 1; k--) {
			progress.check();
			sum = product(jump, sum);
			for (int i = 0; i < sum.length; i++) {
				sum[i] *= mean / k;
			}
			for (int i = 0; i < n; i++) {
				sum[i * n + i] += 1;
			}
		}
		map = sum;
		normalise();
		square(squarings, progress);
		if (heat.length == 1) {
			heatIsEnergy(energies);
		}
	}

	private static double halved(double time, int times) {
		double step = time;
		for (int left = times; left > 0; left -= 1000) {
			step = Math.scalb(step, -Math.min(left, 1000));
		}
		return step;
	}

	/** 1 + W/R. */
	private double[] jump(List<BathRates> rates, double fastest) {
		double[] jump = new double[n * n];
		double[] out = new double[n];
		for (BathRates bath : rates) {
			for (int e = 0; e < bath.size(); e++) {
				if (bath.low(e) != bath.high(e)) {
					jump[bath.high(e) * n + bath.low(e)] += bath.up(e) / fastest;
					jump[bath.low(e) * n + bath.high(e)] += bath.down(e) / fastest;
					out[bath.low(e)] += bath.up(e) / fastest;
					out[bath.high(e)] += bath.down(e) / fastest;
				}
			}
		}
		for (int i = 0; i < n; i++) {
			jump[i * n + i] = Math.max(0, 1 - out[i]);
		}
		return jump;
	}

	private void square(int times, Progress progress) {
		boolean still = false;
		for (int s = 0; s < times; s++) {
			progress.check();
			for (double[] row : heat) {
				double[] later = times(row, map);
				for (int j = 0; j < n; j++) {
					row[j] += later[j];
				}
			}
			if (!still) {
				double[] previous = map;
				map = product(map, map);
				normalise();
				still = isSame(previous, map);
			}
		}
	}

	private boolean isSame(double[] a, double[] b) {
		for (int i = 0; i < a.length; i++) {
			if (Math.abs(a[i] - b[i]) > STILL * b[i]) {
				return false;
			}
		}
		return true;
	}

	private void normalise() {
		double[] sum = new double[n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				sum[j] += map[i * n + j];
			}
		}
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				map[i * n + j] /= sum[j];
			}
		}
	}

	private double[] product(double[] a, double[] b) {
		double[] c = new double[n * n];
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < n; k++) {
				double factor = a[i * n + k];
				for (int j = 0; factor != 0 && j < n; j++) {
					c[i * n + j] += factor * b[k * n + j];
				}
			}
		}
		return c;
	}

	/** row M. */
	private double[] times(double[] row, double[] matrix) {
		double[] result = new double[n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; row[i] != 0 && j < n; j++) {
				result[j] += row[i] * matrix[i * n + j];
			}
		}
		return result;
	}

	private void heatIsEnergy(double[] energies) {
		Arrays.fill(heat[0], 0);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				heat[0][j] += (energies[i] - energies[j]) * map[i * n + j];
			}
		}
	}

	@Override
	public void apply(double[] state, double[] taken) {
		System.arraycopy(state, 0, before, 0, n);
		for (int i = 0; i < n; i++) {
			double sum = 0;
			for (int j = 0; j < n; j++) {
				sum += map[i * n + j] * before[j];
			}
			state[i] = sum;
		}
		for (int b = 0; b < heat.length; b++) {
			for (int j = 0; j < n; j++) {
				taken[b] += heat[b][j] * before[j];
			}
		}
	}

	@Override
	public int baths() {
		return heat.length;
	}

	@Override
	public double[] change(double[] state) {
		double[] change = new double[n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				if (i != j) {
					double moved = map[i * n + j] * state[j];
					change[i] += moved;
					change[j] -= moved;
				}
			}
		}
		return change;
	}
}
