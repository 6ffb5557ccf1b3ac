// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.generator.JumpOperator;
import org.heatwright.physics.linear.HermitianSpectrum;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * The heat current of one bath in any state, coherences between energies included, before any secular approximation: Eq. (8) of PRL 131, 090401,
 * <pre>
 * J = 2 Re sum_k int_0^inf C(s) Tr([A_k, H] A_k(-s) rho) ds = 2 Re sum_k Tr([A_k, H] Lambda_k rho), Lambda_ij = A_ij Gamma(E_j - E_i), Gamma(w) = gamma(w)/2 +
 * i S(w).
 * </pre>
 * For [H, rho] = 0 it is the GKSL current. Cost: one S(w) for each distinct frequency, then d^3 for a dense A. Verified by {@code RedfieldCurrentTest} against
 * {@code redfield_equals_gksl.json}.
 */
public final class RedfieldCurrent {

	/** Up to this many states the range is found. */
	private static final int LARGEST_EXTREMES = 64;

	private final Bath bath;
	private final double[] energies;
	private final double tolerance;
	private final Map<Long, Double> shifts = new HashMap<>();

	private RedfieldCurrent(Bath bath, double[] energies) {
		this.bath = bath;
		this.energies = energies;
		double spread = Arrays.stream(energies).max().orElse(0) - Arrays.stream(energies).min().orElse(0);
		this.tolerance = 1e-11 * Math.max(spread, Double.MIN_NORMAL);
	}

	/**
	 * The current in a state, with the smallest and the largest of all states where the matrix is small.
	 *
	 * @param operators independent operators in the energy basis, strengths included
	 * @param rho       density matrix {re, im} in the energy basis, row by row
	 * @return empty where S(w) is infinite: a spectrum without cut-off has no such current
	 */
	public static Optional<StartCurrent> of(Bath bath, double[] energies, List<SparseHermitian> operators, double[][] rho) {
		RedfieldCurrent current = new RedfieldCurrent(bath, energies);
		List<Weighted> weighted = operators.stream().filter(current::carriesHeat).map(JumpOperator::of).map(current::weighted).toList();
		double sum = weighted.stream().mapToDouble(each -> current.in(each, rho)).sum();
		return Double.isFinite(sum) ? Optional.of(current.withRange(sum, weighted)) : Optional.empty();
	}

	/** Whether A changes the energy: the others commute with H, and their S(0) may be infinite. */
	private boolean carriesHeat(SparseHermitian operator) {
		for (int e = 0; e < operator.size(); e++) {
			if (Math.abs(energies[operator.row(e)] - energies[operator.column(e)]) > tolerance) {
				return true;
			}
		}
		return false;
	}

	/** An operator A with the elements of Lambda, in the order of those of A. */
	private record Weighted(JumpOperator a, double[] re, double[] im) {
	}

	private Weighted weighted(JumpOperator a) {
		double[] re = new double[a.size()];
		double[] im = new double[a.size()];
		for (int j = 0; j < energies.length; j++) {
			for (int e = a.begin(j); e < a.end(j); e++) {
				double omega = energies[j] - energies[a.row(e)];
				double half = bath.rate(omega) / 2;
				double shift = shift(omega);
				re[e] = a.real(e) * half - a.imaginary(e) * shift;
				im[e] = a.real(e) * shift + a.imaginary(e) * half;
			}
		}
		return new Weighted(a, re, im);
	}

	/** 2 Re sum_ki X_ki (Lambda rho)_ik with X_ki = A_ki (E_i - E_k), one column of Lambda rho after another. */
	private double in(Weighted operator, double[][] rho) {
		int d = energies.length;
		double sum = 0;
		double[] x = new double[d];
		double[] y = new double[d];
		for (int k = 0; k < d; k++) {
			Arrays.fill(x, 0);
			Arrays.fill(y, 0);
			for (int j = 0; j < d; j++) {
				addColumn(operator, j, rho[0][j * d + k], rho[1][j * d + k], x, y);
			}
			sum += scalar(operator.a, k, x, y)[0];
		}
		return 2 * sum;
	}

	/** Adds (u + iv) times column j of Lambda. */
	private static void addColumn(Weighted operator, int j, double u, double v, double[] x, double[] y) {
		JumpOperator a = operator.a;
		for (int e = a.begin(j); (u != 0 || v != 0) && e < a.end(j); e++) {
			x[a.row(e)] += operator.re[e] * u - operator.im[e] * v;
			y[a.row(e)] += operator.re[e] * v + operator.im[e] * u;
		}
	}

	/** sum_i X_ki z_i: X_ki = conj(A_ik) (E_i - E_k), and column k of A holds A_ik. */
	private double[] scalar(JumpOperator a, int k, double[] x, double[] y) {
		double re = 0;
		double im = 0;
		for (int e = a.begin(k); e < a.end(k); e++) {
			int i = a.row(e);
			re += (energies[i] - energies[k]) * (a.real(e) * x[i] + a.imaginary(e) * y[i]);
			im += (energies[i] - energies[k]) * (a.real(e) * y[i] - a.imaginary(e) * x[i]);
		}
		return new double[] { re, im };
	}

	/** The extreme eigenvalues of Q = X Lambda + h.c., J = Tr(Q rho). */
	private StartCurrent withRange(double value, List<Weighted> operators) {
		int d = energies.length;
		if (d > LARGEST_EXTREMES) {
			return new StartCurrent(value, StartCurrent.Kind.REDFIELD, OptionalDouble.empty(), OptionalDouble.empty(), "");
		}
		double[][] q = new double[2][d * d];
		for (Weighted operator : operators) {
			for (int j = 0; j < d; j++) {
				double[] x = new double[d];
				double[] y = new double[d];
				addColumn(operator, j, 1, 0, x, y);
				for (int k = 0; k < d; k++) {
					double[] element = scalar(operator.a, k, x, y);
					q[0][k * d + j] += element[0];
					q[0][j * d + k] += element[0];
					q[1][k * d + j] += element[1];
					q[1][j * d + k] -= element[1];
				}
			}
		}
		return new StartCurrent(value, StartCurrent.Kind.REDFIELD, OptionalDouble.of(HermitianSpectrum.smallest(d, q[0], q[1])),
				OptionalDouble.of(HermitianSpectrum.largest(d, q[0], q[1])), "");
	}

	private double shift(double omega) {
		return shifts.computeIfAbsent(Math.round(omega / tolerance), key -> bath.lambShift(omega));
	}
}
