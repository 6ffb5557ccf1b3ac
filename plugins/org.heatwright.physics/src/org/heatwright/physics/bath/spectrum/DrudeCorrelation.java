// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * C(t) of J = 2 lambda g w / (w^2 + g^2), t &gt; 0. With y = g t:
 * <pre>
 *   Im C = -lambda g exp(-y),
 *   T = 0:  Re C = (lambda g / pi) [exp(y) E1(y) - exp(-y) Ei(y)],
 *   T &gt; 0:  Re C = lambda g {cot(pi a) x^a + (1/pi) sum_k x^k [1/(k - a) + 1/(k + a)]},  a = beta g / 2 pi,  x = exp(-2 pi t / beta).
 * </pre>
 * Pole and Matsubara term k diverge together as a goes to k; their sum is taken analytically. Source: Ishizaki and Tanimura, J. Phys. Soc. Jpn. 74, 3131
 * (2005), in partial fractions. Verified by {@code CorrelationTest}.
 */
final class DrudeCorrelation {

	private final double strength;
	private final double width;
	private final double beta;

	/** @param reorganization lambda in the convention J_PI */
	DrudeCorrelation(double reorganization, double width, double beta) {
		this.strength = reorganization * width;
		this.width = width;
		this.beta = beta;
	}

	ComplexValue at(double time) {
		return new ComplexValue(strength * realPart(width * time), strength * -Math.exp(-width * time));
	}

	double modulus(double time) {
		return strength * Math.hypot(realPart(width * time), Math.exp(-width * time));
	}

	/** Re C / (lambda g) at y = g t. */
	private double realPart(double y) {
		if (beta == Double.POSITIVE_INFINITY) {
			return (ExponentialIntegral.scaledE1(y) - ExponentialIntegral.scaledEi(y)) / Math.PI;
		}
		double a = beta * width / (2 * Math.PI);
		double tau = y / a;
		double nearest = Math.rint(a);
		if (nearest < 1) {
			return Math.exp(-y) / Math.tan(Math.PI * a) + MatsubaraSum.of(a, tau) / Math.PI;
		}
		return resonant(nearest, a - nearest, tau) + MatsubaraSum.of(a, tau) / Math.PI;
	}

	/** The pole with its nearest Matsubara term: cot(pi e) x^(k+e) - x^k / (pi e). */
	private static double resonant(double k, double e, double tau) {
		if (tau > 700) {
			return 0;
		}
		double decay = Math.exp(-tau * k);
		double growth = e == 0 ? -tau / Math.PI : Math.expm1(-e * tau) / (Math.PI * e);
		return decay * (cotangentLessPole(Math.PI * e) * Math.exp(-tau * e) + growth);
	}

	/** cot z - 1/z. */
	private static double cotangentLessPole(double z) {
		if (Math.abs(z) > 0.1) {
			return 1 / Math.tan(z) - 1 / z;
		}
		double s = z * z;
		return -z * (1.0 / 3 + s * (1.0 / 45 + s * (2.0 / 945 + s * (1.0 / 4725 + s * (2.0 / 93555)))));
	}
}
