// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * J(w) = lambda^2 G w / ((w0^2 - w^2)^2 + G^2 w^2). Source: {@link UnderdampedCorrelation}. Verified by {@code BathTest}, {@code CorrelationTest} and
 * {@code CorrelationNormTest}.
 */
public record Underdamped(double strength, double resonance, double width) implements SmoothSpectrum {

	/** Sharper resonances oscillate too often to be integrated in time. */
	private static final double MOST_PERIODS = 1000;

	public Underdamped {
		Spectrum.require(Double.isFinite(strength), "strength", strength);
		Spectrum.require(resonance > 0, "resonance", resonance);
		Spectrum.require(width > 0, "width", width);
	}

	@Override
	public Nature nature() {
		return Nature.DENSITY;
	}

	@Override
	public double density(double omega) {
		return Rates.square(strength) * width * omega / (Rates.square(distance(omega)) + Rates.square(width * omega));
	}

	/** w0^2 - w^2. */
	private double distance(double omega) {
		return (resonance - omega) * (resonance + omega);
	}

	@Override
	public double atZero(double beta) {
		return Rates.square(strength) * width / (beta * Rates.square(Rates.square(resonance)));
	}

	@Override
	public Optional<DoubleUnaryOperator> slope() {
		return Optional.of(omega -> {
			double distance = distance(omega);
			return 1 / omega - (2 * Rates.square(width) * omega - 4 * omega * distance) / (Rates.square(distance) + Rates.square(width * omega));
		});
	}

	@Override
	public void edges(FrequencyEdges edges) {
		edges.subdivide(resonance - 40 * width, resonance + 40 * width, 320);
		edges.octaves(resonance, FrequencyEdges.SINGULAR, FrequencyEdges.ALGEBRAIC);
	}

	@Override
	public Optional<Correlation> correlation(Rates rates) {
		return rates.isRate() ? Optional.empty() : Optional.of(new UnderdampedCorrelation(rates.half() * strength * strength, resonance, width, rates.beta())::at);
	}

	@Override
	public Optional<List<Exponent>> exponents(Rates rates, PadePoles poles) {
		return rates.isRate() || rates.beta() == Double.POSITIVE_INFINITY ? Optional.empty()
				: Optional.of(ExponentialSum.underdamped(rates.half() * strength * strength, resonance, width, rates.beta(), poles));
	}

	@Override
	public CorrelationNorm xi(Rates rates) {
		if (strength == 0) {
			return CorrelationNorm.nothing();
		}
		if (rates.isRate() || resonance > MOST_PERIODS * width) {
			return Xi.sandwich(rates);
		}
		UnderdampedCorrelation correlation = new UnderdampedCorrelation(strength * strength * rates.half(), resonance, width, rates.beta());
		double step = Math.PI / (4 * Math.max(resonance, width / 2));
		double slowest = width / 2 > resonance ? width / 2 - Math.sqrt((width / 2 - resonance) * (width / 2 + resonance)) : width / 2;
		return Xi.certified(AdaptivePanels.integrate(time -> correlation.at(time).abs(), step, Math.min(40 / slowest, 4000 * MOST_PERIODS * step), 2), rates);
	}

	@Override
	public OptionalDouble memoryTime(Rates rates, double upTo) {
		return OptionalDouble.of(Math.min(upTo, 2 / width));
	}

	@Override
	public double features() {
		return resonance + 6 * width;
	}

	@Override
	public double lasting(double reach, double thermal) {
		return 8 / width;
	}
}
