// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.Optional;

/**
 * gamma(w > 0) = rate (n + 1), gamma(-w) = rate n. At w = 0 it is infinite for T > 0, as n is, and destroys at once the coherences that the bath sees; at T =
 * 0, where gamma jumps from 0 to the rate, gamma(0) = rate is the limit from above, that of emission: inside degenerate levels the bath then dephases at the
 * rate at which it would empty a level just above. The limit T -&gt; 0 is not that number; of two qubits or levels that are one, split them or choose a
 * spectrum that is continuous. Verified by {@code InstantDephasingTest}.
 */
public record ConstantRate(double rate) implements SmoothSpectrum {

	public ConstantRate {
		Spectrum.require(rate >= 0, "rate", rate);
	}

	@Override
	public Nature nature() {
		return Nature.EMISSION;
	}

	@Override
	public double density(double omega) {
		return rate;
	}

	@Override
	public double atZero(double beta) {
		return RateExtremes.jumpAtZero(this, beta);
	}

	@Override
	public void edges(FrequencyEdges edges) {
		throw new IllegalStateException("a constant rate has no cut-off");
	}

	@Override
	public Optional<String> withoutCorrelation() {
		return Optional.of("a constant rate has no correlation function");
	}

	@Override
	public CorrelationNorm xi(Rates rates) {
		return rate == 0 ? CorrelationNorm.nothing()
				: CorrelationNorm.infinite("gamma does not go to zero at high frequency (a constant rate has no cut-off)");
	}

	@Override
	public double lambShift(double omega, Rates rates) {
		return rate == 0 ? 0 : Double.NEGATIVE_INFINITY;
	}

	@Override
	public double supremum(Rates rates) {
		return rates.beta() == Double.POSITIVE_INFINITY || rate == 0 ? rate : Double.POSITIVE_INFINITY;
	}

	@Override
	public double supremumAbsorption(Rates rates) {
		return rate / rates.beta();
	}

	@Override
	public double features() {
		return 0;
	}

	@Override
	public double lasting(double reach, double thermal) {
		return 8 * Math.PI / reach;
	}
}
