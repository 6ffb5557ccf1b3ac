// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * zeta(a, z) = sum_k (k + z)^(-a) for real a > 1 and complex z with Re z > 0, by Euler-Maclaurin summation; zeta(2, z) is the trigamma function.
 *
 * <p>The sum runs until Re z + k >= 14, the remainder takes the terms up to B_16: relative error about 1e-15.
 * Source: NIST Digital Library of Mathematical Functions, section 25.11 and 2.10(i). Verified by {@code HurwitzZetaTest}.
 */
final class HurwitzZeta {

	/** B_2j / (2j)!, j = 1, 2, ... */
	private static final double[] BERNOULLI = { 1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000.0,
			1.0 / 74724249600.0, -3617.0 / 10670622842880000.0 };

	private double re;
	private double im;

	/** Adds zeta(a, x + iy) to what {@link #re()} and {@link #im()} hold. */
	void add(double a, double x, double y) {
		double shifted = x;
		while (shifted < 14) {
			addPower(1, -a, shifted, y);
			shifted += 1;
		}
		addRemainder(a, shifted, y);
	}

	/** z^(1-a) / (a-1) + z^(-a) / 2 + sum_j B_2j/(2j)! a (a+1) ... (a+2j-2) z^(-a-2j+1): one power, the rest by multiplication with 1/z. */
	private void addRemainder(double a, double x, double y) {
		double squared = x * x + y * y;
		double inverseRe = x / squared;
		double inverseIm = -y / squared;
		double powerRe = inverseRe;
		double powerIm = inverseIm;
		if (a != 2) {
			double modulus = Math.exp(0.5 * (1 - a) * Math.log(squared));
			double angle = (1 - a) * Math.atan2(y, x);
			powerRe = modulus * Math.cos(angle);
			powerIm = modulus * Math.sin(angle);
		}
		re += powerRe / (a - 1);
		im += powerIm / (a - 1);
		double halfRe = powerRe * inverseRe - powerIm * inverseIm;
		double halfIm = powerRe * inverseIm + powerIm * inverseRe;
		re += 0.5 * halfRe;
		im += 0.5 * halfIm;
		double stepRe = inverseRe * inverseRe - inverseIm * inverseIm;
		double stepIm = 2 * inverseRe * inverseIm;
		powerRe = halfRe * inverseRe - halfIm * inverseIm;
		powerIm = halfRe * inverseIm + halfIm * inverseRe;
		double rising = a;
		for (int j = 0; j < BERNOULLI.length; j++) {
			re += BERNOULLI[j] * rising * powerRe;
			im += BERNOULLI[j] * rising * powerIm;
			rising *= (a + 2 * j + 1) * (a + 2 * j + 2);
			double nextRe = powerRe * stepRe - powerIm * stepIm;
			powerIm = powerRe * stepIm + powerIm * stepRe;
			powerRe = nextRe;
		}
	}

	void clear() {
		re = 0;
		im = 0;
	}

	double re() {
		return re;
	}

	double im() {
		return im;
	}

	/** Adds factor (x + iy)^power; the power -2 without a logarithm. */
	private void addPower(double factor, double power, double x, double y) {
		double squared = x * x + y * y;
		if (power == -2) {
			double inverse = factor / (squared * squared);
			re += (x - y) * (x + y) * inverse;
			im -= 2 * x * y * inverse;
		} else {
			double modulus = factor * Math.exp(0.5 * power * Math.log(squared));
			double angle = power * Math.atan2(y, x);
			re += modulus * Math.cos(angle);
			im += modulus * Math.sin(angle);
		}
	}
}
