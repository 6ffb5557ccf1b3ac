// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * What one bath does to levels: Lambda_ij = A_ij Gamma(E_j - E_i) with Gamma = gamma/2 + iS, and the shift
 * <pre>
 *   (H_LS)_mn = sum_l A_ml A_ln (S(E_m - E_l) + S(E_n - E_l)) / 2,
 * </pre>
 * which for m = n is that of second-order perturbation theory and between levels the one whose double commutator leaves the least of a secular approximation.
 * S is an integral over all rates and is computed once for each frequency. Source: D. Davidovic, Quantum 4, 326 (2020). Verified by {@code
 * ReferenceEquationsTest} against {@code third_two_qubits.json}.
 */
final class LevelShifts {

	private static final double SAME = 1e-13;

	private final Bath bath;
	private final double[] energies;
	private final double tolerance;
	private final Map<Long, Double> known = new HashMap<>();

	LevelShifts(Bath bath, double[] energies) {
		this.bath = bath;
		this.energies = energies;
		double spread = Arrays.stream(energies).max().orElse(0) - Arrays.stream(energies).min().orElse(0);
		this.tolerance = SAME * Math.max(spread, Double.MIN_NORMAL);
	}

	/** S(w); not finite where the spectrum has no cut-off, diverges at zero frequency, or jumps. */
	double at(double omega) {
		return known.computeIfAbsent(Math.round(omega / tolerance), key -> bath.lambShift(omega));
	}

	/** lambda = (1/pi) int J(w)/w dw = -S(0), whose A^2 a counter-term adds to H. */
	double reorganisation() {
		return -at(0);
	}

	/**
	 * Lambda.
	 *
	 * @param whole whether S is part of it
	 */
	JumpOperator dressed(SparseHermitian operator, boolean whole) {
		JumpOperator.Builder dressed = new JumpOperator.Builder(operator.dimension());
		for (int e = 0; e < operator.size(); e++) {
			int i = operator.row(e);
			int j = operator.column(e);
			add(dressed, i, j, operator.real(e), operator.imaginary(e), whole);
			if (i != j) {
				add(dressed, j, i, operator.real(e), -operator.imaginary(e), whole);
			}
		}
		return dressed.build();
	}

	private void add(JumpOperator.Builder dressed, int i, int j, double re, double im, boolean whole) {
		double omega = energies[j] - energies[i];
		double half = bath.rate(omega) / 2;
		double shift = whole ? at(omega) : 0;
		dressed.add(i, j, re * half - im * shift, re * shift + im * half);
	}

	/** Adds H_LS of one operator. Cost: the sum of squares of its row lengths. */
	void addTo(SparseHermitian.Builder hamiltonian, SparseHermitian operator) {
		JumpOperator a = JumpOperator.of(operator);
		for (int l = 0; l < energies.length; l++) {
			for (int p = a.begin(l); p < a.end(l); p++) {
				for (int q = a.begin(l); q < a.end(l); q++) {
					int m = a.row(p);
					int n = a.row(q);
					if (m <= n) {
						double shift = (at(energies[m] - energies[l]) + at(energies[n] - energies[l])) / 2;
						// A_ml A_ln = A_ml conj(A_nl)
						hamiltonian.add(m, n, shift * (a.real(p) * a.real(q) + a.imaginary(p) * a.imaginary(q)),
								m == n ? 0 : shift * (a.imaginary(p) * a.real(q) - a.real(p) * a.imaginary(q)));
					}
				}
			}
		}
	}

	/** Adds factor A^2. */
	static void addSquareTo(SparseHermitian.Builder hamiltonian, SparseHermitian operator, double factor) {
		JumpOperator.of(operator).addSquareTo(hamiltonian, factor);
	}
}
