// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Sums that cancel to a millionth of a millionth of a rounding, against BigDecimal. */
class DoubleDoubleTest {

	private static final MathContext MANY = new MathContext(60);

	@Test
	void sumsThatCancel() {
		Random random = new Random(7);
		for (int trial = 0; trial < 200; trial++) {
			double[] high = new double[1];
			double[] low = new double[1];
			double[] sum = new double[2];
			BigDecimal exact = BigDecimal.ZERO;
			for (int k = 0; k < 20; k++) {
				double x = random.nextGaussian() * Math.pow(10, random.nextInt(6));
				double y = k % 2 == 0 ? random.nextGaussian() : -exact.doubleValue() / x;
				DoubleDouble.addProduct(high, low, 0, x, y);
				DoubleDouble.addProduct(sum, x, y, 0);
				exact = exact.add(new BigDecimal(x).multiply(new BigDecimal(y)), MANY);
			}
			double error = new BigDecimal(high[0]).add(new BigDecimal(low[0])).subtract(exact).doubleValue();
			assertEquals(0, error, 1e-25);
			assertEquals(0, new BigDecimal(sum[0]).add(new BigDecimal(sum[1])).subtract(exact).doubleValue(), 1e-25);
		}
	}
}
