// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * J(w) = 2 lambda g w / (w^2 + g^2). Sources: {@link DrudeCorrelation} for C, {@link DrudeShift} for the level shift. Verified by {@code BathTest},
 * {@code CorrelationTest}, {@code CorrelationNormTest} and {@code HilbertTransformTest}.
 */
public record DrudeLorentz(double reorganization, double width) implements SmoothSpectrum {

	public DrudeLorentz {
		Spectrum.require(reorganization >= 0, "reorganization", reorganization);
		Spectrum.require(width > 0, "width", width);
	}

	@Override
	public Nature nature() {
		return Nature.DENSITY;
	}

	@Override
	public double density(double omega) {
		return 2 * reorganization * width * omega / (Rates.square(omega) + Rates.square(width));
	}

	@Override
	public double atZero(double beta) {
		return 2 * reorganization / (beta * width);
	}

	@Override
	public Optional<DoubleUnaryOperator> slope() {
		return Optional.of(omega -> 1 / omega - 2 * omega / (Rates.square(omega) + Rates.square(width)));
	}

	@Override
	public void edges(FrequencyEdges edges) {
		edges.octaves(width, FrequencyEdges.ANALYTIC, FrequencyEdges.ALGEBRAIC);
	}

	@Override
	public Optional<Correlation> correlation(Rates rates) {
		return rates.isRate() ? Optional.empty() : Optional.of(closedForm(rates)::at);
	}

	@Override
	public Optional<List<Exponent>> exponents(Rates rates, PadePoles poles) {
		return rates.isRate() || rates.beta() == Double.POSITIVE_INFINITY ? Optional.empty()
				: Optional.of(ExponentialSum.drude(rates.half() * reorganization, width, rates.beta(), poles));
	}

	private DrudeCorrelation closedForm(Rates rates) {
		return new DrudeCorrelation(rates.half() * reorganization, width, rates.beta());
	}

	@Override
	public CorrelationNorm xi(Rates rates) {
		if (reorganization == 0) {
			return CorrelationNorm.nothing();
		}
		if (rates.isRate()) {
			return Xi.sandwich(rates);
		}
		double beta = rates.beta();
		double memory = beta == Double.POSITIVE_INFINITY ? 1e8 / width : 800 * Math.max(1 / width, beta / (2 * Math.PI));
		double near = 1e-18 * Math.min(1 / width, beta);
		return Xi.certified(LogarithmicTrapezoid.integrate(closedForm(rates)::modulus, near, memory, 2), rates);
	}

	@Override
	public double lambShift(double omega, Rates rates) {
		return rates.convention() == Convention.J_PI ? DrudeShift.at(omega, reorganization, width, rates.beta()) : HilbertTransform.at(omega, rates);
	}

	@Override
	public OptionalDouble memoryTime(Rates rates, double upTo) {
		return rates.isRate() ? OptionalDouble.empty() : OptionalDouble.of(MemoryTime.integral(rates, upTo));
	}

	@Override
	public double features() {
		return 6 * width;
	}

	@Override
	public double lasting(double reach, double thermal) {
		return Math.max(6 / width, thermal);
	}
}
