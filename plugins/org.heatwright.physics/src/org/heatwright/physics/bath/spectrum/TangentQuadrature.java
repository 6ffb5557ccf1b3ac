// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.function.DoubleUnaryOperator;

/**
 * int_0^inf f(t) dt with t = tau tan(theta) by 60 and by 120 Gauss-Legendre points in theta: a smooth integrand when f is flat at zero and falls like 1/t^2.
 * The error of either rule is geometric in its points, so that of the fine one is about the square of their relative difference; 1e-12 is claimed at best.
 * Source: G. H. Golub, J. H. Welsch, Math. Comp. 23, 221 (1969), nodes by Newton's method. Verified by {@code CorrelationNormTest}.
 */
final class TangentQuadrature {

	private static final double[][] COARSE = rule(60);
	private static final double[][] FINE = rule(120);

	private TangentQuadrature() {
	}

	static LogarithmicTrapezoid.Estimate integrate(DoubleUnaryOperator f, double tau) {
		double value = sum(f, tau, FINE);
		double difference = Math.abs(value - sum(f, tau, COARSE)) / value;
		return new LogarithmicTrapezoid.Estimate(value, (100 * difference * difference + 1e-12) * value);
	}

	private static double sum(DoubleUnaryOperator f, double tau, double[][] rule) {
		double sum = 0;
		for (int k = 0; k < rule[0].length; k++) {
			sum += rule[1][k] * f.applyAsDouble(tau * rule[0][k]);
		}
		return tau * sum;
	}

	/** tan(theta_k) and w_k / cos^2(theta_k) on (0, pi/2). */
	private static double[][] rule(int n) {
		double[][] rule = new double[2][n];
		for (int k = 0; k < n; k++) {
			double x = Math.cos(Math.PI * (k + 0.75) / (n + 0.5));
			double slope = 0;
			for (int step = 0; step < 100; step++) {
				double[] p = legendre(n, x);
				slope = p[1];
				double change = p[0] / slope;
				x -= change;
				if (Math.abs(change) < 1e-16) {
					break;
				}
			}
			double theta = Math.PI / 4 * (1 + x);
			double weight = Math.PI / 4 * 2 / ((1 - x * x) * slope * slope);
			rule[0][k] = Math.tan(theta);
			rule[1][k] = weight / (Math.cos(theta) * Math.cos(theta));
		}
		return rule;
	}

	/** P_n(x) and its derivative. */
	private static double[] legendre(int n, double x) {
		double previous = 1;
		double value = x;
		for (int k = 2; k <= n; k++) {
			double next = ((2 * k - 1) * x * value - (k - 1) * previous) / k;
			previous = value;
			value = next;
		}
		return new double[] { value, n * (x * value - previous) / (x * x - 1) };
	}
}
