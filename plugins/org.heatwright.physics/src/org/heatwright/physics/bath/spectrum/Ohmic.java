// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

import org.hipparchus.special.Gamma;

/**
 * J(w) = eta w^s wc^(1-s) exp(-w/wc). Source: Breuer and Petruccione (2002), Eq. (3.388); {@link OhmicCorrelation} for C. Verified by {@code BathTest},
 * {@code CorrelationTest} and {@code CorrelationNormTest}.
 */
public record Ohmic(double strength, double exponent, double cutoff) implements SmoothSpectrum {

	public Ohmic {
		Spectrum.require(strength >= 0, "strength", strength);
		Spectrum.require(exponent > 0, "exponent", exponent);
		Spectrum.require(cutoff > 0, "cutoff", cutoff);
	}

	@Override
	public Nature nature() {
		return Nature.DENSITY;
	}

	@Override
	public double density(double omega) {
		double share = omega / cutoff;
		return strength * cutoff * (exponent == 1 ? share : Math.pow(share, exponent)) * Math.exp(-omega / cutoff);
	}

	@Override
	public double atZero(double beta) {
		if (beta == Double.POSITIVE_INFINITY) {
			return 0;
		}
		if (exponent < 1 && strength > 0) {
			return Double.POSITIVE_INFINITY;
		}
		return exponent == 1 ? strength / beta : 0;
	}

	@Override
	public Optional<DoubleUnaryOperator> slope() {
		return Optional.of(omega -> exponent / omega - 1 / cutoff);
	}

	@Override
	public void edges(FrequencyEdges edges) {
		edges.octaves(cutoff, exponent == 1 ? FrequencyEdges.ANALYTIC : FrequencyEdges.SINGULAR, 0x1p7);
	}

	@Override
	public Optional<Correlation> correlation(Rates rates) {
		return rates.isRate() ? Optional.empty() : Optional.of(closedForm(rates)::at);
	}

	private OhmicCorrelation closedForm(Rates rates) {
		return new OhmicCorrelation(rates.half() * strength, exponent, cutoff, rates.beta());
	}

	/** T = 0: eta wc Gamma(s+1) Gamma(s/2) / (2 sqrt(pi) Gamma((s+1)/2)), which is eta wc / 2 for s = 1; T > 0: quadrature for s >= 1, infinite below. */
	@Override
	public CorrelationNorm xi(Rates rates) {
		if (strength == 0) {
			return CorrelationNorm.nothing();
		}
		if (rates.isRate()) {
			return Xi.sandwich(rates);
		}
		double p = exponent;
		double beta = rates.beta();
		if (beta == Double.POSITIVE_INFINITY) {
			double value = rates.half() * strength * cutoff * Gamma.gamma(p + 1) * Gamma.gamma(p / 2) / (2 * Math.sqrt(Math.PI) * Gamma.gamma((p + 1) / 2));
			return new CorrelationNorm(value, 1e-14 * value, value * (1 + 1e-13), "closed form at zero temperature");
		}
		if (p < 1) {
			return CorrelationNorm.infinite("gamma is unbounded at zero frequency (a sub-Ohmic bath, s < 1, at finite temperature)");
		}
		OhmicCorrelation correlation = closedForm(rates);
		LogarithmicTrapezoid.Estimate quick = TangentQuadrature.integrate(correlation::modulus, Math.sqrt(beta / cutoff));
		if (quick.error() <= 2e-12 * quick.value()) {
			return Xi.certified(quick, rates);
		}
		double near = 1e-9 * Math.min(1 / cutoff, beta);
		double far = 1e9 * Math.max(1 / cutoff, beta);
		return Xi.certified(LogarithmicTrapezoid.integrate(correlation::modulus, near, far, p == 1 ? 2 : Math.min(2, p)), rates);
	}

	@Override
	public OptionalDouble memoryTime(Rates rates, double upTo) {
		return rates.isRate() ? OptionalDouble.empty() : OptionalDouble.of(MemoryTime.integral(rates, upTo));
	}

	@Override
	public double features() {
		return 5 * cutoff;
	}

	@Override
	public double lasting(double reach, double thermal) {
		return Math.max(10 / cutoff, thermal);
	}
}
