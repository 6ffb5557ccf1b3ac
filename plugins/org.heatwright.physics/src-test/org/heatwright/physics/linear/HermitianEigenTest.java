// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HermitianEigenTest {

	private static double[][][] random(int n, long seed) {
		Random random = new Random(seed);
		double[][][] a = new double[2][n][n];
		for (int i = 0; i < n; i++) {
			a[0][i][i] = random.nextGaussian();
			for (int j = 0; j < i; j++) {
				a[0][i][j] = a[0][j][i] = random.nextGaussian();
				a[1][i][j] = random.nextGaussian();
				a[1][j][i] = -a[1][i][j];
			}
		}
		return a;
	}

	private static double[][][] copy(double[][][] a) {
		double[][][] copy = new double[2][a[0].length][];
		for (int part = 0; part < 2; part++) {
			for (int i = 0; i < a[0].length; i++) {
				copy[part][i] = a[part][i].clone();
			}
		}
		return copy;
	}

	/** A V = V E and V^+ V = 1. */
	private static void assertEigen(double[][][] a, double tolerance) {
		int n = a[0].length;
		double[][][] overwritten = copy(a);
		HermitianEigen eigen = HermitianEigen.of(overwritten[0], overwritten[1], () -> false);
		for (int k = 0; k < n; k++) {
			for (int i = 0; i < n; i++) {
				double re = 0;
				double im = 0;
				double overlapRe = 0;
				double overlapIm = 0;
				for (int j = 0; j < n; j++) {
					re += a[0][i][j] * eigen.real(j, k) - a[1][i][j] * eigen.imaginary(j, k);
					im += a[0][i][j] * eigen.imaginary(j, k) + a[1][i][j] * eigen.real(j, k);
					overlapRe += eigen.real(j, i) * eigen.real(j, k) + eigen.imaginary(j, i) * eigen.imaginary(j, k);
					overlapIm += eigen.real(j, i) * eigen.imaginary(j, k) - eigen.imaginary(j, i) * eigen.real(j, k);
				}
				assertEquals(eigen.values()[k] * eigen.real(i, k), re, tolerance);
				assertEquals(eigen.values()[k] * eigen.imaginary(i, k), im, tolerance);
				assertEquals(i == k ? 1 : 0, overlapRe, tolerance);
				assertEquals(0, overlapIm, tolerance);
			}
			assertEquals(k == 0 ? eigen.values()[0] : Math.max(eigen.values()[k - 1], eigen.values()[k]), eigen.values()[k]);
		}
		assertEquals(eigen.values()[0], HermitianEigen.smallest(copy(a)[0], copy(a)[1], () -> false), tolerance);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 7, 20, 61 })
	void randomMatrices(int n) {
		assertEigen(random(n, n), 1e-13 * (n + 5));
	}

	/** Eigenvalues agree with Jacobi rotations. */
	@Test
	void agreesWithJacobi() {
		double[][][] a = random(12, 5);
		double[] re = java.util.Arrays.stream(a[0]).flatMapToDouble(java.util.Arrays::stream).toArray();
		double[] im = java.util.Arrays.stream(a[1]).flatMapToDouble(java.util.Arrays::stream).toArray();
		HermitianJacobi jacobi = HermitianJacobi.of(12, re, im);
		double[] expected = java.util.stream.IntStream.range(0, 12).mapToDouble(jacobi::eigenvalue).sorted().toArray();
		double[] actual = HermitianEigen.of(a[0], a[1], () -> false).values();
		org.junit.jupiter.api.Assertions.assertArrayEquals(expected, actual, 1e-13);
	}

	/** J_y of a spin 20: eigenvalues -20 ... 20, imaginary elements beside the diagonal only; and blocks that do not meet. */
	@Test
	void degenerateAndReduced() {
		int n = 41;
		double[][][] y = new double[2][n][n];
		for (int k = 0; k + 1 < n; k++) {
			y[1][k][k + 1] = 0.5 * Math.sqrt((n - 1.0 - k) * (k + 1));
			y[1][k + 1][k] = -y[1][k][k + 1];
		}
		assertEigen(y, 1e-12);
		HermitianEigen eigen = HermitianEigen.of(copy(y)[0], copy(y)[1], () -> false);
		for (int k = 0; k < n; k++) {
			assertEquals(k - 20, eigen.values()[k], 1e-13 * 20);
		}
		double[][][] twice = new double[2][2 * n][2 * n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				for (int part = 0; part < 2; part++) {
					twice[part][2 * i][2 * j] = y[part][i][j];
					twice[part][2 * i + 1][2 * j + 1] = y[part][i][j];
				}
			}
		}
		assertEigen(twice, 1e-12);
		assertEigen(new double[2][5][5], 0);
	}

	@Test
	void stopsWhenAsked() {
		for (int polls : new int[] { 1, 10, 45, 100 }) {
			int[] asked = new int[1];
			double[][][] a = random(40, 1);
			assertThrows(CancellationException.class, () -> HermitianEigen.of(a[0], a[1], () -> ++asked[0] >= polls));
			assertEquals(polls, asked[0]);
		}
	}
}
