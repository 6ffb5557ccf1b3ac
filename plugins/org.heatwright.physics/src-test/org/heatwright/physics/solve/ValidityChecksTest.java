// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.ExponentialNoise;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.junit.jupiter.api.Test;

class ValidityChecksTest {

	private static double ratio(Solution solution, String name) {
		return solution.validity().stream().filter(check -> check.name().equals(name)).mapToDouble(ValidityCheck::value).findFirst().orElseThrow();
	}

	private static Solution qubit(Bath bath) {
		return MachineBuilder.qubits(1, 2).bath(bath, 0.1, new NoiseOperator.Collective(Axis.X)).solve();
	}

	/** R = 2 Xi ||A||^2 with Xi = eta wc / 2 at T = 0, over the gap 2. */
	@Test
	void bornAtZeroTemperature() {
		Solution solution = qubit(new Bath("b", Role.COLD, Double.POSITIVE_INFINITY, new Ohmic(0.1, 1, 5), Convention.J_PI));
		assertEquals(0.1 * 5 * 0.01 / 2, ratio(solution, "born"), 1e-14);
		assertTrue(solution.validity().stream().noneMatch(check -> check.name().equals("thermalMemory")));
	}

	/** Exponential noise remembers 1 / kappa; Ohmic noise at T = 0 has |C| = (eta/pi) / (1/wc^2 + t^2): tau = (1 / (pi wc)) ln(1 + (wc t)^2) up to t = 1/R. */
	@Test
	void markov() {
		assertEquals(2 * 0.3 / 2 * 0.01 / 4, ratio(qubit(new Bath("b", Role.WORK, 0, new ExponentialNoise(0.3, 4), Convention.J_PI)), "markov"), 1e-15);
		double rate = 0.1 * 5 * 0.01;
		double memory = Math.log(1 + 25 / (rate * rate)) / (Math.PI * 5);
		assertEquals(rate * memory, ratio(qubit(new Bath("b", Role.COLD, Double.POSITIVE_INFINITY, new Ohmic(0.1, 1, 5), Convention.J_PI)), "markov"),
				0.02 * rate * memory);
	}

	@Test
	void thermalMemory() {
		Solution solution = qubit(new Bath("b", Role.COLD, 3, new Ohmic(0.1, 1, 5), Convention.J_PI));
		assertEquals(ratio(solution, "born") * 2 * 3 / (2 * Math.PI), ratio(solution, "thermalMemory"), 1e-14);
	}
}
