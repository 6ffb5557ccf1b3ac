// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * sum_k exp(-tau k) [1/(k - a) + 1/(k + a)] over k = 1, 2, ..., where the term 1/(k - a) of the k nearest to a (for a &gt;= 1/2) is left out.
 *
 * <p>Summed as it stands where it converges fast; otherwise up to 16 past the pole, and the rest by Euler-Maclaurin, whose integral is an exponential integral;
 * for large a the stretch below the pole likewise. Verified by {@code CorrelationTest}.
 */
final class MatsubaraSum {

	/** B_2j / (2j)!, j = 1, 2, ... */
	private static final double[] BERNOULLI = { 1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1209600, 1.0 / 47900160, -691.0 / 1307674368000.0 };
	private static final int MARGIN = 18;

	private MatsubaraSum() {
	}

	static double of(double a, double tau) {
		if (tau > 0.5) {
			return terms(a, tau, 1, (int) (2 + 45 / tau));
		}
		long end = (long) Math.ceil(a) + MARGIN;
		long begin = a > 4 * MARGIN ? (long) Math.floor(a) - MARGIN : 1;
		double below = begin == 1 ? 0 : stretch(a, tau, begin);
		return below + terms(a, tau, begin, end - 1) + upwards(a, tau, end) + upwards(-a, tau, end);
	}

	/** The terms from k = first to last. */
	private static double terms(double a, double tau, long first, long last) {
		double nearest = a < 0.5 ? -1 : Math.rint(a);
		double total = 0;
		for (long k = first; k <= last; k++) {
			total += Math.exp(-tau * k) * (1 / (k + a) + (k == nearest ? 0 : 1 / (k - a)));
		}
		return total;
	}

	/** sum over k = 0 ... n-1 for n well below a. */
	private static double stretch(double a, double tau, long n) {
		double distance = a - n;
		double integral = Math.exp(-tau * n) * ExponentialIntegral.scaledEi(tau * distance) - ExponentialIntegral.scaledEi(tau * a)
				+ ExponentialIntegral.scaledE1(tau * a) - Math.exp(-tau * n) * ExponentialIntegral.scaledE1(tau * (a + n));
		return integral + corrections(-a, tau, 0) - corrections(-a, tau, n) + corrections(a, tau, 0) - corrections(a, tau, n);
	}

	/** sum over k &gt;= n of exp(-tau k) / (k + c), n + c &gt; 0 and large. */
	private static double upwards(double c, double tau, long n) {
		return Math.exp(-tau * n) * ExponentialIntegral.scaledE1(tau * (n + c)) + corrections(c, tau, n);
	}

	/** f(n)/2 - sum_j B_2j/(2j)! f^(2j-1)(n) of f(k) = exp(-tau k) / (k + c). */
	private static double corrections(double c, double tau, long n) {
		double inverse = 1 / (n + c);
		double derivative = inverse;
		double total = 0.5 * inverse;
		double power = 1;
		for (int order = 1; order < 2 * BERNOULLI.length; order++) {
			power *= -tau;
			derivative = (power - order * derivative) * inverse;
			if (order % 2 == 1) {
				total -= BERNOULLI[order / 2] * derivative;
			}
		}
		return Math.exp(-tau * n) * total;
	}
}
