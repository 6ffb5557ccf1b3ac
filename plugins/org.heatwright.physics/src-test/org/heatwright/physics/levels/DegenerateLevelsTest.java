// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.heatwright.physics.operator.SparseHermitian;
import org.junit.jupiter.api.Test;

/** Energies within 1e-9 of the spread are one level, by chains; dense ladders that were given as numbers keep their steps. */
class DegenerateLevelsTest {

	@Test
	void longLaddersAreNotDegenerate() {
		int size = 100_000;
		double[] energies = new double[size + 1];
		for (int k = 0; k <= size; k++) {
			double m = k - 0.5 * size;
			energies[k] = 1.3 * m + m * m;
		}
		assertFalse(DegenerateLevels.ofExact(energies).any());
		assertTrue(DegenerateLevels.ofComputed(energies).any());
	}

	@Test
	void roundingIsOneLevel() {
		DegenerateLevels levels = DegenerateLevels.ofExact(new double[] { 0.1 + 0.2, 1, 0.3 });
		assertTrue(levels.any());
		assertEquals(2, levels.blocks().levels());
		assertEquals(5, levels.blocks().unknowns());
		assertFalse(DegenerateLevels.ofExact(new double[] { 0, 1, 1 + 1e-8 }).any());
	}

	/** The contract of the physics, for given and for computed energies alike. */
	@Test
	void nearlyEqualEnergiesAreOneLevel() {
		for (double[] energies : new double[][] { { 0, 1.2, 1.2 + 1.7e-9, 3.95 }, { 0, 3.45 - 2.8e-9, 3.45 }, { 0, 1, 1 + 0.9e-9, 1 + 1.8e-9, 1 + 2.7e-9, 1.05 } }) {
			for (DegenerateLevels levels : new DegenerateLevels[] { DegenerateLevels.ofExact(energies), DegenerateLevels.ofComputed(energies) }) {
				assertTrue(levels.any());
				double[] levelled = levels.levelled();
				assertEquals(levelled[1], levelled[2], "states of one level have one energy");
				assertEquals(energies.length == 6 ? 3 : energies.length - 1, levels.blocks().levels());
			}
		}
	}

	@Test
	void oneOperatorToBothStatesMakesACoherence() {
		DegenerateLevels levels = DegenerateLevels.ofExact(new double[] { 0, 1, 1 });
		SparseHermitian both = new SparseHermitian.Builder(3, 2).add(0, 1, 1, 0).add(0, 2, 1, 0).build();
		SparseHermitian first = new SparseHermitian.Builder(3, 1).add(0, 1, 1, 0).build();
		SparseHermitian second = new SparseHermitian.Builder(3, 1).add(0, 2, 1, 0).build();
		assertFalse(levels.populationsSuffice(List.of(both), omega -> 1));
		assertTrue(levels.populationsSuffice(List.of(first, second), omega -> 1));
	}
}
