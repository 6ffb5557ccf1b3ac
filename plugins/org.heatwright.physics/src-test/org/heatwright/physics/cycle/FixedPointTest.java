// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.heatwright.physics.Progress;
import org.junit.jupiter.api.Test;

/** Stochastic matrices whose stationary states are known. */
class FixedPointTest {

	private static double[] times(double[][] matrix, double[] x) {
		double[] y = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			for (int j = 0; j < x.length; j++) {
				y[i] += matrix[i][j] * x[j];
			}
		}
		return y;
	}

	@Test
	void slowChain() {
		double[][] matrix = { { 1 - 1e-7, 3e-7 }, { 1e-7, 1 - 3e-7 } };
		FixedPoint search = new FixedPoint(x -> times(matrix, x), Progress.NONE);
		assertArrayEquals(new double[] { 0.75, 0.25 }, search.from(new double[] { 0, 1 }), 1e-8);
		assertEquals(0, search.residual(), 1e-15);
	}

	/** Two closed pairs: what starts in one stays there. */
	@Test
	void conservedWeightsKeepTheirValue() {
		double[][] matrix = { { 0.5, 0.25, 0, 0 }, { 0.5, 0.75, 0, 0 }, { 0, 0, 0.1, 0.9 }, { 0, 0, 0.9, 0.1 } };
		FixedPoint search = new FixedPoint(x -> times(matrix, x), Progress.NONE);
		assertArrayEquals(new double[] { 0.1, 0.2, 0.35, 0.35 }, search.from(new double[] { 0.3, 0, 0, 0.7 }), 1e-14);
	}

	/** A map that only turns its argument has the average as its answer. */
	@Test
	void turningAveragesOut() {
		double[][] matrix = { { 0, 0, 1 }, { 1, 0, 0 }, { 0, 1, 0 } };
		assertArrayEquals(new double[] { 1.0 / 3, 1.0 / 3, 1.0 / 3 }, new FixedPoint(x -> times(matrix, x), Progress.NONE).from(new double[] { 1, 0, 0 }), 1e-14);
	}
}
