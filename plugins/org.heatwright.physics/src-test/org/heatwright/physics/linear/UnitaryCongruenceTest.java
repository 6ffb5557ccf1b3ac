// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the sum over all indices, for real and complex V of any size, unitary or not. */
class UnitaryCongruenceTest {

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 5, 8, 67 })
	void isTheSumOverAllIndices(int d) {
		Random random = new Random(d);
		double[][] rho = new double[2][d * d];
		for (int i = 0; i < d; i++) {
			rho[0][i * d + i] = random.nextGaussian();
			for (int j = 0; j < i; j++) {
				rho[0][i * d + j] = rho[0][j * d + i] = random.nextGaussian();
				rho[1][i * d + j] = random.nextGaussian();
				rho[1][j * d + i] = -rho[1][i * d + j];
			}
		}
		double[] a = random.doubles(d * d, -1, 1).toArray();
		double[] b = random.doubles(d * d, -1, 1).toArray();
		requireSame(a, new double[0], rho, d);
		requireSame(a, b, rho, d);
		double[][] adjoint = UnitaryCongruence.adjoint(a, b, d);
		assertEquals(-b[d * d - d], adjoint[1][d - 1], 0);
	}

	private static void requireSame(double[] a, double[] b, double[][] rho, int d) {
		double[][] result = UnitaryCongruence.of(a, b, rho, d);
		for (int m = 0; m < d; m++) {
			for (int n = 0; n < d; n += Math.max(1, d / 5)) {
				double re = 0;
				double im = 0;
				for (int i = 0; i < d; i++) {
					for (int j = 0; j < d; j++) {
						double x = a[i * d + m];
						double y = b.length == 0 ? 0 : -b[i * d + m];
						double u = a[j * d + n];
						double v = b.length == 0 ? 0 : b[j * d + n];
						double p = x * u - y * v;
						double q = x * v + y * u;
						re += p * rho[0][i * d + j] - q * rho[1][i * d + j];
						im += p * rho[1][i * d + j] + q * rho[0][i * d + j];
					}
				}
				assertEquals(re, result[0][m * d + n], 1e-12 * d * d);
				assertEquals(im, result[1][m * d + n], 1e-12 * d * d);
			}
		}
	}
}
