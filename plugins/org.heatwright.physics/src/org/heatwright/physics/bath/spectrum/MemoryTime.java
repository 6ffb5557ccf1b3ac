// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

/**
 * tau_B = int_0^t s |C(s)| ds / Xi, the time scale of Markov's approximation. Source: Mozgunov and Lidar, Quantum 4, 227 (2020). Verified by {@code
 * ValidityChecksTest}.
 */
final class MemoryTime {

	private static final int STEPS = 60;
	private static final double DECADES = 8;

	private MemoryTime() {
	}

	/** Trapezoidal rule in ln s over eight decades: two digits are enough for an order of magnitude. */
	static double integral(Rates rates, double upTo) {
		double step = DECADES * Math.log(10) / STEPS;
		double sum = 0;
		for (int k = 0; k <= STEPS; k++) {
			double s = upTo * Math.exp((k - STEPS) * step);
			sum += (k == STEPS ? 0.5 : 1) * s * s * rates.correlation(s).abs();
		}
		return sum * step / rates.correlationNorm().value();
	}
}
