// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;

import org.heatwright.physics.operator.SparseHermitian;
import org.junit.jupiter.api.Test;

/** Products of matrices with 32 digits against BigDecimal, which has all of them. */
class DoubledMatrixTest {

	private static final int N = 7;

	@Test
	void productsHoldThirtyDigits() {
		Random random = new Random(7);
		double[] x = random.doubles(N * N, -1, 1).toArray();
		double[] y = random.doubles(N * N, -1e-9, 1e-9).toArray();
		double[] z = random.doubles(N * N, -1, 1).toArray();
		DoubledMatrix a = DoubledMatrix.of(N, x);
		a.add(y);
		DoubledMatrix b = DoubledMatrix.of(N, z);
		DoubledMatrix c = DoubledMatrix.zero(N);
		c.addUpperTransposedProduct(a, -1, b);
		SparseHermitian.Builder builder = new SparseHermitian.Builder(N, N);
		for (int i = 1; i < N; i++) {
			builder.add(i - 1, i, x[i], z[i]);
		}
		SparseHermitian operator = builder.build();
		c.addProduct(operator, false, 1, b);
		c.addProduct(operator, true, 0.5, b);
		for (int i = 0; i < N; i++) {
			for (int j = i; j < N; j++) {
				BigDecimal sum = BigDecimal.ZERO;
				for (int k = 0; k < N; k++) {
					sum = sum.subtract(number(x[k * N + i]).add(number(y[k * N + i])).multiply(number(z[k * N + j])));
				}
				for (int e = 0; e < operator.size(); e++) {
					int r = operator.row(e);
					int s = operator.column(e);
					BigDecimal re = number(operator.real(e));
					BigDecimal im = number(0.5 * operator.imaginary(e));
					sum = i == r ? sum.add(re.add(im).multiply(number(z[s * N + j]))) : sum;
					sum = i == s ? sum.add(re.subtract(im).multiply(number(z[r * N + j]))) : sum;
				}
				int at = i * N + j;
				double error = sum.subtract(number(c.high(at))).subtract(number(c.low(at))).abs().doubleValue();
				assertTrue(error < 1e-30 && Math.abs(c.low(at)) <= Math.ulp(c.high(at)), "off by " + error);
			}
		}
	}

	private static BigDecimal number(double x) {
		return new BigDecimal(x);
	}
}
