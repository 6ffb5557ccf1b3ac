// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
		assertEquals(2, SpectralNorm.upper(builder.build()), 1e-12);
		assertEquals(1, SpectralNorm.commutatorUpper(builder.build(), energies), 1e-12);
	}
}
