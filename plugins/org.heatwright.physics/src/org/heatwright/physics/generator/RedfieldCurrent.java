// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * The heat current of one bath in any state, coherences between energies included, before any secular approximation: Eq. (8) of PRL 131, 090401,
 * <pre>
 *   J = 2 Re sum_k int_0^inf C(s) Tr([A_k, H] A_k(-s) rho) ds = 2 Re sum_k Tr([A_k, H] Lambda_k rho),   Lambda_ij = A_ij Gamma(E_j - E_i),   Gamma(w) = gamma(w)/2 + i S(w).
 * </pre>
 * For [H, rho] = 0 it is the GKSL current. Cost: one S(w) for each distinct frequency, then d^3 for a dense A. Verified by {@code RedfieldCurrentTest} against {@code redfield_equals_gksl.json}.
 */
public final class RedfieldCurrent {

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
	 * @param operators independent operators in the energy basis, strengths included
	 * @param rho       density matrix {re, im} in the energy basis, row by row
	 * @return empty where S(w) is infinite: a spectrum without cut-off has no such current
	 */
	public static OptionalDouble of(Bath bath, double[] energies, List<SparseHermitian> operators, double[][] rho) {
		RedfieldCurrent current = new RedfieldCurrent(bath, energies);
		double sum = 0;
		for (SparseHermitian operator : operators) {
			sum += current.of(JumpOperator.of(operator), rho);
		}
		return Double.isFinite(sum) ? OptionalDouble.of(sum) : OptionalDouble.empty();
	}

	/** 2 Re sum_ki X_ki (Lambda rho)_ik with X_ki = A_ki (E_i - E_k), one column of Lambda rho after another. */
	private double of(JumpOperator a, double[][] rho) {
		int d = energies.length;
		double[] re = new double[a.size()];
		double[] im = new double[a.size()];
		for (int j = 0; j < d; j++) {
			for (int e = a.begin(j); e < a.end(j); e++) {
				double omega = energies[j] - energies[a.row(e)];
				double half = bath.rate(omega) / 2;
				double shift = shift(omega);
				re[e] = a.real(e) * half - a.imaginary(e) * shift;
				im[e] = a.real(e) * shift + a.imaginary(e) * half;
			}
		}
		double sum = 0;
		double[] x = new double[d];
		double[] y = new double[d];
		for (int k = 0; k < d; k++) {
			Arrays.fill(x, 0);
			Arrays.fill(y, 0);
			for (int j = 0; j < d; j++) {
				double u = rho[0][j * d + k];
				double v = rho[1][j * d + k];
				for (int e = a.begin(j); (u != 0 || v != 0) && e < a.end(j); e++) {
					x[a.row(e)] += re[e] * u - im[e] * v;
					y[a.row(e)] += re[e] * v + im[e] * u;
				}
			}
			// X_ki = conj(A_ik) (E_i - E_k): column k of A holds A_ik.
			for (int e = a.begin(k); e < a.end(k); e++) {
				int i = a.row(e);
				sum += (energies[i] - energies[k]) * (a.real(e) * x[i] + a.imaginary(e) * y[i]);
			}
		}
		return 2 * sum;
	}

	private double shift(double omega) {
		return shifts.computeIfAbsent(Math.round(omega / tolerance), key -> bath.lambShift(omega));
	}
}
