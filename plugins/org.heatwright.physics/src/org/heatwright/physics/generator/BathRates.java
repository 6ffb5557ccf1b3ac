// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * The transitions that one bath drives between energy eigenstates: for each pair with E_high &gt;= E_low
 * <pre>
 *   down = gamma(E_high - E_low) sum_k |&lt;low|A_k|high&gt;|^2,   up = gamma(E_low - E_high) sum_k |&lt;low|A_k|high&gt;|^2,
 * </pre>
 * the sum running over the bath's independent operators. Source: Breuer and Petruccione (2002), Eq. (3.150). Memory: 32 bytes per pair. Verified by {@code
 * PopulationsTest}.
 */
public final class BathRates {

	private int[] low;
	private int[] high;
	private double[] gap;
	private double[] down;
	private double[] up;
	private int size;
	private final double[] pair = new double[2];

	private BathRates(int capacity) {
		low = new int[capacity];
		high = new int[capacity];
		gap = new double[capacity];
		down = new double[capacity];
		up = new double[capacity];
	}

	/** @param operators independent operators in the energy basis, strengths included */
	public static BathRates of(Bath bath, double[] energies, List<SparseHermitian> operators) {
		BathRates rates = new BathRates(operators.stream().mapToInt(SparseHermitian::size).sum());
		for (SparseHermitian operator : operators) {
			for (int e = 0; e < operator.size(); e++) {
				if (operator.row(e) != operator.column(e)) {
					rates.add(bath, energies, operator.row(e), operator.column(e), operator.squaredModulus(e));
				}
			}
		}
		return rates;
	}

	private void add(Bath bath, double[] energies, int i, int j, double weight) {
		add(bath, energies, i, j, weight, weight);
	}

	/** A pair whose two directions have different weights, as states of different multiplicity do. */
	void add(Bath bath, double[] energies, int i, int j, double toFirst, double toSecond) {
		if (size == low.length) {
			grow();
		}
		boolean ordered = energies[i] <= energies[j];
		double difference = Math.abs(energies[j] - energies[i]);
		low[size] = ordered ? i : j;
		high[size] = ordered ? j : i;
		gap[size] = difference;
		bath.rates(difference, pair);
		requireFinite(bath, difference, pair[0]);
		requireFinite(bath, -difference, pair[1]);
		down[size] = (ordered ? toFirst : toSecond) * pair[0];
		up[size] = (ordered ? toSecond : toFirst) * pair[1];
		size++;
	}

	/** Gives a pair other weights and rates; its states and its gap stay. */
	void set(int pair, double weightDown, double weightUp, double rateDown, double rateUp) {
		down[pair] = weightDown * rateDown;
		up[pair] = weightUp * rateUp;
	}

	private void grow() {
		int capacity = Math.max(16, 2 * size);
		low = Arrays.copyOf(low, capacity);
		high = Arrays.copyOf(high, capacity);
		gap = Arrays.copyOf(gap, capacity);
		down = Arrays.copyOf(down, capacity);
		up = Arrays.copyOf(up, capacity);
	}

	static double rate(Bath bath, double omega) {
		double rate = bath.rate(omega);
		requireFinite(bath, omega, rate);
		return rate;
	}

	private static void requireFinite(Bath bath, double omega, double rate) {
		if (!Double.isFinite(rate)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "bath " + bath.id() + " acts infinitely fast at the frequency " + omega
					+ ": it couples degenerate levels, where its rate diverges; choose a spectrum that is finite there");
		}
	}

	public int size() {
		return size;
	}

	public int low(int pair) {
		return low[pair];
	}

	public int high(int pair) {
		return high[pair];
	}

	public double gap(int pair) {
		return gap[pair];
	}

	public double down(int pair) {
		return down[pair];
	}

	public double up(int pair) {
		return up[pair];
	}

	/** J = sum gap (up p_low - down p_high): energy that the bath feeds in per time. */
	public double heatCurrent(double[] populations) {
		double sum = 0;
		double compensation = 0;
		for (int e = 0; e < size; e++) {
			double term = gap[e] * (up[e] * populations[low[e]] - down[e] * populations[high[e]]) - compensation;
			double next = sum + term;
			compensation = next - sum - term;
			sum = next;
		}
		return sum;
	}

	/** eps sum gap (up p_low + down p_high): the size of rounding errors in {@link #heatCurrent}. */
	public double heatCurrentError(double[] populations) {
		double sum = 0;
		for (int e = 0; e < size; e++) {
			sum += gap[e] * (up[e] * populations[low[e]] + down[e] * populations[high[e]]);
		}
		return 8 * Math.ulp(1.0) * sum;
	}

	/** The diagonal of Q = -sum w gamma(w) A(w)^+ A(w): heat current of each state. */
	public double[] heatCurrentOfStates(int dimension) {
		double[] currents = new double[dimension];
		for (int e = 0; e < size; e++) {
			currents[low[e]] += gap[e] * up[e];
			currents[high[e]] -= gap[e] * down[e];
		}
		return currents;
	}
}
