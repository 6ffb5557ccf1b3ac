// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

import org.hipparchus.special.Gamma;
import org.hipparchus.special.elliptic.legendre.LegendreEllipticIntegral;

/**
 * Xi = int_0^inf |C(s)| ds: closed form where there is one, quadrature otherwise, and +inf where a theorem says so (never because a quadrature failed).
 *
 * <p>C can be integrable only if gamma is bounded, continuous and goes to zero at both ends; it is if gamma and gamma' are square integrable.
 * Verified by {@code CorrelationNormTest} against {@code baths.json} and {@code xi_sandwich.json}.
 */
final class CorrelationIntegral {

	/** Where the width of a piece of a table is less than four thousand units in the last place of its frequency, nothing is claimed. */
	private static final double MOST_ROUNDING = 1e-3;

	/** Sharper resonances oscillate too often to be integrated in time. */
	private static final double MOST_PERIODS = 1000;

	/** Below this width, relative to its centre, |C| of a line beats so often that the mean over a beat is exact to 1e-6. */
	private static final double NARROW = 1e-3;

	/** Below this width the mean over a beat may be better known than an integral over all beats. */
	private static final double RATHER_NARROW = 0.05;

	private CorrelationIntegral() {
	}

	static CorrelationNorm of(Bath bath, Rates rates) {
		return switch (bath.spectrum()) {
			case Spectrum.WhiteNoise s -> CorrelationNorm.exact(s.rate() / 2, "white noise: Gamma/2");
			case Spectrum.ExponentialNoise s -> CorrelationNorm.exact(s.rate() / 2, "exponential noise: Gamma/2");
			case Spectrum.Ohmic s -> s.strength() == 0 ? nothing() : bath.convention() == Convention.RATE ? sandwich(bath, rates) : ohmic(bath, rates, s);
		case Spectrum.ConstantRate s ->
			s.rate() == 0 ? nothing() : CorrelationNorm.infinite("gamma does not go to zero at high frequency (a constant rate has no cut-off)");
		case Spectrum.Box s ->
			s.height() == 0 ? nothing() : CorrelationNorm.infinite("gamma jumps at the edges of the box; a triangle or trapezoid line has a finite Xi");
			case Spectrum.Line s -> line(bath, rates, s);
			case Spectrum.Tabulated s -> tabulated(bath, rates, s);
			case Spectrum.DrudeLorentz s -> s.reorganization() == 0 ? nothing() : bath.convention() == Convention.RATE ? sandwich(bath, rates) : drude(bath, rates, s);
			case Spectrum.Underdamped s -> s.strength() == 0 ? nothing() : bath.convention() == Convention.RATE ? sandwich(bath, rates) : underdamped(bath, rates, s);
		};
	}

	private static CorrelationNorm nothing() {
		return new CorrelationNorm(0, 0, 0, "the bath does not act");
	}

	/** T = 0: eta wc Gamma(s+1) Gamma(s/2) / (2 sqrt(pi) Gamma((s+1)/2)), which is eta wc / 2 for s = 1; T > 0: quadrature for s >= 1, infinite below. */
	private static CorrelationNorm ohmic(Bath bath, Rates rates, Spectrum.Ohmic s) {
		double strength = bath.convention() == Convention.J_PI ? s.strength() : s.strength() / 2;
		double p = s.exponent();
		double beta = bath.inverseTemperature();
		if (beta == Double.POSITIVE_INFINITY) {
			double value = strength * s.cutoff() * Gamma.gamma(p + 1) * Gamma.gamma(p / 2) / (2 * Math.sqrt(Math.PI) * Gamma.gamma((p + 1) / 2));
			return new CorrelationNorm(value, 1e-14 * value, value * (1 + 1e-13), "closed form at zero temperature");
		}
		if (p < 1) {
			return CorrelationNorm.infinite("gamma is unbounded at zero frequency (a sub-Ohmic bath, s < 1, at finite temperature)");
		}
		OhmicCorrelation correlation = new OhmicCorrelation(strength, p, s.cutoff(), beta);
		LogarithmicTrapezoid.Estimate quick = TangentQuadrature.integrate(correlation::modulus, Math.sqrt(beta / s.cutoff()));
		if (quick.error() <= 2e-12 * quick.value()) {
			return certified(quick, rates);
		}
		double near = 1e-9 * Math.min(1 / s.cutoff(), beta);
		double far = 1e9 * Math.max(1 / s.cutoff(), beta);
		LogarithmicTrapezoid.Estimate xi = LogarithmicTrapezoid.integrate(correlation::modulus, near, far, p == 1 ? 2 : Math.min(2, p));
		return certified(xi, rates);
	}

	private static CorrelationNorm drude(Bath bath, Rates rates, Spectrum.DrudeLorentz s) {
		double beta = bath.inverseTemperature();
		double memory = beta == Double.POSITIVE_INFINITY ? 1e8 / s.width() : 800 * Math.max(1 / s.width(), beta / (2 * Math.PI));
		DrudeCorrelation correlation = new DrudeCorrelation(bath.convention() == Convention.J_PI ? s.reorganization() : s.reorganization() / 2, s.width(), beta);
		double near = 1e-18 * Math.min(1 / s.width(), beta);
		return certified(LogarithmicTrapezoid.integrate(correlation::modulus, near, memory, 2), rates);
	}

	private static CorrelationNorm underdamped(Bath bath, Rates rates, Spectrum.Underdamped s) {
		if (s.resonance() > MOST_PERIODS * s.width()) {
			return sandwich(bath, rates);
		}
		double strength = s.strength() * s.strength() * (bath.convention() == Convention.J_PI ? 1 : 0.5);
		UnderdampedCorrelation correlation = new UnderdampedCorrelation(strength, s.resonance(), s.width(), bath.inverseTemperature());
		double step = Math.PI / (4 * Math.max(s.resonance(), s.width() / 2));
		double slowest = s.width() / 2 > s.resonance() ? s.width() / 2 - Math.sqrt((s.width() / 2 - s.resonance()) * (s.width() / 2 + s.resonance())) : s.width() / 2;
		return certified(AdaptivePanels.integrate(time -> correlation.at(time).abs(), step, Math.min(40 / slowest, 4000 * MOST_PERIODS * step), 2), rates);
	}

	private static CorrelationNorm certified(LogarithmicTrapezoid.Estimate xi, Rates rates) {
		return new CorrelationNorm(xi.value(), xi.error(), Math.max(xi.value() + xi.error(), RateSandwich.upper(rates)), "quadrature of the closed form of C");
	}

	private static CorrelationNorm line(Bath bath, Rates rates, Spectrum.Line s) {
		if (s.peak() == 0) {
			return nothing();
		}
		boolean zeroTemperature = bath.inverseTemperature() == Double.POSITIVE_INFINITY;
		if (zeroTemperature && Rates.shape(s, s.center()) > 1e-16) {
			return CorrelationNorm.infinite("gamma jumps at zero frequency: the line reaches below zero, where a bath at zero temperature cannot act");
		}
		if (zeroTemperature && s.shape() != LineShape.TRAPEZOID) {
			return CorrelationNorm.exact(s.peak() / 2, (s.shape() == LineShape.TRIANGLE ? "triangular" : "Gaussian") + " line at zero temperature: gamma_0/2");
		}
		if (s.width() < NARROW * s.center()) {
			return narrow(bath, rates, s);
		}
		double rounding = 4 * Math.ulp(s.center()) / s.width();
		double upper = RateSandwich.upper(rates);
		if (s.shape() == LineShape.TRIANGLE && s.center() >= s.width()) {
			// |C| <= |C of the emission line| + |C of the absorption line|; the first integrates to gamma_0/2.
			upper = Math.min(upper, s.peak() / 2 + RateSandwich.upperOfAbsorption(rates));
		}
		CorrelationNorm integrated = valued(rounded(LineXi.of(s, rates), rounding), upper * (1 + rounding), RateSandwich.lower(bath));
		if (s.width() < RATHER_NARROW * s.center()) {
			CorrelationNorm beating = narrow(bath, rates, s);
			return beating.error() < integrated.error() ? beating : integrated;
		}
		return integrated;
	}

	/** The corners of what is narrow are known as well as their frequencies. */
	private static LogarithmicTrapezoid.Estimate rounded(LogarithmicTrapezoid.Estimate xi, double rounding) {
		return new LogarithmicTrapezoid.Estimate(xi.value(), xi.error() + rounding * xi.value());
	}

	/**
	 * A line much narrower than its centre w_0: |C| beats at 2 w_0 below the envelope that emission alone has at any centre, and Xi is that of emission times the
	 * mean of |1 + r e^(i phi)| over the
	 * phase, r = exp(-beta w_0), which is (2 / pi) (1 + r) E(m) with m = 4 r / (1 + r)^2. Left out, and claimed: what the tilt of absorption over the line does,
	 * of order r (beta w)^2, and the first
	 * beat, of order (w / w_0)^2; a tenth of each is three times what quadratures show.
	 */
	private static CorrelationNorm narrow(Bath bath, Rates rates, Spectrum.Line s) {
		Spectrum.Line lower = new Spectrum.Line(s.shape(), s.peak(), 10 * s.width(), s.width());
		CorrelationNorm emission = new Bath(bath.id(), bath.role(), Double.POSITIVE_INFINITY, lower, bath.convention()).correlationNorm();
		double beta = bath.inverseTemperature();
		double ratio = beta == Double.POSITIVE_INFINITY ? 0 : Math.exp(-beta * s.center());
		double m = 4 * ratio / ((1 + ratio) * (1 + ratio));
		double mean = 2 / Math.PI * (1 + ratio) * (1 - m < 1e-13 ? 1 : LegendreEllipticIntegral.bigE(m));
		double value = emission.value() * mean;
		double tilt = ratio == 0 ? 0 : ratio * beta * s.width() * beta * s.width();
		double error = emission.error() * mean + 0.1 * (tilt + s.width() / s.center() * s.width() / s.center()) * value;
		double upper = emission.upper() * (1 + ratio);
		double rounding = 4 * Math.ulp(s.center()) / s.width();
		if (rounding < MOST_ROUNDING) {
			upper = Math.min(upper, RateSandwich.upper(rates) * (1 + rounding));
		}
		return new CorrelationNorm(value, error, Math.max(upper, value + error), "a line much narrower than its centre");
	}

	private static CorrelationNorm tabulated(Bath bath, Rates rates, Spectrum.Tabulated s) {
		double[] values = s.values();
		if (java.util.Arrays.stream(values).allMatch(value -> value == 0)) {
			return nothing();
		}
		if (values[0] != 0 || values[values.length - 1] != 0) {
			return CorrelationNorm.infinite("gamma jumps where the table begins or ends; let its first and last value be 0");
		}
		double[] corners = s.frequencies();
		double rounding = 0;
		for (int i = 1; i < corners.length; i++) {
			rounding = Math.max(rounding, 4 * Math.ulp(corners[i]) / (corners[i] - corners[i - 1]));
		}
		if (rounding > MOST_ROUNDING) {
			return CorrelationNorm
					.infinite("a piece of the table is too narrow for its frequency: numbers of sixteen digits do not resolve it, and no finite Xi is claimed");
		}
		return valued(rounded(LineXi.of(s, rates), rounding), RateSandwich.upper(rates) * (1 + rounding), RateSandwich.lower(bath));
	}

	/** The value where it is known better than by the two bounds. */
	private static CorrelationNorm valued(LogarithmicTrapezoid.Estimate xi, double upper, double lower) {
		if (!(xi.error() < upper - lower)) {
			return new CorrelationNorm(upper, Math.max(0, upper - lower), upper, "upper bound from the rates");
		}
		return new CorrelationNorm(xi.value(), xi.error(), Math.max(xi.value() + xi.error(), upper), "quadrature of C");
	}

	/** gamma and gamma' are square integrable: Xi is finite and lies between two bounds; the upper one is reported, the distance is the error. */
	private static CorrelationNorm sandwich(Bath bath, Rates rates) {
		double upper = RateSandwich.upper(rates);
		return new CorrelationNorm(upper, Math.max(0, upper - RateSandwich.lower(bath)), upper, "upper bound from the rates");
	}
}
