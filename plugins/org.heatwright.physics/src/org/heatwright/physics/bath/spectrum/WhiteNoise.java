// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.List;
import java.util.Optional;

/** gamma(w) = rate for every w of either sign, C(s) = rate delta(s): infinite temperature. Verified by {@code BathTest} and {@code CorrelationNormTest}. */
public record WhiteNoise(double rate) implements SmoothSpectrum {

	public WhiteNoise {
		Spectrum.require(rate >= 0, "rate", rate);
	}

	@Override
	public Nature nature() {
		return Nature.NOISE;
	}

	@Override
	public double density(double omega) {
		return rate;
	}

	@Override
	public double atZero(double beta) {
		return rate;
	}

	@Override
	public void edges(FrequencyEdges edges) {
		throw new IllegalStateException("white noise has no cut-off");
	}

	@Override
	public boolean isWhite() {
		return true;
	}

	@Override
	public Optional<List<Exponent>> exponents(Rates rates, PadePoles poles) {
		return Optional.of(List.of());
	}

	@Override
	public Optional<String> withoutCorrelation() {
		return Optional.of("white noise has C(t) = Gamma delta(t)");
	}

	@Override
	public CorrelationNorm xi(Rates rates) {
		return CorrelationNorm.exact(rate / 2, "white noise: Gamma/2");
	}

	@Override
	public double lambShift(double omega, Rates rates) {
		return 0;
	}

	@Override
	public double supremum(Rates rates) {
		return rate;
	}

	@Override
	public double supremumAbsorption(Rates rates) {
		return rate == 0 ? 0 : Double.POSITIVE_INFINITY;
	}

	@Override
	public double features() {
		return 0;
	}

	@Override
	public double lasting(double reach, double thermal) {
		return 0;
	}
}
