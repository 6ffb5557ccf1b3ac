// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

import java.util.function.DoubleUnaryOperator;

/**
 * Suprema of gamma(w) and of w gamma(-w) over frequency, at any scale of a spectrum against its temperature.
 *
 * <p>On a stretch where the density is linear (tables, boxes) n(w) + 1 times it has no maximum inside; w / (exp(beta w) - 1), exp(-beta w), lines and positive
 * linear functions are log-concave, so that
 * their products have one maximum, which golden section finds. Families with tails are searched on the panels of {@link FrequencyPanels}. Verified by {@code
 * RateExtremesTest}.
 */
final class RateExtremes {

	private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
	private static final int STEPS = 80;

	private RateExtremes() {
	}

	static double supremum(Bath bath, Rates rates) {
		return switch (bath.spectrum()) {
			case Spectrum.WhiteNoise s -> s.rate();
			case Spectrum.ExponentialNoise s -> s.rate();
			case Spectrum.ConstantRate s -> bath.inverseTemperature() == Double.POSITIVE_INFINITY || s.rate() == 0 ? s.rate() : Double.POSITIVE_INFINITY;
			case Spectrum.Line s -> bath.inverseTemperature() < 0 ? inverted(s, omega -> rates.at(-omega), bath.inverseTemperature()) : s.peak();
			case Spectrum.Box s -> s.from() == 0 ? rates.at(0) : rates.at(s.from());
			case Spectrum.Tabulated s -> largest(s.frequencies(), rates::at);
			case Spectrum.Ohmic s -> smooth(rates);
			case Spectrum.DrudeLorentz s -> smooth(rates);
			case Spectrum.Underdamped s -> smooth(rates);
		};
	}

	private static double smooth(Rates rates) {
		double atZero = rates.at(0);
		return Double.isInfinite(atZero) ? atZero : Math.max(atZero, FrequencyPanels.of(rates).supremum(rates::at));
	}

	static double supremumAbsorption(Bath bath, Rates rates) {
		double beta = bath.inverseTemperature();
		if (beta == Double.POSITIVE_INFINITY) {
			return 0;
		}
		DoubleUnaryOperator absorbed = omega -> omega * rates.at(-omega);
		return switch (bath.spectrum()) {
			case Spectrum.WhiteNoise s -> s.rate() == 0 ? 0 : Double.POSITIVE_INFINITY;
			case Spectrum.ExponentialNoise s -> s.rate() * s.width() / 2;
			case Spectrum.ConstantRate s -> s.rate() / beta;
			case Spectrum.Line s -> line(s, absorbed, beta);
			case Spectrum.Box s -> box(s, rates, absorbed);
			case Spectrum.Tabulated s -> stretches(s.frequencies(), absorbed);
			case Spectrum.Ohmic s -> FrequencyPanels.of(rates).supremum(absorbed);
			case Spectrum.DrudeLorentz s -> FrequencyPanels.of(rates).supremum(absorbed);
			case Spectrum.Underdamped s -> FrequencyPanels.of(rates).supremum(absorbed);
		};
	}

	/** A Gaussian times exp(|beta| w) has its maximum |beta| width^2 above its centre. */
	private static double inverted(Spectrum.Line s, DoubleUnaryOperator absorption, double beta) {
		return s.shape() == LineShape.GAUSSIAN ? absorption.applyAsDouble(s.center() - beta * s.width() * s.width()) : stretches(corners(s), absorption);
	}

	private static double[] corners(Spectrum.Line s) {
		double half = s.shape() == LineShape.TRAPEZOID ? s.width() / 2 : 0;
		return new double[] { Math.max(0, s.center() - s.width()), Math.max(0, s.center() - half), s.center() + half, s.center() + s.width() };
	}

	/** A Gaussian times w exp(-beta w) rises below its centre only where w &lt; 1 / beta, and falls to nothing beyond 40 widths. */
	private static double line(Spectrum.Line s, DoubleUnaryOperator absorbed, double beta) {
		if (s.shape() == LineShape.GAUSSIAN) {
			double shifted = s.center() - beta * s.width() * s.width();
			double peak = 0.5 * (shifted + Math.hypot(shifted, 2 * s.width()));
			return absorbed.applyAsDouble(shifted > 0 ? peak : 2 * s.width() * s.width() / (Math.hypot(shifted, 2 * s.width()) - shifted));
		}
		return stretches(corners(s), absorbed);
	}

	/** w n(w) falls with w; w exp(-beta w) has its maximum at 1 / beta. */
	private static double box(Spectrum.Box s, Rates rates, DoubleUnaryOperator absorbed) {
		if (rates.isRate()) {
			return rates.beta() == 0 ? absorbed.applyAsDouble(s.to()) : absorbed.applyAsDouble(Math.clamp(1 / rates.beta(), s.from(), s.to()));
		}
		return s.from() == 0 ? rates.density(0) / rates.beta() : absorbed.applyAsDouble(s.from());
	}

	private static double largest(double[] points, DoubleUnaryOperator f) {
		double best = 0;
		for (double point : points) {
			best = Math.max(best, f.applyAsDouble(point));
		}
		return best;
	}

	/** The largest value of a function with one maximum on each stretch between two of these points. */
	private static double stretches(double[] points, DoubleUnaryOperator f) {
		double best = largest(points, f);
		for (int i = 1; i < points.length; i++) {
			best = Math.max(best, goldenSection(f, points[i - 1], points[i]));
		}
		return best;
	}

	private static double goldenSection(DoubleUnaryOperator f, double from, double to) {
		double low = from;
		double high = to;
		double best = 0;
		for (int i = 0; i < STEPS && low < high; i++) {
			double left = f.applyAsDouble(high - GOLDEN * (high - low));
			double right = f.applyAsDouble(low + GOLDEN * (high - low));
			best = Math.max(best, Math.max(left, right));
			// where both are zero the density has died out on the right: exp(-beta w) is below the smallest number
			if (left > right || right == 0) {
				high = low + GOLDEN * (high - low);
			} else {
				low = high - GOLDEN * (high - low);
			}
		}
		return best;
	}
}
