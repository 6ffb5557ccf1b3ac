// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * The level shift of J(w) = 2 lambda g w / (w^2 + g^2) in closed form: with a = beta g / 2 pi and b = beta w / 2 pi
 * <pre>
 *   S(w) = lambda g / (g^2 + w^2) { -g + (2 w / pi) [Re psi(1 + ib) - psi(a) - 1/(2a)] },
 * </pre>
 * at zero temperature with ln |w / g| in the place of the bracket; S(0) = -lambda. From the transform of the exponentials of C(t), whose cot(beta g / 2) the
 * reflection of psi(1 - a) cancels, so that nothing is singular where g is a Matsubara frequency. Verified by {@code HilbertTransformTest}.
 */
final class DrudeShift {

	/** Real parts are raised to this before the asymptotic series. */
	private static final int LARGE = 16;
	/** B_2k / 2k. */
	private static final double[] SERIES = { 1.0 / 12, -1.0 / 120, 1.0 / 252, -1.0 / 240, 1.0 / 132, -691.0 / 32760, 1.0 / 12 };

	private DrudeShift() {
	}

	static double at(double omega, double reorganisation, double width, double beta) {
		double bracket = 0;
		if (omega != 0) {
			bracket = beta == Double.POSITIVE_INFINITY ? Math.log(Math.abs(omega) / width)
					: digamma(1, beta * omega / (2 * Math.PI)) - digamma(beta * width / (2 * Math.PI), 0) - Math.PI / (beta * width);
		}
		double scale = Math.max(width, Math.abs(omega));
		double w = omega / scale;
		double g = width / scale;
		return reorganisation * g / (g * g + w * w) * (-g + 2 * w / Math.PI * bracket);
	}

	/** Re psi(x + iy), x &gt; 0. */
	static double digamma(double x, double y) {
		double sum = 0;
		double real = x;
		while (real < LARGE && Math.abs(y) < LARGE) {
			sum -= real / (real * real + y * y);
			real += 1;
		}
		double modulus = Math.hypot(real, y);
		// 1/z = (real - iy) / |z|^2 and powers of 1/z^2
		double re = real / modulus / modulus;
		double im = -y / modulus / modulus;
		double squareRe = re * re - im * im;
		double squareIm = 2 * re * im;
		double termRe = squareRe;
		double termIm = squareIm;
		sum += Math.log(modulus) - re / 2;
		for (double coefficient : SERIES) {
			sum -= coefficient * termRe;
			double next = termRe * squareRe - termIm * squareIm;
			termIm = termRe * squareIm + termIm * squareRe;
			termRe = next;
		}
		return sum;
	}
}
