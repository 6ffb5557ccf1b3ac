// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;

import org.heatwright.physics.operator.SparseHermitian;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements between eigenvectors to their last digits, however small, against perturbation theory and against symmetry. */
class PreciseVectorsTest {

	/** Two copies of one random matrix, mixed by a rotation: what joins the copies is zero, and comes out as zero. */
	private static SparseHermitian copies(int n, boolean complex, double joined) {
		Random random = new Random(n);
		SparseHermitian.Builder builder = new SparseHermitian.Builder(2 * n, 4 * n * n);
		for (int i = 0; i < n; i++) {
			for (int j = i; j < n; j++) {
				double x = random.nextInt(1 << 20) / 1048576.0;
				double y = complex && i != j ? random.nextInt(1 << 20) / 1048576.0 : 0;
				builder.add(i, j, x, y).add(n + i, n + j, x, y);
				// Between the copies, the same from both sides: even and odd sums of the two are apart.
				builder.add(i, n + j, x / 4, y / 4);
				if (i != j) {
					builder.add(j, n + i, x / 4, -y / 4);
				}
			}
		}
		builder.add(0, 0, joined, 0);
		return builder.build();
	}

	/** The first site of both copies. */
	private static SparseHermitian even(int n) {
		return new SparseHermitian.Builder(2 * n, 2).add(0, 1, 1, 0).add(n, n + 1, 1, 0).build();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void whatSymmetryForbidsIsZero(boolean complex) {
		int n = 5;
		SparseHermitian hamiltonian = copies(n, complex, 0);
		SparseHermitian empty = new SparseHermitian.Builder(2 * n, 0).build();
		Eigenbasis basis = Eigenbasis.of(hamiltonian).refined(hamiltonian, Optional.of(empty), 1e-9);
		// A Hermitian matrix on even vectors and one on odd ones: at most 2 n^2 elements, half of them stored.
		assertEquals(n * (n + 1), basis.transform(even(n)).size());
		SparseHermitian diagonal = basis.transform(hamiltonian);
		for (int e = 0; e < diagonal.size(); e++) {
			assertEquals(diagonal.row(e), diagonal.column(e), "an element of " + diagonal.real(e));
		}
	}

	/** An element that a defect of 1e-13 makes is known to eight digits and more: it is linear in the defect. */
	@ParameterizedTest
	@ValueSource(doubles = { 1e-8, 1e-10, 1e-12, 1e-14 })
	void whatSymmetryNearlyForbidsIsKnown(double joined) {
		int n = 4;
		SparseHermitian hamiltonian = copies(n, false, joined);
		// The defect, as far as the element could hold it.
		double held = hamiltonian.diagonal()[0] - copies(n, false, 0).diagonal()[0];
		SparseHermitian whole = copies(n, false, 0);
		SparseHermitian rest = new SparseHermitian.Builder(2 * n, 0).build();
		SparseHermitian small = Eigenbasis.of(hamiltonian).refined(hamiltonian, Optional.of(rest), 1e-9).transform(even(n));
		double large = 1e-6;
		SparseHermitian other = copies(n, false, large);
		double heldOfLarge = other.diagonal()[0] - whole.diagonal()[0];
		SparseHermitian coarse = Eigenbasis.of(other).refined(other, Optional.of(rest), 1e-9).transform(even(n));
		int compared = 0;
		for (int e = 0; e < small.size(); e++) {
			double x = Math.abs(small.real(e));
			if (x < 100 * joined) {
				double y = Math.abs(coarse.real(e));
				assertEquals(y / heldOfLarge, x / held, 1e-3 * y / heldOfLarge, "element " + small.row(e) + ", " + small.column(e));
				compared++;
			}
		}
		assertTrue(compared >= n * n - 2, compared + " elements");
	}
}
