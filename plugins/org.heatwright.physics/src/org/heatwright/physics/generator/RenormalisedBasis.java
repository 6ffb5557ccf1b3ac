// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.levels.Eigenbasis;
import org.heatwright.physics.space.EnergySpace;

/**
 * The eigenbasis of H', the Hamiltonian that {@link org.heatwright.physics.problem.Equation#GEOMETRIC} jumps in: that of H where H is what is observed,
 * otherwise H' = H +
 * sum_a H_LS,a (see {@link LevelShifts}), with the counter-term lambda_a A_a^2 where there is one. Verified by {@code ReferenceEquationsTest}.
 */
public final class RenormalisedBasis {

	private final double[] energies;
	private final Eigenbasis turn;
	private final List<List<SparseHermitian>> operators;

	private RenormalisedBasis(double[] energies, Eigenbasis turn, List<List<SparseHermitian>> operators) {
		this.energies = energies;
		this.turn = turn;
		this.operators = operators;
	}

	/** H itself. */
	public static RenormalisedBasis observed(EnergySpace space, List<BathCoupling> couplings) {
		return new RenormalisedBasis(space.energies(), null, couplings.stream().map(BathCoupling::independentOperators).toList());
	}

	/**
	 * @param couplings one per bath, in the same order
	 * @throws SolverRefusedException when a shift is infinite
	 */
	public static RenormalisedBasis of(EnergySpace space, List<Bath> baths, List<BathCoupling> couplings, HamiltonianReading reading, Progress progress) {
		RenormalisedBasis observed = observed(space, couplings);
		return reading == HamiltonianReading.OBSERVED ? observed : of(observed.energies, baths, observed.operators, reading, progress);
	}

	/**
	 * The same from energies of H and operators between its eigenstates, one list per bath.
	 *
	 * @throws SolverRefusedException when a shift is infinite
	 */
	public static RenormalisedBasis of(double[] energies, List<Bath> baths, List<List<SparseHermitian>> operators, HamiltonianReading reading,
			Progress progress) {
		if (reading == HamiltonianReading.OBSERVED) {
			return new RenormalisedBasis(energies, null, operators);
		}
		int d = energies.length;
		SparseHermitian.Builder shifted = new SparseHermitian.Builder(d, d * d);
		for (int i = 0; i < d; i++) {
			shifted.add(i, i, energies[i], 0);
		}
		for (int b = 0; b < baths.size(); b++) {
			LevelShifts shifts = new LevelShifts(baths.get(b), energies);
			for (SparseHermitian operator : operators.get(b)) {
				progress.check();
				shifts.addTo(shifted, operator);
				if (reading == HamiltonianReading.BARE_WITH_COUNTER_TERM) {
					LevelShifts.addSquareTo(shifted, operator, shifts.reorganisation());
				}
			}
		}
		SparseHermitian hamiltonian = shifted.build();
		for (int e = 0; e < hamiltonian.size(); e++) {
			if (!Double.isFinite(hamiltonian.real(e)) || !Double.isFinite(hamiltonian.imaginary(e))) {
				throw new SolverRefusedException(Reason.NOT_SUPPORTED, "a bath of this machine shifts levels by infinite energies, for its spectrum has no cut-off, "
						+ "jumps, or diverges at zero frequency: the Hamiltonian can only be read as observed");
			}
		}
		Eigenbasis turn = Eigenbasis.of(hamiltonian, progress);
		List<List<SparseHermitian>> turned = new ArrayList<>();
		for (List<SparseHermitian> own : operators) {
			turned.add(own.stream().map(operator -> turn.transform(operator, progress)).toList());
		}
		return new RenormalisedBasis(turn.energies(), turn, turned);
	}

	/** Energies of H'; not copied, must not be changed. */
	public double[] energies() {
		return energies;
	}

	/** The operators of one bath between eigenstates of H', strengths included. */
	public List<SparseHermitian> operators(int bath) {
		return operators.get(bath);
	}

	/** H' in its eigenbasis. */
	public SparseHermitian hamiltonian() {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(energies.length, energies.length);
		for (int i = 0; i < energies.length; i++) {
			builder.add(i, i, energies[i], 0);
		}
		return builder.build();
	}

	/** A density matrix {re, im} of the eigenbasis of H in that of H'. */
	public double[][] into(double[][] rho) {
		return turn == null ? rho : turn.transform(rho);
	}

	/** A density matrix {re, im} of the eigenbasis of H' in that of H. */
	public double[][] back(double[][] rho) {
		return turn == null ? rho : turn.restore(rho);
	}

	/** R = max over baths and pairs of levels of (gamma(w) + gamma(-w)) |A_ij|^2, the fastest rate at which a coherence decays. */
	public double fastestRate(List<Bath> baths) {
		return fastestRate(baths, bath -> true);
	}

	/** The same over some of the baths. */
	public double fastestRate(List<Bath> baths, Predicate<Bath> counted) {
		double fastest = 0;
		for (int b = 0; b < baths.size(); b++) {
			if (!counted.test(baths.get(b))) {
				continue;
			}
			for (SparseHermitian operator : operators.get(b)) {
				for (int e = 0; e < operator.size(); e++) {
					if (operator.row(e) != operator.column(e)) {
						double omega = energies[operator.row(e)] - energies[operator.column(e)];
						fastest = Math.max(fastest, (baths.get(b).rate(omega) + baths.get(b).rate(-omega)) * operator.squaredModulus(e));
					}
				}
			}
		}
		return fastest;
	}

	/** The mean of |w| over all couplings between levels, weighted by |A_ij|^2; 0 when nothing is coupled. */
	public double meanFrequency() {
		double sum = 0;
		double weight = 0;
		for (List<SparseHermitian> own : operators) {
			for (SparseHermitian operator : own) {
				for (int e = 0; e < operator.size(); e++) {
					if (operator.row(e) != operator.column(e)) {
						sum += Math.abs(energies[operator.row(e)] - energies[operator.column(e)]) * operator.squaredModulus(e);
						weight += operator.squaredModulus(e);
					}
				}
			}
		}
		return weight == 0 ? 0 : sum / weight;
	}

	/** For each state the first one of its chain of levels, in which neighbours are no farther apart than a width. */
	int[] chains(double width) {
		Integer[] order = new Integer[energies.length];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, (i, j) -> Double.compare(energies[i], energies[j]));
		int[] chain = new int[energies.length];
		for (int k = 0; k < order.length; k++) {
			boolean near = k > 0 && energies[order[k]] - energies[order[k - 1]] <= width;
			chain[order[k]] = near ? chain[order[k - 1]] : order[k];
		}
		return chain;
	}

	/** How many coordinates of the density matrix lie inside chains of levels, in which neighbours are no farther apart than a width. */
	public long coordinates(double width) {
		long[] sizes = new long[energies.length];
		for (int first : chains(width)) {
			sizes[first]++;
		}
		return Arrays.stream(sizes).map(size -> size * size).sum();
	}

	/** The smallest distance of two levels that are not one, or infinity: what the secular approximation compares with R. */
	public double smallestGap(double same) {
		double[] sorted = energies.clone();
		Arrays.sort(sorted);
		double smallest = Double.POSITIVE_INFINITY;
		for (int i = 1; i < sorted.length; i++) {
			double gap = sorted[i] - sorted[i - 1];
			smallest = gap > same ? Math.min(smallest, gap) : smallest;
		}
		return smallest;
	}

	/** gamma(w) that is finite, or a refusal. */
	static double finiteRate(Bath bath, double omega) {
		double rate = bath.rate(omega);
		if (!Double.isFinite(rate)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "bath " + bath.id() + " acts infinitely fast at the frequency " + omega
					+ "; choose a spectrum that is finite there, or the global equation");
		}
		return rate;
	}
}
