// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.heatwright.physics.operator.SparseHermitian;

/**
 * The frame exp(i w t N), N = sum_i n_i |i&gt;&lt;i|, in which a drive on the transition between l and u and all jumps stand still: n_u - n_l = 1, and n_i -
 * n_j the same for all elements |i&gt;&lt;j| of one jump operator, which then only picks up a phase. Where other transitions have the frequency of the driven
 * one, as on a ladder of equal steps, n counts the steps. Solved by elimination, O(d^3); what is left open is zero. Verified by {@code DrivenLaddersTest}.
 */
final class RotatingFrame {

	private static final double SAME = 1e-9;
	private static final double ZERO = 1e-12;

	private final double[] energies;
	private final double tolerance;
	private final int upper;
	private final List<double[]> equations = new ArrayList<>();

	RotatingFrame(double[] energies, int lower, int upper) {
		this.energies = energies;
		this.upper = upper;
		this.tolerance = SAME * (Arrays.stream(energies).max().orElse(0) - Arrays.stream(energies).min().orElse(0));
		double[] drive = new double[energies.length + 1];
		drive[upper] += 1;
		drive[lower] -= 1;
		drive[energies.length] = 1;
		equations.add(drive);
	}

	/** An element of an operator, from the higher to the lower energy. */
	private record Step(int from, int to, double frequency) {
	}

	/** Adds what the elements of one operator ask for; returns whether there is a frame. */
	boolean allows(SparseHermitian operator) {
		List<Step> steps = new ArrayList<>();
		for (int e = 0; e < operator.size(); e++) {
			double gap = energies[operator.column(e)] - energies[operator.row(e)];
			steps.add(gap >= 0 ? new Step(operator.column(e), operator.row(e), gap) : new Step(operator.row(e), operator.column(e), -gap));
		}
		steps.sort((a, b) -> Double.compare(a.frequency, b.frequency));
		Step first = null;
		Step before = null;
		for (Step step : steps) {
			if (step.frequency <= tolerance) {
				add(step, null);
			} else if (before != null && before.frequency > tolerance && step.frequency - before.frequency <= tolerance) {
				add(step, first);
			} else {
				first = step;
			}
			before = step;
		}
		return numbers().isPresent();
	}

	/** One step counts as many quanta as another, or none. */
	private void add(Step step, Step like) {
		double[] equation = new double[energies.length + 1];
		equation[step.from] += 1;
		equation[step.to] -= 1;
		if (like != null) {
			equation[like.from] -= 1;
			equation[like.to] += 1;
		}
		if (Arrays.stream(equation).anyMatch(x -> x != 0)) {
			equations.add(equation);
		}
	}

	/** The n_i, one at u and zero elsewhere where that will do; empty when there are none. */
	Optional<double[]> numbers() {
		int d = energies.length;
		double[] simple = new double[d];
		simple[upper] = 1;
		if (equations.stream().allMatch(equation -> dot(equation, simple) == equation[d])) {
			return Optional.of(simple);
		}
		List<double[]> rows = new ArrayList<>();
		equations.forEach(equation -> rows.add(equation.clone()));
		int[] pivot = new int[d];
		int rank = 0;
		for (int column = 0; column < d && rank < rows.size(); column++) {
			int best = rank;
			for (int r = rank; r < rows.size(); r++) {
				best = Math.abs(rows.get(r)[column]) > Math.abs(rows.get(best)[column]) ? r : best;
			}
			if (Math.abs(rows.get(best)[column]) <= ZERO) {
				continue;
			}
			double[] own = rows.get(best);
			rows.set(best, rows.get(rank));
			rows.set(rank, own);
			for (int r = 0; r < rows.size(); r++) {
				double factor = r == rank ? 0 : rows.get(r)[column] / own[column];
				for (int c = column; factor != 0 && c <= d; c++) {
					rows.get(r)[c] -= factor * own[c];
				}
			}
			pivot[rank++] = column;
		}
		for (int r = rank; r < rows.size(); r++) {
			if (Math.abs(rows.get(r)[d]) > ZERO) {
				return Optional.empty();
			}
		}
		double[] numbers = new double[d];
		for (int r = 0; r < rank; r++) {
			numbers[pivot[r]] = rows.get(r)[d] / rows.get(r)[pivot[r]];
		}
		return Optional.of(numbers);
	}

	private static double dot(double[] equation, double[] numbers) {
		double sum = 0;
		for (int i = 0; i < numbers.length; i++) {
			sum += equation[i] * numbers[i];
		}
		return sum;
	}
}
