// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/** A spectrum at a temperature: gamma(omega), see {@link org.heatwright.physics.bath}, and what follows from it. Immutable and thread safe. */
public final class Rates {

	private final Spectrum spectrum;
	private final Convention convention;
	private final double beta;
	private final boolean noise;
	private final boolean rate;
	private final double factor;
	private final DoubleUnaryOperator slope;
	private volatile CorrelationNorm norm;

	public Rates(Spectrum spectrum, Convention convention, double beta) {
		this.spectrum = spectrum;
		this.convention = convention;
		this.beta = beta;
		this.noise = spectrum.nature() == Spectrum.Nature.NOISE;
		this.rate = switch (spectrum.nature()) {
			case RATE -> true;
			case EMISSION -> false;
			case DENSITY, NOISE -> convention == Convention.RATE;
		};
		this.factor = spectrum.nature() == Spectrum.Nature.DENSITY && convention == Convention.J_PI ? 2 : 1;
		this.slope = rate ? null : spectrum.slope().orElse(null);
	}

	Spectrum spectrum() {
		return spectrum;
	}

	Convention convention() {
		return convention;
	}

	/** The inverse temperature. */
	double beta() {
		return beta;
	}

	/** By what a strength is multiplied so that J = (1/2) gamma at zero temperature: J_PI has 1, the others 1/2. */
	double half() {
		return convention == Convention.J_PI ? 1 : 0.5;
	}

	/** gamma(omega). */
	public double at(double omega) {
		if (noise) {
			return spectrum.density(omega);
		}
		return omega == 0 ? atZero() : omega > 0 ? emission(omega) : absorption(-omega);
	}

	/** gamma(w) and gamma(-w), w > 0, to the same bits as {@link #at} and at half its cost. */
	public void pair(double omega, double[] rates) {
		boolean shared = !noise && !rate && omega > 0 && beta < Double.POSITIVE_INFINITY;
		double density = shared ? density(omega) : 0;
		if (density == 0) {
			rates[0] = at(omega);
			rates[1] = at(-omega);
			return;
		}
		rates[1] = density / Math.expm1(beta * omega);
		rates[0] = density + rates[1];
	}

	/** Whether the spectrum is noise, which acts at both signs of the frequency alike. */
	public boolean isNoise() {
		return noise;
	}

	/** Whether the spectrum is the emission rate itself, so that absorption follows by detailed balance. */
	public boolean isRate() {
		return rate;
	}

	private double emission(double omega) {
		double density = density(omega);
		return rate || density == 0 || beta == Double.POSITIVE_INFINITY ? density : density + density / Math.expm1(beta * omega);
	}

	private double absorption(double omega) {
		double density = density(omega);
		if (density == 0 || beta == Double.POSITIVE_INFINITY) {
			return 0;
		}
		return rate ? density * Math.exp(-beta * omega) : density / Math.expm1(beta * omega);
	}

	/** gamma at zero temperature for omega > 0: 2 J, J or the rate itself, by convention. */
	double density(double omega) {
		return factor * spectrum.density(omega);
	}

	private double atZero() {
		return rate ? density(0) : factor * spectrum.atZero(beta);
	}

	/** omega gamma(-omega). */
	double absorbed(double omega) {
		return omega * at(-omega);
	}

	/** Whether {@link #addSquares} knows the derivative of J in closed form. */
	boolean hasSlope() {
		return slope != null;
	}

	/** Adds weight (gamma(w)^2 + gamma(-w)^2) and weight (gamma'(w)^2 + gamma'(-w)^2), w &gt; 0. */
	void addSquares(double omega, double weight, double[] sums) {
		double density = density(omega);
		double logarithmic = slope.applyAsDouble(omega);
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

	/** S(omega). */
	public double lambShift(double omega) {
		return spectrum.lambShift(omega, this);
	}

	/** Whether {@link #correlation} has a value, and finds it with a bounded effort. */
	public boolean hasCorrelation(double time) {
		return time > 0 && spectrum.withoutCorrelation().isEmpty() && (spectrum.correlation(this).isPresent() || FourierCorrelation.isBounded(time, this));
	}

	/** C(t), t &gt; 0. */
	public ComplexValue correlation(double time) {
		if (!(time > 0)) {
			throw new IllegalArgumentException("C(t) is asked for at t = " + time + "; it is known for t > 0");
		}
		spectrum.withoutCorrelation().ifPresent(reason -> {
			throw new IllegalArgumentException(reason);
		});
		return spectrum.correlation(this).orElse(each -> FourierCorrelation.at(each, this)).at(time);
	}

	/** Xi; computed at the first call. */
	public CorrelationNorm correlationNorm() {
		CorrelationNorm known = norm;
		if (known == null) {
			known = spectrum.xi(this);
			norm = known;
		}
		return known;
	}

	/** tau_B, see {@link MemoryTime}; empty without a correlation time. */
	public OptionalDouble memoryTime(double upTo) {
		boolean none = correlationNorm().isInfinite() || correlationNorm().value() == 0 || !(upTo > 0) || Double.isInfinite(upTo);
		return none ? OptionalDouble.empty() : spectrum.memoryTime(this, upTo);
	}

	/** sup gamma. */
	public double supremum() {
		return spectrum.supremum(this);
	}

	/** sup omega gamma(-omega), omega &gt; 0. */
	public double supremumAbsorption() {
		return beta == Double.POSITIVE_INFINITY ? 0 : spectrum.supremumAbsorption(this);
	}

	static double square(double x) {
		return x * x;
	}
}
