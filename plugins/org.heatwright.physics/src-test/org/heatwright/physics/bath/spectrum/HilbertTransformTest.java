// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.junit.jupiter.api.Test;

class HilbertTransformTest {

	@Test
	void whiteNoiseShiftsNothing() {
		assertEquals(0, new Bath("b", Role.WORK, 0, new WhiteNoise(0.3), Convention.J_PI).lambShift(1), 0);
	}

	/** At T = 0 and w = 0: S(0) = -(1/pi) int J(v)/v dv, which is -eta wc / pi for an Ohmic bath. */
	@Test
	void reorganizationEnergy() {
		assertEquals(-0.5 / Math.PI, new Bath("b", Role.COLD, Double.POSITIVE_INFINITY, new Ohmic(0.1, 1, 5), Convention.J_PI).lambShift(0), 1e-13);
		assertEquals(-0.5 / Math.PI, new Bath("b", Role.COLD, 0.7, new Ohmic(0.1, 1, 5), Convention.J_PI).lambShift(0), 1e-13);
	}

	/** T = 0, Ohmic: S(w) = -(eta/pi) [wc - w exp(-w/wc) Ei(w/wc)] for w &gt; 0. */
	@Test
	void ohmicAtZeroTemperature() {
		for (double w : new double[] { 1e-6, 1e-3, 0.1, 1.3 }) {
			double expected = -0.1 / Math.PI * (5 - w * ExponentialIntegral.scaledEi(w / 5));
			assertEquals(expected, new Bath("b", Role.COLD, Double.POSITIVE_INFINITY, new Ohmic(0.1, 1, 5), Convention.J_PI).lambShift(w), 1e-13);
		}
	}

	/** A triangular line seen from its centre is symmetric: no shift; without cut-off it is infinite. */
	@Test
	void lines() {
		assertEquals(0, new Bath("b", Role.COLD, Double.POSITIVE_INFINITY, new Line(LineShape.TRIANGLE, 0.7, 1, 0.15), Convention.J_PI).lambShift(1), 1e-14);
		assertEquals(Double.NEGATIVE_INFINITY, new Bath("b", Role.COLD, 1, new ConstantRate(0.1), Convention.J_PI).lambShift(1), 0);
	}

	/** The closed form against the integral over rates, which J_TWO_PI takes with twice the J: cold, hot, and where the width is a Matsubara frequency. */
	@Test
	void drudeInClosedForm() {
		for (double beta : new double[] { Double.POSITIVE_INFINITY, 30, 2 * Math.PI / 5, 1, 0.05 }) {
			for (double omega : new double[] { -3, -1, -1e-3, 0, 0.2, 1, 7, 60 }) {
				double closed = new Bath("b", Role.COLD, beta, new DrudeLorentz(0.3, 5), Convention.J_PI).lambShift(omega);
				double integral = new Bath("b", Role.COLD, beta, new DrudeLorentz(0.6, 5), Convention.J_TWO_PI).lambShift(omega);
				assertEquals(integral, closed, 2e-11 * 0.3 * Math.max(1, 1 / beta), () -> "beta " + beta + ", omega " + omega);
			}
		}
	}
}
