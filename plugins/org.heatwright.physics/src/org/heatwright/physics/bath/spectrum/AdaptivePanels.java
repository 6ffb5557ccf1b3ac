// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.function.DoubleUnaryOperator;

/**
 * int_0^inf f(t) dt of an oscillating, decaying f with kinks: panels of a quarter of a period, each halved until both halves agree with the whole. Verified by
 * {@code CorrelationNormTest}.
 */
final class AdaptivePanels {

	private static final int DEEPEST = 14;
	private static final double AGREEMENT = 1e-13;

	private final DoubleUnaryOperator f;
	private double total;
	private double error;

	private AdaptivePanels(DoubleUnaryOperator f) {
		this.f = f;
	}

	/**
	 * @param step panels up to {@code end}; beyond, panels grow with t
	 * @param end  where the oscillation has died out
	 * @param p    exponent of the power law t^(-p) that may be left
	 */
	static LogarithmicTrapezoid.Estimate integrate(DoubleUnaryOperator f, double step, double end, double p) {
		AdaptivePanels panels = new AdaptivePanels(f);
		double first = step * 0x1p-40;
		double scale = f.applyAsDouble(first) * step;
		panels.total = f.applyAsDouble(0.5 * first) * first;
		for (double from = first; from < step; from *= 2) {
			panels.add(from, Math.min(2 * from, step), scale);
		}
		double at = step;
		for (; at < end; at += step) {
			panels.add(at, at + step, scale);
		}
		double value;
		do {
			value = f.applyAsDouble(at) * at;
			panels.add(at, 1.25 * at, scale);
			at *= 1.25;
		} while (value > 1e-14 * panels.total && at < 1e9 * end);
		double rest = f.applyAsDouble(at) * at / (p - 1);
		return new LogarithmicTrapezoid.Estimate(panels.total + rest, panels.error + 0.1 * rest + 1e-12 * panels.total);
	}

	private void add(double a, double b, double scale) {
		refine(a, b, FrequencyPanels.panel(f, a, b), scale, 0);
	}

	private void refine(double a, double b, double whole, double scale, int depth) {
		double middle = 0.5 * (a + b);
		double left = FrequencyPanels.panel(f, a, middle);
		double right = FrequencyPanels.panel(f, middle, b);
		double difference = Math.abs(left + right - whole);
		if (difference <= AGREEMENT * Math.max(scale, total) || depth == DEEPEST) {
			total += left + right;
			error += difference;
		} else {
			refine(a, middle, left, scale, depth + 1);
			refine(middle, b, right, scale, depth + 1);
		}
	}
}
