// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.function.DoubleFunction;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.linear.UnitaryCongruence;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * U = T exp(-i int H(t) dt) over a ramp: the commutator-free Magnus integrator of order four,
 * <pre>
 *   U = exp(-i h (a2 H1 + a1 H2)) exp(-i h (a1 H1 + a2 H2)),   a1,2 = 1/4 +- sqrt(3)/6,   H1,2 at the Gauss points 1/2 -+ sqrt(3)/6,
 * </pre>
 * is symmetric in time, so that its error has even powers of h only: halving the step and extrapolating gives the orders 6, 8, 10. The last difference is the
 * error estimate. Exponentials act by
 * their Taylor series on the columns of U, which costs nonzeros(H) times d per term.
 *
 * <p>Source: S. Blanes, P. C. Moan, Appl. Numer. Math. 56, 1519 (2006), order four with two exponentials; extrapolation: E. Hairer, S. P. Nørsett, G. Wanner,
 * Solving ODEs I, II.9.
 * Verified by {@code UnitaryRampTest} and the friction cycles of {@code otto_limit_cycles.json}.
 */
final class UnitaryRamp {

	private static final double GAUSS = Math.sqrt(3) / 6;
	private static final int MOST_STEPS = 1 << 16;

	private final DoubleFunction<SparseHermitian> hamiltonian;
	private final double duration;
	private final double tolerance;
	private final Progress progress;
	private double error;

	/** @param hamiltonian H in the declared basis at the fraction s of the duration */
	UnitaryRamp(DoubleFunction<SparseHermitian> hamiltonian, double duration, double tolerance, Progress progress) {
		this.hamiltonian = hamiltonian;
		this.duration = duration;
		this.tolerance = tolerance;
		this.progress = progress;
	}

	/** The estimated error of the elements of U. */
	double error() {
		return error;
	}

	/**
	 * U as {re, im}, row by row.
	 *
	 * @throws SolverRefusedException when the tolerance is not reached with 65536 steps
	 */
	double[][] propagator() {
		int steps = firstSteps();
		double[][][] row = { integrate(steps) };
		while (steps < MOST_STEPS) {
			steps *= 2;
			double[][][] next = new double[row.length + 1][][];
			next[0] = integrate(steps);
			double power = 16;
			for (int k = 1; k < next.length; k++) {
				next[k] = extrapolate(next[k - 1], row[k - 1], power - 1);
				power *= 4;
			}
			error = difference(next[next.length - 1], row[row.length - 1]);
			row = next.length > 5 ? java.util.Arrays.copyOf(next, 5) : next;
			if (error <= tolerance) {
				return unitary(next[next.length - 1]);
			}
		}
		throw new SolverRefusedException(Reason.INACCURATE, "a work stroke of duration " + duration + " is not resolved by " + MOST_STEPS + " steps (error " + error
				+ "): it is long against 1/||H||; make it ADIABATIC");
	}

	/** U (3 - U^+ U) / 2: a matrix that is unitary but for an error e becomes so but for e^2, and traces stay to the last bits. */
	private double[][] unitary(double[][] u) {
		int d = hamiltonian.apply(0).dimension();
		double[][] identity = new double[2][d * d];
		for (int i = 0; i < d; i++) {
			identity[0][i * d + i] = 1;
		}
		double[][] square = UnitaryCongruence.of(u[0], u[1], identity, d);
		double[][] result = new double[2][d * d];
		for (int i = 0; i < d; i++) {
			for (int k = 0; k < d; k++) {
				for (int j = 0; j < d; j++) {
					double re = (k == j ? 1.5 : 0) - 0.5 * square[0][k * d + j];
					double im = -0.5 * square[1][k * d + j];
					result[0][i * d + j] += u[0][i * d + k] * re - u[1][i * d + k] * im;
					result[1][i * d + j] += u[0][i * d + k] * im + u[1][i * d + k] * re;
				}
			}
		}
		return result;
	}

	private int firstSteps() {
		double norm = Math.max(hamiltonian.apply(0).largestRowSum(), hamiltonian.apply(1).largestRowSum());
		double steps = Math.max(4, Math.ceil(norm * duration / 8));
		if (steps > MOST_STEPS / 4) {
			throw new SolverRefusedException(Reason.TOO_LARGE,
					"a work stroke of duration " + duration + " turns its state " + (long) (norm * duration) + " times; make it shorter, or ADIABATIC");
		}
		return (int) steps;
	}

	private double[][] integrate(int steps) {
		int d = hamiltonian.apply(0).dimension();
		double[] re = new double[d * d];
		double[] im = new double[d * d];
		for (int i = 0; i < d; i++) {
			re[i * d + i] = 1;
		}
		TaylorExponential exponential = new TaylorExponential(d);
		double h = duration / steps;
		for (int n = 0; n < steps; n++) {
			progress.check();
			SparseHermitian first = hamiltonian.apply((n + 0.5 - GAUSS) / steps);
			SparseHermitian second = hamiltonian.apply((n + 0.5 + GAUSS) / steps);
			exponential.apply(mix(first, second, 0.25 + GAUSS, 0.25 - GAUSS), h, re, im);
			exponential.apply(mix(first, second, 0.25 - GAUSS, 0.25 + GAUSS), h, re, im);
		}
		return new double[][] { re, im };
	}

	private static SparseHermitian mix(SparseHermitian first, SparseHermitian second, double x, double y) {
		return new SparseHermitian.Builder(first.dimension(), first.size() + second.size()).add(first, x).add(second, y).build();
	}

	private static double[][] extrapolate(double[][] fine, double[][] coarse, double divisor) {
		double[][] result = new double[2][fine[0].length];
		for (int part = 0; part < 2; part++) {
			for (int i = 0; i < result[part].length; i++) {
				result[part][i] = fine[part][i] + (fine[part][i] - coarse[part][i]) / divisor;
			}
		}
		return result;
	}

	private static double difference(double[][] a, double[][] b) {
		double largest = 0;
		for (int part = 0; part < 2; part++) {
			for (int i = 0; i < a[part].length; i++) {
				largest = Math.max(largest, Math.abs(a[part][i] - b[part][i]));
			}
		}
		return largest;
	}
}
