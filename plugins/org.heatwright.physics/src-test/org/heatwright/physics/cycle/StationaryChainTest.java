// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Chains whose ends are known. */
class StationaryChainTest {

	private static double[] from(double[][] rows, double... start) {
		return chain(rows).from(start);
	}

	private static StationaryChain chain(double[][] rows) {
		int n = rows.length;
		double[] flat = new double[n * n];
		for (int i = 0; i < n; i++) {
			System.arraycopy(rows[i], 0, flat, i * n, n);
		}
		return new StationaryChain(flat, n);
	}

	/** p_2 / p_1 is the ratio of the ways, however slow they are: 1e-250 and 3e-250. */
	@Test
	void chainsThatHardlyMove() {
		assertArrayEquals(new double[] { 0.75, 0.25 }, from(new double[][] { { 1, 3e-250 }, { 1e-250, 1 } }, 0, 1), 1e-15);
	}

	/** A passing state goes a third to one end and two thirds to the other; a pair is the second end. */
	@Test
	void passingStatesShareThemselves() {
		double[][] rows = { { 1, 0.1, 0, 0 }, { 0, 0.7, 0, 0 }, { 0, 0.2, 0.5, 0.25 }, { 0, 0, 0.5, 0.75 } };
		assertEquals(2, chain(rows).closedClasses());
		assertArrayEquals(new double[] { 1.0 / 3, 0, 2.0 / 9, 4.0 / 9 }, from(rows, 0, 1, 0, 0), 1e-15);
		assertArrayEquals(new double[] { 1, 0, 0, 0 }, from(rows, 1, 0, 0, 0), 0);
	}

	/** Many states with ratios beyond the range of numbers. */
	@Test
	void steepLadders() {
		int n = 40;
		double[][] rows = new double[n][n];
		for (int k = 0; k + 1 < n; k++) {
			rows[k + 1][k] = 0.5;
			rows[k][k + 1] = 1e-12;
		}
		double[] start = new double[n];
		start[0] = 1;
		double[] p = from(rows, start);
		assertEquals(1, p[n - 1], 1e-11);
		assertEquals(2e-12, p[n - 2] / p[n - 1], 1e-23);
	}

	@Test
	void circlesAverageOut() {
		assertArrayEquals(new double[] { 1.0 / 3, 1.0 / 3, 1.0 / 3 }, from(new double[][] { { 0, 0, 1 }, { 1, 0, 0 }, { 0, 1, 0 } }, 1, 0, 0), 1e-15);
	}
}
