// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

/**
 * n! = mantissa(n) 2^exponent(n), 1 &lt;= mantissa &lt; 2, for n up to a limit. The product is carried with a second double for what rounding loses (T. J.
 * Dekker, Numer. Math. 18, 224 (1971)),
 * so every mantissa is right to the last bit; binomials become a handful of divisions instead of differences of large logarithms. Memory: 12 bytes per n.
 * Verified by {@code ManyBodyElementsTest}.
 */
final class Factorials {

	private final double[] mantissa;
	private final int[] exponent;

	private Factorials(int limit) {
		mantissa = new double[limit + 1];
		exponent = new int[limit + 1];
		mantissa[0] = 1;
		double high = 1;
		double low = 0;
		for (int n = 1; n <= limit; n++) {
			double product = high * n;
			low = Math.fma(high, n, -product) + low * n;
			double sum = product + low;
			low -= sum - product;
			int shift = Math.getExponent(sum);
			high = Math.scalb(sum, -shift);
			low = Math.scalb(low, -shift);
			mantissa[n] = high;
			exponent[n] = exponent[n - 1] + shift;
		}
	}

	static Factorials upTo(int limit) {
		return new Factorials(limit);
	}

	/** C(n, k) without its power of two; a number between 1/4 and 2. */
	double binomialMantissa(int n, int k) {
		return mantissa[n] / (mantissa[k] * mantissa[n - k]);
	}

	/** The power of two that belongs to {@link #binomialMantissa}. */
	int binomialExponent(int n, int k) {
		return exponent[n] - exponent[k] - exponent[n - k];
	}
}
