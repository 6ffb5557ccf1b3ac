// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.function.DoubleUnaryOperator;

/**
 * int_0^inf f(t) dt by the trapezoidal rule in u = ln t, for smooth f that is constant near zero and falls like t^(-p), p > 1, at infinity.
 *
 * <p>The rule converges exponentially for functions analytic in a strip about the real u axis (Trefethen and Weideman, SIAM Review 56, 385 (2014)); both tails
 * are geometric series and are summed in closed form. Cost: about 25 evaluations per e-fold of {@code far / near} and step.
 */
final class LogarithmicTrapezoid {

	private static final double COARSE = 0.25;

	/** An integral and the estimate of its absolute error. */
	record Estimate(double value, double error) {
	}

	private LogarithmicTrapezoid() {
	}

	/**
	 * @param near below this f is constant to rounding
	 * @param far  above this f is a power law
	 * @param p    its exponent
	 */
	static Estimate integrate(DoubleUnaryOperator f, double near, double far, double p) {
		double coarse = sum(f, near, far, p, COARSE, 0);
		double value = 0.5 * (coarse + sum(f, near, far, p, COARSE, 0.5 * COARSE));
		double step = COARSE / 2;
		double error = Math.abs(value - coarse);
		while (error > 1e-13 * value && step > 1e-3) {
			double finer = 0.5 * (value + sum(f, near, far, p, step, 0.5 * step));
			error = Math.abs(finer - value);
			value = finer;
			step /= 2;
		}
		return new Estimate(value, error + 1e-14 * value);
	}

	/** h sum_k f(e^u) e^u on u = ln near + offset + k h, with the geometric series of both tails. */
	private static double sum(DoubleUnaryOperator f, double near, double far, double p, double step, double offset) {
		double u = Math.log(near) + offset;
		double first = f.applyAsDouble(Math.exp(u)) * Math.exp(u);
		double total = first / -Math.expm1(-step);
		double last = first;
		for (double end = Math.log(far); u < end;) {
			u += step;
			last = f.applyAsDouble(Math.exp(u)) * Math.exp(u);
			total += last;
		}
		return step * (total + last * Math.exp(-(p - 1) * step) / -Math.expm1(-(p - 1) * step));
	}
}
