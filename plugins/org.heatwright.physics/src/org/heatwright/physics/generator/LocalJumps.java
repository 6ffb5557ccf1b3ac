// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.LambShift;

/**
 * The jump operators of the local master equation: the parts A(w) = sum over e_j - e_i = w of |i>&lt;i|A|j>&lt;j| of each coupling operator that lower the
 * <em>bare</em> energy by w, at the rates
 * gamma(w); the interaction between the qubits acts in the commutator alone. Bare frequencies closer than 1e-9 of the spread are one. Good for weak
 * interactions; it may violate the second law
 * (A. Levy, R. Kosloff, EPL 107, 20004 (2014)). Verified by {@code LocalEquationTest}.
 */
public final class LocalJumps {

	private static final double SAME = 1e-9;

	private final double[] bareEnergies;
	private final double tolerance;
	private final LambShift lambShift;

	public LocalJumps(double[] bareEnergies, LambShift lambShift) {
		this.bareEnergies = bareEnergies.clone();
		this.lambShift = lambShift;
		double spread = Arrays.stream(bareEnergies).max().orElse(0) - Arrays.stream(bareEnergies).min().orElse(0);
		tolerance = SAME * Math.max(spread, Double.MIN_NORMAL);
	}

	/**
	 * Adds the jumps of one bath.
	 *
	 * @param operators independent operators in the declared basis, strengths included
	 */
	public void addTo(LindbladGenerator.Builder generator, int number, Bath bath, List<SparseHermitian> operators) {
		addTo(generator, number, bath, operators, false);
	}

	/** @param atOnce whether what the bath does at the frequency zero is left to {@link LindbladGenerator.Builder#dephased} */
	void addTo(LindbladGenerator.Builder generator, int number, Bath bath, List<SparseHermitian> operators, boolean atOnce) {
		for (SparseHermitian operator : operators) {
			JumpOperator whole = JumpOperator.of(operator);
			double[] frequencies = frequencies(whole);
			JumpOperator.Builder[] parts = new JumpOperator.Builder[frequencies.length];
			Arrays.setAll(parts, k -> new JumpOperator.Builder(whole.dimension()));
			for (int column = 0; column < whole.dimension(); column++) {
				for (int e = whole.begin(column); e < whole.end(column); e++) {
					int part = nearest(frequencies, bareEnergies[column] - bareEnergies[whole.row(e)]);
					parts[part].add(whole.row(e), column, whole.real(e), whole.imaginary(e));
				}
			}
			for (int k = 0; k < frequencies.length; k++) {
				if (atOnce && frequencies[k] == 0) {
					continue;
				}
				JumpOperator jump = parts[k].build();
				generator.jump(number, jump, rate(bath, frequencies[k]), 0 - frequencies[k]);
				if (lambShift == LambShift.INCLUDED) {
					generator.shift(jump, shift(bath, frequencies[k]));
				}
			}
		}
	}

	private static double shift(Bath bath, double omega) {
		double shift = bath.lambShift(omega);
		if (!Double.isFinite(shift)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the Lamb shift of bath " + bath.id() + " is infinite at the frequency " + omega
					+ ": its spectrum has no cut-off, its rate diverges at zero frequency, or it jumps there");
		}
		return shift;
	}

	private static double rate(Bath bath, double omega) {
		double rate = bath.rate(omega);
		if (!Double.isFinite(rate)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED,
					"bath " + bath.id() + " acts infinitely fast at the frequency " + omega + "; choose a spectrum that is finite there");
		}
		return rate;
	}

	/** One value for each chain of bare frequencies, ascending. */
	private double[] frequencies(JumpOperator operator) {
		double[] all = new double[operator.size()];
		int count = 0;
		for (int column = 0; column < operator.dimension(); column++) {
			for (int e = operator.begin(column); e < operator.end(column); e++) {
				all[count++] = bareEnergies[column] - bareEnergies[operator.row(e)];
			}
		}
		Arrays.sort(all);
		double[] distinct = new double[count];
		int found = 0;
		for (int i = 0; i < count; i++) {
			if (i == 0 || all[i] - all[i - 1] > tolerance) {
				distinct[found++] = Math.abs(all[i]) <= tolerance ? 0 : all[i];
			}
		}
		return Arrays.copyOf(distinct, found);
	}

	private static int nearest(double[] frequencies, double omega) {
		int at = Arrays.binarySearch(frequencies, omega);
		if (at >= 0) {
			return at;
		}
		int right = Math.min(-at - 1, frequencies.length - 1);
		int left = Math.max(right - 1, 0);
		return omega - frequencies[left] < frequencies[right] - omega ? left : right;
	}
}
