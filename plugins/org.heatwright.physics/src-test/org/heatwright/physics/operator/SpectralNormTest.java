// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** sigma_y, a commutator with known norm, and the row sum of a long chain. */
class SpectralNormTest {

	@Test
	void complexMatrix() {
		assertEquals(2, SpectralNorm.upper(new SparseHermitian.Builder(2, 1).add(0, 1, 0, 2).build()), 1e-12);
	}

	@Test
	void commutatorOfOneTransition() {
		SparseHermitian transition = new SparseHermitian.Builder(3, 1).add(0, 2, 0.5, 0).build();
		assertEquals(1.5, SpectralNorm.commutatorUpper(transition, new double[] { 0, 1, 3 }), 1e-12);
	}

	@Test
	void chainBeyondDenseMatrices() {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(1000, 999);
		double[] energies = new double[1000];
		for (int i = 0; i < 999; i++) {
			builder.add(i, i + 1, 1, 0);
			energies[i + 1] = 0.5 * (i + 1);
		}
		// 2 cos(pi / (n + 1)) for a path of n states.
		assertEquals(2 * Math.cos(Math.PI / 1001), SpectralNorm.upper(builder.build()), 2e-13);
		assertEquals(Math.cos(Math.PI / 1001), SpectralNorm.commutatorUpper(builder.build(), energies), 2e-13);
	}

	/** Far beyond dense: 2 J_x of 5000 qubits has the norm 5000 (largest row sum 5001), and its commutator with H = J_z the same. */
	@Test
	void longLadders() {
		SparseHermitian ladder = ManyBodyElements.operator(5000, 1);
		assertEquals(5000, SpectralNorm.upper(ladder), 1);
		double[] energies = new double[5001];
		java.util.Arrays.setAll(energies, k -> k);
		double commutator = SpectralNorm.commutatorUpper(ladder, energies);
		assertTrue(commutator >= 5000 && commutator < 5001, "commutator " + commutator);
	}

	/**
	 * Numbers near both ends of the range of double precision, where squares of elements overflow or vanish: the same norm as of the unscaled matrix, in as many
	 * steps.
	 */
	@Test
	void everyMagnitude() {
		for (double size : new double[] { 1e-320, 1e-308, 1e-200, 1, 1e200, 1e306 }) {
			SparseHermitian path = new SparseHermitian.Builder(3, 2).add(0, 1, size, 0).add(1, 2, size, 0).build();
			assertEquals(Math.sqrt(2) * size, SpectralNorm.upper(path), 1e-12 * size + 2 * Double.MIN_VALUE, size + "");
		}
	}

	/** 400 states with random signs and phases: never below the true norm, which a power iteration finds from below. */
	@Test
	void neverBelowTheNorm() {
		java.util.Random random = new java.util.Random(3);
		SparseHermitian.Builder builder = new SparseHermitian.Builder(400, 2000);
		for (int e = 0; e < 2000; e++) {
			builder.add(random.nextInt(400), random.nextInt(400), random.nextGaussian(), 0);
		}
		SparseHermitian matrix = builder.build();
		double[] x = random.doubles(400, -1, 1).toArray();
		double norm = 0;
		for (int step = 0; step < 300; step++) {
			double[] y = new double[400];
			for (int e = 0; e < matrix.size(); e++) {
				y[matrix.row(e)] += matrix.real(e) * x[matrix.column(e)];
				y[matrix.column(e)] += matrix.row(e) == matrix.column(e) ? 0 : matrix.real(e) * x[matrix.row(e)];
			}
			norm = Math.sqrt(java.util.Arrays.stream(y).map(v -> v * v).sum() / java.util.Arrays.stream(x).map(v -> v * v).sum());
			double scale = norm;
			x = java.util.Arrays.stream(y).map(v -> v / scale).toArray();
		}
		double upper = SpectralNorm.upper(matrix);
		assertTrue(upper >= norm && upper < 1.6 * norm && upper < matrix.largestRowSum(), upper + " for " + norm);
	}
}
