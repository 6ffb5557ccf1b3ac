// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import java.util.Arrays;

import org.heatwright.physics.linear.DoubleDouble;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * The errors of computed eigenvalues and eigenvectors to first order: with B = V^T H V and O = V^T V
 * <pre>
 *   dE_i = B_ii - E_i O_ii,    dv_i = sum_k c_ik v_k,    c_ik = (B_ik - E_i O_ik) / (E_i - E_k),  c_ii = (1 - O_ii) / 2.
 * </pre>
 * Of real matrices up to 32 states B and O are measured with twice the digits; of others it is known that B and O are off by a few eps ||H|| and eps. Verified
 * by {@code ClaimedErrorsTest}.
 */
public final class EigenErrors {

	private static final int MOST_MEASURED = 32;
	private static final double OF_EIGENVALUES = 2 * Math.ulp(1.0);

	private final double[] energies;
	private final double[] energy;
	private final double[][] mixing;
	private final double typical;
	private final PreciseVectors precise;

	private EigenErrors(double[] energies, double[] energy, double[][] mixing, double typical) {
		this(energies, energy, mixing, typical, null);
	}

	private EigenErrors(double[] energies, double[] energy, double[][] mixing, double typical, PreciseVectors precise) {
		this.precise = precise;
		this.energies = energies;
		this.energy = energy;
		this.mixing = mixing;
		this.typical = typical;
	}

	/** Of a Hamiltonian that came diagonal: its energies are sums with their roundings, its vectors are exact. */
	static EigenErrors ofDiagonal(double[] energies) {
		return new EigenErrors(energies, Arrays.stream(energies).map(energy -> 0.25 * Math.ulp(energy)).toArray(), null, 0);
	}

	/** Of vectors with twice the digits, in which an element is off by its own last digit and by little else. */
	static EigenErrors refined(double[] energies, PreciseVectors precise) {
		return new EigenErrors(energies, Arrays.stream(energies).map(Math::ulp).toArray(), null, 0, precise);
	}

	static EigenErrors estimated(double[] energies) {
		double norm = Arrays.stream(energies).map(Math::abs).max().orElse(0);
		double[] energy = new double[energies.length];
		Arrays.fill(energy, OF_EIGENVALUES * norm);
		return new EigenErrors(energies, energy, null, OF_EIGENVALUES * norm);
	}

	/** @param vectors column n is the real eigenvector of energy n, row by row */
	static EigenErrors measured(SparseHermitian hamiltonian, double[] energies, double[] vectors) {
		int d = energies.length;
		if (d > MOST_MEASURED) {
			return estimated(energies);
		}
		double[] high = new double[d * d];
		double[] low = new double[d * d];
		for (int e = 0; e < hamiltonian.size(); e++) {
			int i = hamiltonian.row(e);
			int j = hamiltonian.column(e);
			for (int n = 0; n < d; n++) {
				DoubleDouble.addProduct(high, low, i * d + n, hamiltonian.real(e), vectors[j * d + n]);
				if (i != j) {
					DoubleDouble.addProduct(high, low, j * d + n, hamiltonian.real(e), vectors[i * d + n]);
				}
			}
		}
		double norm = Arrays.stream(energies).map(Math::abs).max().orElse(0);
		double least = 0.125 * Math.ulp(norm);
		double[] energy = new double[d];
		double[][] mixing = new double[d][d];
		double[] sum = new double[2];
		for (int i = 0; i < d; i++) {
			for (int k = 0; k < d; k++) {
				Arrays.fill(sum, 0);
				for (int r = 0; r < d; r++) {
					double v = vectors[r * d + k];
					DoubleDouble.addProduct(sum, v, high[r * d + i] , low[r * d + i]);
				}
				double[] product = new double[2];
				for (int r = 0; r < d; r++) {
					DoubleDouble.addProduct(product, vectors[r * d + k], vectors[r * d + i], 0);
				}
				double overlap = product[0] - (i == k ? 1 : 0) + product[1];
				// B_ik - E_i O_ik, in which B_ii and E_i cancel.
				DoubleDouble.addProduct(sum, -energies[i], product[0], product[1]);
				double defect = sum[0] + sum[1];
				if (i == k) {
					energy[i] = Math.max(Math.abs(defect), least);
					mixing[i][i] = -0.5 * overlap;
				} else {
					double gap = energies[i] - energies[k];
					mixing[i][k] = gap == 0 ? 0 : Math.max(-1, Math.min(1, defect / gap));
				}
			}
		}
		return new EigenErrors(energies, energy, mixing, 0);
	}

	/** The size of dE of a state. */
	public double energy(int state) {
		return energy[state];
	}

	/** Whether vectors have errors at all. */
	public boolean mixes() {
		return mixing != null || typical > 0 || precise != null;
	}

	/** Whether vectors turn into one another: those with twice the digits do not. */
	public boolean turns() {
		return precise == null;
	}

	/** The error of an element between two states relative to the norm of its operator; for vectors that do not turn, besides its last digit. */
	public double element(int i, int j) {
		return precise == null ? Math.ulp(1.0) : precise.accuracy(i, j);
	}

	/** c_ik, measured or estimated. */
	public double mixing(int i, int k) {
		if (mixing != null) {
			return mixing[i][k];
		}
		double gap = energies[i] - energies[k];
		return i == k || gap == 0 ? 0 : Math.max(-1, Math.min(1, typical / gap));
	}
}
