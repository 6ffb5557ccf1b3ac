// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath;

import java.util.OptionalDouble;

/**
 * tau_B = int_0^t s |C(s)| ds / Xi, the time scale of Markov's approximation. Source: Mozgunov and Lidar, Quantum 4, 227 (2020). Verified by {@code
 * ValidityChecksTest}.
 */
final class MemoryTime {

	private static final int STEPS = 60;
	private static final double DECADES = 8;

	private MemoryTime() {
	}

	static OptionalDouble of(Bath bath, double upTo) {
		if (bath.correlationNorm().isInfinite() || bath.correlationNorm().value() == 0 || !(upTo > 0) || Double.isInfinite(upTo)) {
			return OptionalDouble.empty();
		}
		return switch (bath.spectrum()) {
			case Spectrum.ExponentialNoise s -> OptionalDouble.of(1 / s.width());
			case Spectrum.Underdamped s -> OptionalDouble.of(Math.min(upTo, 2 / s.width()));
			case Spectrum.Line s -> OptionalDouble.of(Math.min(upTo, 1 / s.width()));
			case Spectrum.Ohmic s when bath.convention() != Convention.RATE -> OptionalDouble.of(integral(bath, upTo));
			case Spectrum.DrudeLorentz s when bath.convention() != Convention.RATE -> OptionalDouble.of(integral(bath, upTo));
			default -> OptionalDouble.empty();
		};
	}

	/** Trapezoidal rule in ln s over eight decades: two digits are enough for an order of magnitude. */
	private static double integral(Bath bath, double upTo) {
		double step = DECADES * Math.log(10) / STEPS;
		double sum = 0;
		for (int k = 0; k <= STEPS; k++) {
			double s = upTo * Math.exp((k - STEPS) * step);
			sum += (k == STEPS ? 0.5 : 1) * s * s * bath.correlation(s).abs();
		}
		return sum * step / bath.correlationNorm().value();
	}
}
