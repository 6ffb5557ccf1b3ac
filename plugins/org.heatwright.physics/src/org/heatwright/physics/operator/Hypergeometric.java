// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

/**
 * p(r) = C(k, r) C(n, m - r) / C(k + n, m): the probability of r marked ones among m drawn from k marked and n unmarked, to about 1e-14 relative.
 *
 * <p>Three binomial probabilities by Loader's saddle-point form, whose exponents are small where the probability is not, instead of differences of large log-gammas.
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities (2000). Verified by {@code ManyBodyElementsTest}.
 */
final class Hypergeometric {

	/** ln n! - ln(sqrt(2 pi n) (n/e)^n) for n = 0 ... 15; the first is never used. */
	private static final double[] STIRLING_ERROR = stirlingErrors();

	private Hypergeometric() {
	}

	static double probability(int r, int k, int n, int m) {
		if (r < 0 || r > k || m - r < 0 || m - r > n) {
			return 0;
		}
		if (m == 0 || m == k + n) {
			return 1;
		}
		double p = (double) m / (k + n);
		double q = (double) (k + n - m) / (k + n);
		Log a = binomial(r, k, p, q);
		Log b = binomial(m - r, n, p, q);
		Log c = binomial(m, k + n, p, q);
		return a.factor * b.factor / c.factor * Math.exp(a.exponent + b.exponent - c.exponent);
	}

	/** factor * exp(exponent). */
	private record Log(double factor, double exponent) {
	}

	private static Log binomial(int x, int n, double p, double q) {
		if (n == 0) {
			return new Log(1, 0);
		}
		if (x == 0) {
			return new Log(1, p < 0.1 ? -deviance(n, n * q) - n * p : n * Math.log(q));
		}
		if (x == n) {
			return new Log(1, q < 0.1 ? -deviance(n, n * p) - n * q : n * Math.log(p));
		}
		double exponent = stirlingError(n) - stirlingError(x) - stirlingError(n - x) - deviance(x, n * p) - deviance(n - x, n * q);
		return new Log(Math.sqrt(n / (2 * Math.PI * x * (n - x))), exponent);
	}

	/** x ln(x/y) + y - x without cancellation near x = y. */
	private static double deviance(double x, double y) {
		if (Math.abs(x - y) >= 0.1 * (x + y)) {
			return x * Math.log(x / y) + y - x;
		}
		double v = (x - y) / (x + y);
		double sum = (x - y) * v;
		double term = 2 * x * v;
		for (int j = 1; j < 1000; j++) {
			term *= v * v;
			double next = sum + term / (2 * j + 1);
			if (next == sum) {
				return next;
			}
			sum = next;
		}
		return sum;
	}

	private static double stirlingError(int n) {
		if (n < STIRLING_ERROR.length) {
			return STIRLING_ERROR[n];
		}
		double n2 = (double) n * n;
		return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 / n2) / n2) / n2) / n2) / n2) / n;
	}

	private static double[] stirlingErrors() {
		double[] errors = new double[31];
		// Down from a large n by  e(n) = e(n+1) + (n + 1/2) ln(1 + 1/n) - 1,  where the series is exact to rounding.
		double above = 1.0 / 12 / 31 - 1.0 / 360 / Math.pow(31, 3) + 1.0 / 1260 / Math.pow(31, 5) - 1.0 / 1680 / Math.pow(31, 7);
		for (int n = 30; n >= 1; n--) {
			above += difference(n);
			errors[n] = above;
		}
		return errors;
	}

	/** (n + 1/2) ln(1 + 1/n) - 1 = sum_j z^(2j) / (2j + 1), z = 1/(2n + 1), j = 1, 2, ... */
	private static double difference(int n) {
		double z2 = 1.0 / ((2.0 * n + 1) * (2.0 * n + 1));
		double power = 1;
		double sum = 0;
		for (int j = 1; j < 60; j++) {
			power *= z2;
			sum += power / (2 * j + 1);
		}
		return sum;
	}
}
