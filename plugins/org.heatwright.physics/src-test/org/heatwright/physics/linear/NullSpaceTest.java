// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chains of states with rates over many decades, whose stationary populations are a product of ratios. */
class NullSpaceTest {

	@ParameterizedTest
	@CsvSource({ "1e-3, 1e-17", "1e10, 1e-8", "1, 1" })
	void aLadder(double fast, double slow) {
		int n = 6;
		double[] high = new double[n * n];
		double[] low = new double[n * n];
		double[] expected = new double[n];
		expected[0] = 1;
		Random random = new Random(3);
		for (int i = 0; i + 1 < n; i++) {
			double scale = i % 2 == 0 ? fast : slow;
			double up = scale * (1 + random.nextDouble());
			double down = scale * (1 + random.nextDouble());
			expected[i + 1] = expected[i] * up / down;
			add(high, low, n, i, i + 1, up);
			add(high, low, n, i + 1, i, down);
		}
		NullSpace space = NullSpace.of(n, high, low, 1e-24, NullSpace.Scaling.BOTH, () -> false);
		assertEquals(n - 1, space.rank());
		double[] p = space.vector(0);
		for (int i = 0; i < n; i++) {
			assertEquals(expected[i] / expected[0], p[i] / p[0], 1e-14 * expected[i] / expected[0]);
		}
	}

	private static void add(double[] high, double[] low, int n, int from, int to, double rate) {
		DoubleDouble.addProduct(high, low, to * n + from, rate, 1);
		DoubleDouble.addProduct(high, low, from * n + from, -rate, 1);
	}

	/** A solution of a system with two equal rows, and the number of its conditions. */
	@Test
	void aSystemOfRankTwo() {
		double[] a = { 1, 2, 3, 2, 4, 6.5, 1, 2, 3 };
		double[] right = { 6, 12.5, 6 };
		double[] x = NullSpace.solve(3, a.clone(), new double[9], right, 1e-20, NullSpace.Scaling.BOTH, () -> false);
		for (int i = 0; i < 3; i++) {
			assertEquals(right[i], a[3 * i] * x[0] + a[3 * i + 1] * x[1] + a[3 * i + 2] * x[2], 1e-14);
		}
		assertEquals(2, NullSpace.of(3, a.clone(), new double[9], 1e-20, NullSpace.Scaling.BOTH, () -> false).rank());
	}
}
