// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * gamma(w) = rate k^2 / (k^2 + w^2), C(s) = (rate k / 2) exp(-k s): infinite temperature. Verified by {@code BathTest}, {@code CorrelationNormTest} and
 * {@code HilbertTransformTest}.
 */
public record ExponentialNoise(double rate, double width) implements SmoothSpectrum {

	public ExponentialNoise {
		Spectrum.require(rate >= 0, "rate", rate);
		Spectrum.require(width > 0, "width", width);
	}

	@Override
	public Nature nature() {
		return Nature.NOISE;
	}

	@Override
	public double density(double omega) {
		return rate / (1 + Rates.square(omega / width));
	}

	@Override
	public double atZero(double beta) {
		return rate;
	}

	@Override
	public void edges(FrequencyEdges edges) {
		edges.octaves(width, FrequencyEdges.SINGULAR, FrequencyEdges.ALGEBRAIC);
	}

	@Override
	public Optional<List<Exponent>> exponents(Rates rates, PadePoles poles) {
		return Optional.of(List.of(Exponent.real(width, 0.5 * rate * width, 0)));
	}

	@Override
	public Optional<Correlation> correlation(Rates rates) {
		return Optional.of(time -> new ComplexValue(0.5 * rate * width * Math.exp(-width * time), 0));
	}

	@Override
	public CorrelationNorm xi(Rates rates) {
		return CorrelationNorm.exact(rate / 2, "exponential noise: Gamma/2");
	}

	@Override
	public double lambShift(double omega, Rates rates) {
		return 0.5 * rate * width * omega / (width * width + omega * omega);
	}

	@Override
	public OptionalDouble memoryTime(Rates rates, double upTo) {
		return OptionalDouble.of(1 / width);
	}

	@Override
	public double supremum(Rates rates) {
		return rate;
	}

	@Override
	public double supremumAbsorption(Rates rates) {
		return rate * width / 2;
	}

	@Override
	public double features() {
		return 6 * width;
	}

	@Override
	public double lasting(double reach, double thermal) {
		return 6 / width;
	}
}
