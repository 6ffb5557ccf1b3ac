// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.battery;

import java.util.Locale;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * exp(-i H t) on a vector by its Taylor series, split until the row sums of H t are at most one; full precision. Cost: about 20 (1 + ||H|| t) sparse products.
 * Verified by {@code MachinesInTimeTest} and
 * {@code LongChargingTest}.
 */
final class SparsePropagation {

	private static final int MOST_TERMS = 40;
	private static final double NEGLIGIBLE = 1e-18;
	/** Products that one part takes. */
	private static final double USUAL_TERMS = 20;
	/** Matrices with more elements are asked about after each product. */
	private static final int LARGE = 1 << 14;
	/** Elements that are multiplied in a second, roughly. */
	private static final double SPEED = 2e8;
	/** An hour. */
	private static final double LONGEST = 3600;

	private SparsePropagation() {
	}

	/**
	 * How long it takes to follow some vectors for a time, in seconds, roughly.
	 *
	 * @throws SolverRefusedException when that is more than an hour
	 */
	static double seconds(SparseHermitian h, double t, int vectors, int points) {
		double parts = Math.max(points, h.largestRowSum() * t + points);
		double seconds = vectors * parts * USUAL_TERMS * h.size() / SPEED;
		if (!(seconds <= LONGEST)) {
			throw new SolverRefusedException(Reason.TOO_LARGE, String.format(Locale.ROOT,
					"following the field for the time %.3g takes %.3g steps of %d states, about %.2g hours; at most one is spent. Take a shorter duration, a weaker field or "
							+ "fewer qubits",
					t, parts,
					h.dimension(), seconds / 3600));
		}
		return seconds;
	}

	/**
	 * The vector {re, im} after the time t; the argument is not changed.
	 *
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	static double[][] step(SparseHermitian h, double[][] vector, double t, Progress progress) {
		long parts = (long) Math.max(1, Math.ceil(h.largestRowSum() * t));
		double[][] result = { vector[0].clone(), vector[1].clone() };
		for (long part = 0; part < parts; part++) {
			progress.check();
			double[][] term = { result[0].clone(), result[1].clone() };
			for (int order = 1; order < MOST_TERMS; order++) {
				if (h.size() > LARGE) {
					progress.check();
				}
				term = times(h, term, t / parts / order);
				double largest = 0;
				for (int i = 0; i < term[0].length; i++) {
					result[0][i] += term[0][i];
					result[1][i] += term[1][i];
					largest = Math.max(largest, Math.abs(term[0][i]) + Math.abs(term[1][i]));
				}
				if (largest < NEGLIGIBLE) {
					break;
				}
			}
		}
		return result;
	}

	/** -i factor H v. */
	private static double[][] times(SparseHermitian h, double[][] v, double factor) {
		int d = v[0].length;
		double[][] result = new double[2][d];
		for (int e = 0; e < h.size(); e++) {
			int i = h.row(e);
			int j = h.column(e);
			double x = factor * h.imaginary(e);
			double y = -factor * h.real(e);
			add(v, result, j, i, x, y);
			if (i != j) {
				add(v, result, i, j, -x, y);
			}
		}
		return result;
	}

	private static void add(double[][] v, double[][] result, int from, int to, double x, double y) {
		result[0][to] += x * v[0][from] - y * v[1][from];
		result[1][to] += x * v[1][from] + y * v[0][from];
	}
}
