// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricEigenTest {

	private static double[][] random(Random random, int n) {
		double[][] a = new double[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = i; j < n; j++) {
				a[i][j] = a[j][i] = random.nextInt(3) == 0 ? 0 : random.nextGaussian();
			}
		}
		return a;
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 40, 150 })
	void residualsAndOrthogonality(int n) {
		double[][] a = random(new Random(n), n);
		double[][] copy = java.util.Arrays.stream(a).map(double[]::clone).toArray(double[][]::new);
		SymmetricEigen eigen = SymmetricEigen.of(copy, () -> false);
		for (int k = 0; k < n; k++) {
			double[] v = eigen.vectors()[k];
			for (int i = 0; i < n; i++) {
				double sum = 0;
				for (int j = 0; j < n; j++) {
					sum += a[i][j] * v[j];
				}
				assertEquals(eigen.values()[k] * v[i], sum, 1e-13 * n);
			}
			for (int l = 0; l <= k; l++) {
				double dot = 0;
				for (int i = 0; i < n; i++) {
					dot += v[i] * eigen.vectors()[l][i];
				}
				assertEquals(k == l ? 1 : 0, dot, 1e-13 * n);
			}
			assertTrue(k == 0 || eigen.values()[k - 1] <= eigen.values()[k]);
		}
	}

	/** The path of n sites: 2 cos(k pi / (n + 1)). */
	@Test
	void path() {
		int n = 60;
		double[][] a = new double[n][n];
		for (int i = 0; i + 1 < n; i++) {
			a[i][i + 1] = a[i + 1][i] = 1;
		}
		double[] values = SymmetricEigen.of(a, () -> false).values();
		for (int k = 1; k <= n; k++) {
			assertEquals(2 * Math.cos((n + 1 - k) * Math.PI / (n + 1)), values[k - 1], 1e-13);
		}
	}

	@Test
	void degenerateBlocks() {
		double[][] a = new double[6][6];
		for (int i = 0; i < 3; i++) {
			a[i][i + 3] = a[i + 3][i] = 1;
		}
		double[] values = SymmetricEigen.of(a, () -> false).values();
		assertEquals(-1, values[2], 1e-15);
		assertEquals(1, values[3], 1e-15);
	}

	@Test
	void productOfTransposes() {
		Random random = new Random(8);
		int n = 71;
		double[] a = random.doubles(n * n, -1, 1).toArray();
		double[] b = random.doubles(n * n, -1, 1).toArray();
		double[] c = DenseProduct.transposedTimes(a, b, n, () -> false);
		for (int trial = 0; trial < 50; trial++) {
			int i = random.nextInt(n);
			int j = random.nextInt(n);
			double sum = 0;
			for (int k = 0; k < n; k++) {
				sum += a[k * n + i] * b[k * n + j];
			}
			assertEquals(sum, c[i * n + j], 1e-13);
		}
	}

	@Test
	void pivotedQr() {
		Random random = new Random(9);
		int n = 30;
		double[][] columns = random(random, n);
		columns[4] = columns[11].clone();
		double[][] original = java.util.Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
		PivotedQr qr = PivotedQr.of(columns, () -> false);
		assertEquals(0, qr.upper(n - 1, n - 1), 1e-13);
		assertTrue(Math.abs(qr.upper(n - 2, n - 2)) > 1e-3);
		for (int j = 0; j < n; j++) {
			double[] sum = new double[n];
			for (int k = 0; k <= j; k++) {
				double[] q = qr.orthogonal(k);
				for (int i = 0; i < n; i++) {
					sum[i] += q[i] * qr.upper(k, j);
				}
			}
			for (int i = 0; i < n; i++) {
				assertEquals(original[qr.pivot(j)][i], sum[i], 1e-12);
			}
		}
	}

	@Test
	void stopsWhenCancelled() {
		assertThrows(CancellationException.class, () -> SymmetricEigen.of(random(new Random(1), 20), () -> true));
		assertThrows(CancellationException.class, () -> PivotedQr.of(random(new Random(1), 20), () -> true));
	}
}
