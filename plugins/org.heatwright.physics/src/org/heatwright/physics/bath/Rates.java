// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

/** gamma(omega) of a spectrum at a temperature; see {@link Bath}. */
final class Rates {

	private final Spectrum spectrum;
	private final Convention convention;
	private final double beta;

	Rates(Spectrum spectrum, Convention convention, double beta) {
		this.spectrum = spectrum;
		this.convention = convention;
		this.beta = beta;
	}

	Spectrum spectrum() {
		return spectrum;
	}

	double beta() {
		return beta;
	}

	double at(double omega) {
		return switch (spectrum) {
			case Spectrum.WhiteNoise white -> white.rate();
			case Spectrum.ExponentialNoise noise -> noise.rate() / (1 + square(omega / noise.width()));
			default -> omega == 0 ? atZero() : omega > 0 ? emission(omega) : absorption(-omega);
		};
	}

	/** gamma(w) and gamma(-w), w > 0, to the same bits as {@link #at} and at half its cost. */
	void pair(double omega, double[] rates) {
		boolean shared = !(spectrum instanceof Spectrum.WhiteNoise || spectrum instanceof Spectrum.ExponentialNoise || isRate()) && omega > 0
				&& beta < Double.POSITIVE_INFINITY;
		double density = shared ? density(omega) : 0;
		if (density == 0) {
			rates[0] = at(omega);
			rates[1] = at(-omega);
			return;
		}
		rates[1] = density / Math.expm1(beta * omega);
		rates[0] = density + rates[1];
	}

	/** Whether the spectrum is the emission rate itself, so that absorption follows by detailed balance. */
	boolean isRate() {
		return spectrum instanceof Spectrum.Line || convention == Convention.RATE && !(spectrum instanceof Spectrum.ConstantRate);
	}

	private double emission(double omega) {
		double density = density(omega);
		return isRate() || density == 0 || beta == Double.POSITIVE_INFINITY ? density : density + density / Math.expm1(beta * omega);
	}

	private double absorption(double omega) {
		double density = density(omega);
		if (density == 0 || beta == Double.POSITIVE_INFINITY) {
			return 0;
		}
		return isRate() ? density * Math.exp(-beta * omega) : density / Math.expm1(beta * omega);
	}

	/** gamma at zero temperature for omega > 0: 2 J, J or the rate itself, by convention. */
	double density(double omega) {
		return switch (spectrum) {
			case Spectrum.Ohmic s -> factor() * s.strength() * s.cutoff() * power(omega / s.cutoff(), s.exponent()) * Math.exp(-omega / s.cutoff());
			case Spectrum.DrudeLorentz s -> factor() * 2 * s.reorganization() * s.width() * omega / (square(omega) + square(s.width()));
			case Spectrum.Underdamped s -> factor() * square(s.strength()) * s.width() * omega
					/ (square((s.resonance() - omega) * (s.resonance() + omega)) + square(s.width() * omega));
			case Spectrum.Line s -> s.peak() * shape(s, omega - s.center());
			case Spectrum.Box s -> omega >= s.from() && omega <= s.to() ? factor() * s.height() : 0;
			case Spectrum.ConstantRate s -> s.rate();
			case Spectrum.Tabulated s -> factor() * s.at(omega);
			case Spectrum.WhiteNoise s -> s.rate();
			case Spectrum.ExponentialNoise s -> at(omega);
		};
	}

	/** Whether {@link #addSquares} knows the derivative of J in closed form. */
	boolean hasSlope() {
		return !isRate() && (spectrum instanceof Spectrum.Ohmic || spectrum instanceof Spectrum.DrudeLorentz || spectrum instanceof Spectrum.Underdamped);
	}

	/** Adds weight (gamma(w)^2 + gamma(-w)^2) and weight (gamma'(w)^2 + gamma'(-w)^2), w &gt; 0. */
	void addSquares(double omega, double weight, double[] sums) {
		double density = density(omega);
		double logarithmic = logarithmicSlope(omega);
		if (beta == Double.POSITIVE_INFINITY) {
			sums[0] += weight * density * density;
			sums[1] += weight * square(density * logarithmic);
			return;
		}
		double growth = Math.expm1(beta * omega);
		double absorption = density / growth;
		double emission = absorption + density;
		sums[0] += weight * (emission * emission + absorption * absorption);
		sums[1] += weight * (square(emission * (logarithmic - beta / growth)) + square(absorption * (logarithmic - beta / growth - beta)));
	}

	/** d ln J / dw. */
	private double logarithmicSlope(double omega) {
		return switch (spectrum) {
			case Spectrum.Ohmic s -> s.exponent() / omega - 1 / s.cutoff();
			case Spectrum.DrudeLorentz s -> 1 / omega - 2 * omega / (square(omega) + square(s.width()));
			case Spectrum.Underdamped s -> {
				double distance = (s.resonance() - omega) * (s.resonance() + omega);
				yield 1 / omega - (2 * square(s.width()) * omega - 4 * omega * distance) / (square(distance) + square(s.width() * omega));
			}
			default -> throw new IllegalStateException("no slope of " + spectrum);
		};
	}

	private static double power(double base, double exponent) {
		return exponent == 1 ? base : Math.pow(base, exponent);
	}

	private double factor() {
		return convention == Convention.J_PI ? 2 : 1;
	}

	static double shape(Spectrum.Line line, double distance) {
		double x = Math.abs(distance) / line.width();
		return switch (line.shape()) {
			case TRIANGLE -> Math.max(0, 1 - x);
			case TRAPEZOID -> Math.max(0, Math.min(1, 2 - 2 * x));
			case GAUSSIAN -> Math.exp(-x * x / 2);
		};
	}

	private double atZero() {
		if (isRate()) {
			return density(0);
		}
		boolean zeroTemperature = beta == Double.POSITIVE_INFINITY;
		return switch (spectrum) {
			case Spectrum.Ohmic s when zeroTemperature -> 0;
			case Spectrum.Ohmic s when s.exponent() < 1 && s.strength() > 0 -> Double.POSITIVE_INFINITY;
			case Spectrum.Ohmic s -> s.exponent() == 1 ? factor() * s.strength() / beta : 0;
			case Spectrum.DrudeLorentz s -> factor() * 2 * s.reorganization() / (beta * s.width());
			case Spectrum.Underdamped s -> factor() * square(s.strength()) * s.width() / (beta * square(square(s.resonance())));
			default -> {
				double density = density(0);
				yield density == 0 || zeroTemperature ? density : Double.POSITIVE_INFINITY;
			}
		};
	}

	static double square(double x) {
		return x * x;
	}
}
