// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** H v = E v and V^+ V = 1 for random complex matrices, and sigma_y. */
class HermitianJacobiTest {

	@Test
	void sigmaY() {
		HermitianJacobi jacobi = HermitianJacobi.of(2, new double[4], new double[] { 0, -1, 1, 0 });
		assertEquals(-1, jacobi.smallest(), 1e-15);
		assertEquals(1, jacobi.largest(), 1e-15);
	}

	@Test
	void randomMatrices() {
		Random random = new Random(11);
		for (int d = 1; d <= 24; d++) {
			double[] re = new double[d * d];
			double[] im = new double[d * d];
			for (int i = 0; i < d; i++) {
				for (int j = i; j < d; j++) {
					re[i * d + j] = re[j * d + i] = random.nextGaussian();
					im[i * d + j] = i == j ? 0 : random.nextGaussian();
					im[j * d + i] = -im[i * d + j];
				}
			}
			HermitianJacobi jacobi = HermitianJacobi.of(d, re, im);
			for (int n = 0; n < d; n++) {
				requireEigenvector(d, re, im, jacobi, n);
			}
		}
	}

	private static void requireEigenvector(int d, double[] re, double[] im, HermitianJacobi jacobi, int n) {
		double norm = 0;
		for (int i = 0; i < d; i++) {
			double x = 0;
			double y = 0;
			for (int j = 0; j < d; j++) {
				x += re[i * d + j] * jacobi.real(j, n) - im[i * d + j] * jacobi.imaginary(j, n);
				y += re[i * d + j] * jacobi.imaginary(j, n) + im[i * d + j] * jacobi.real(j, n);
			}
			assertEquals(jacobi.eigenvalue(n) * jacobi.real(i, n), x, 1e-13 * d);
			assertEquals(jacobi.eigenvalue(n) * jacobi.imaginary(i, n), y, 1e-13 * d);
			norm += jacobi.real(i, n) * jacobi.real(i, n) + jacobi.imaginary(i, n) * jacobi.imaginary(i, n);
		}
		assertEquals(1, norm, 1e-13);
	}
}
