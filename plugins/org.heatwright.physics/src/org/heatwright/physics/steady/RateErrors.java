// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.levels.EigenErrors;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.space.EnergySpace;

/**
 * How far the steady heat currents of a machine of populations may be off: what is known about the errors of its rates, taken to the currents by their
 * derivatives.
 *
 * <p>The derivative of a current by the rate from i to j is p_i (E_j - E_i + y_j - y_i), with the energy for its own bath only and the potential y of {@link
 * Populations#potential}. There are three kinds of
 * errors:
 * <ul>
 * <li>an energy that is off by dE moves the rates of all pairs of its state along gamma, and the energy of each jump;</li>
 * <li>eigenvectors that are off by sum_k c_ik v_k move elements by sum_k c_ik a_kj, and with each element both rates of its pair: only the difference of the
 * flows counts;</li>
 * <li>each rate, each product and each element is rounded by itself, and the elimination rounds like so many changes of the rates (C. A. O'Cinneide, Numer.
 * Math. 65, 109 (1993)).</li>
 * </ul>
 * What different energies, pairs of vectors and roundings do is independent: the claim is three times the root of the sum of their squares. Verified by {@code
 * ClaimedErrorsTest} against machines solved with
 * forty digits.
 */
public final class RateErrors {

	private static final double EPSILON = Math.ulp(1.0);
	private static final double CLAIM = 3;
	/** Frequencies are varied by at least this share, lest the difference of two rates be rounding. */
	private static final double LEAST_STEP = 1e-7;

	private final double[] energies;
	private final EigenErrors eigen;
	private double largestShare;

	private RateErrors(double[] energies, EigenErrors eigen) {
		this.energies = energies;
		this.eigen = eigen;
	}

	/** What is known about the errors of rates between the states of a space. */
	public static RateErrors of(EnergySpace space) {
		return new RateErrors(space.energies(), space.eigenErrors());
	}

	/** A bath at work. */
	private record Acting(Bath bath, BathRates rates, List<SparseHermitian> operators) {
	}

	/** What has been found out about one current: squares of independent errors, and what each energy does to it. */
	private record Sum(double[] potential, double[] squares, double[] ofEnergies) {

		private void add(double error) {
			squares[0] += error * error;
		}

		private double claim() {
			double all = squares[0];
			for (double error : ofEnergies) {
				all += error * error;
			}
			return CLAIM * Math.sqrt(all);
		}
	}

	/**
	 * The error of the current of each bath, in the order given.
	 *
	 * @param operators of each bath in the energy basis
	 */
	public double[] ofCurrents(List<Bath> baths, List<BathRates> rates, List<List<SparseHermitian>> operators, Populations steady) {
		int n = baths.size();
		double[] p = steady.values();
		Sum[] sums = new Sum[n];
		for (int a = 0; a < n; a++) {
			sums[a] = new Sum(steady.potential().apply(rates.get(a).heatCurrentOfStates(p.length)), new double[1], new double[p.length]);
		}
		largestShare = 0;
		for (int b = 0; b < n; b++) {
			addPairs(baths.get(b), rates.get(b), b, p, sums);
		}
		if (eigen.mixes()) {
			List<Acting> acting = new java.util.ArrayList<>();
			for (int b = 0; b < n; b++) {
				acting.add(new Acting(baths.get(b), rates.get(b), operators.get(b)));
			}
			for (int a = 0; a < n; a++) {
				addVectors(acting, a, p, sums[a]);
			}
		}
		double[] errors = new double[n];
		for (int a = 0; a < n; a++) {
			errors[a] = sums[a].claim() + ofWeights(rates.get(a), p, steady);
			if (!Double.isFinite(errors[a])) {
				errors[a] = rates.get(a).heatCurrentError(p) / EPSILON;
			}
		}
		return errors;
	}

	/** Roundings of the rates and flows of each pair, and what the energies of its two states do. */
	private void addPairs(Bath bath, BathRates rates, int number, double[] p, Sum[] sums) {
		double[] centre = new double[2];
		double[] above = new double[2];
		double[] below = new double[2];
		for (int e = 0; e < rates.size(); e++) {
			int low = rates.low(e);
			int high = rates.high(e);
			double up = rates.up(e) * p[low];
			double down = rates.down(e) * p[high];
			if (up == 0 && down == 0) {
				continue;
			}
			double gap = rates.gap(e);
			double offset = eigen.energy(low) + eigen.energy(high);
			double upSlope = 0;
			double downSlope = 0;
			if (offset > 0) {
				double step = Math.max(offset, LEAST_STEP * gap);
				bath.rates(gap, centre);
				bath.rates(gap + step, above);
				bath.rates(Math.max(0, gap - step), below);
				downSlope = steepest(above[0], centre[0], below[0]) / step;
				upSlope = steepest(above[1], centre[1], below[1]) / step;
				largestShare = Math.max(largestShare, Math.max(Math.abs(downSlope), Math.abs(upSlope)) * offset);
			}
			for (int a = 0; a < sums.length; a++) {
				double own = a == number ? gap : 0;
				double worth = own + sums[a].potential[high] - sums[a].potential[low];
				double moved = (up * upSlope - down * downSlope) * worth + (up - down) * (a == number ? 1 : 0);
				sums[a].ofEnergies[high] += moved * eigen.energy(high);
				sums[a].ofEnergies[low] -= moved * eigen.energy(low);
				sums[a].add(EPSILON * up * worth);
				sums[a].add(EPSILON * down * worth);
				sums[a].add(EPSILON * up * own);
				sums[a].add(EPSILON * down * own);
			}
		}
	}

	/** The relative change of a rate over a step, towards the steeper side. */
	private static double steepest(double above, double centre, double below) {
		if (!(centre > 0)) {
			return 0;
		}
		double right = (above - centre) / centre;
		double left = (centre - below) / centre;
		double slope = Math.abs(right) > Math.abs(left) ? right : left;
		return Double.isFinite(slope) ? slope : 1;
	}

	/** What turned vectors and rounded elements do to current a. */
	private void addVectors(List<Acting> acting, int a, double[] p, Sum sum) {
		int d = p.length;
		boolean dense = d <= 64 && eigen.turns();
		for (int b = 0; b < acting.size(); b++) {
			Acting bath = acting.get(b);
			double[] rates = new double[2];
			for (SparseHermitian operator : bath.operators) {
				double[][] worth = dense ? new double[d][d] : null;
				double norm = operator.largestRowSum();
				for (int e = 0; e < operator.size(); e++) {
					int i = operator.row(e);
					int j = operator.column(e);
					if (i == j) {
						continue;
					}
					int low = energies[i] <= energies[j] ? i : j;
					int high = low == i ? j : i;
					bath.bath.rates(energies[high] - energies[low], rates);
					double gain = (b == a ? energies[high] - energies[low] : 0) + sum.potential[high] - sum.potential[low];
					double each = (rates[1] * p[low] - rates[0] * p[high]) * gain;
					double modulus = Math.sqrt(operator.squaredModulus(e));
					sum.add(2 * modulus * (eigen.element(i, j) * norm + (eigen.turns() ? 0 : 2 * EPSILON * modulus)) * each);
					if (dense) {
						worth[i][j] = each;
						worth[j][i] = each;
					}
				}
				if (dense) {
					addTurns(operator, worth, sum);
				}
			}
		}
		if (!dense && eigen.turns()) {
			sum.add(nearest(acting, a, p));
		}
	}

	/** |c_ik T_ik + c_ki T_ki| for each pair, T_ik = sum_j 2 Re(a_ij^* a_kj) worth_ij. */
	private void addTurns(SparseHermitian operator, double[][] worth, Sum sum) {
		int d = worth.length;
		double[][] re = new double[d][d];
		double[][] im = new double[d][d];
		for (int e = 0; e < operator.size(); e++) {
			int i = operator.row(e);
			int j = operator.column(e);
			re[i][j] = re[j][i] = operator.real(e);
			im[i][j] = operator.imaginary(e);
			im[j][i] = -operator.imaginary(e);
		}
		for (int i = 0; i < d; i++) {
			for (int k = i; k < d; k++) {
				double there = 0;
				double back = 0;
				for (int j = 0; j < d; j++) {
					double product = 2 * (re[i][j] * re[k][j] + im[i][j] * im[k][j]);
					there += product * worth[i][j];
					back += product * worth[k][j];
				}
				sum.add(i == k ? eigen.mixing(i, i) * there : eigen.mixing(i, k) * there + eigen.mixing(k, i) * back);
			}
		}
	}

	/** An upper value of what the turns of neighbours do in spaces that are too large to look at every pair. */
	private double nearest(List<Acting> acting, int a, double[] p) {
		double closest = Double.POSITIVE_INFINITY;
		double[] sorted = energies.clone();
		Arrays.sort(sorted);
		for (int i = 1; i < sorted.length; i++) {
			closest = sorted[i] > sorted[i - 1] ? Math.min(closest, sorted[i] - sorted[i - 1]) : closest;
		}
		BathRates own = acting.get(a).rates;
		double flows = 0;
		for (int e = 0; e < own.size(); e++) {
			flows += own.gap(e) * Math.abs(own.up(e) * p[own.low(e)] - own.down(e) * p[own.high(e)]);
		}
		double turn = Math.min(1, 2 * eigen.energy(0) / closest);
		largestShare = Math.max(largestShare, turn);
		return turn * flows;
	}

	/** The shares of the classes are off by as much as the rates that lead there, and as the overlaps of the start. */
	private double ofWeights(BathRates rates, double[] p, Populations steady) {
		boolean shared = Arrays.stream(steady.weights()).anyMatch(weight -> weight > 0 && weight < 1);
		if (!shared) {
			return 0;
		}
		double sum = 0;
		for (int e = 0; e < rates.size(); e++) {
			sum += rates.gap(e) * Math.abs(rates.up(e) * p[rates.low(e)] - rates.down(e) * p[rates.high(e)]);
		}
		return Math.min(1, largestShare + 4 * EPSILON) * sum;
	}
}
