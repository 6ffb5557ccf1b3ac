// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.junit.jupiter.api.Test;

/** C(t) by independent ways; the reference group is in {@code ReferenceBathsTest}. */
class CorrelationTest {

	private static final double COLD = Double.POSITIVE_INFINITY;

	/** The closed form against (1/2 pi) int gamma exp(-iwt): the same bath as a table of its rates cannot be, but as its emission rates it is. */
	@Test
	void closedFormsAgreeWithFourierIntegrals() {
		for (double[] bath : new double[][] { { 0.3, 1, 0.4, 0.7 }, { 0.3, 1, 0.4, 9 }, { 0.3, 1, 3.1, 0.8 }, { 0.3, 1, 3.1, 40 }, { 0.2, 1, 0.3, COLD },
				{ 0.2, 1, 2.6, COLD }, { 0.2, 1, 2, 1.3 } }) {
			Bath closed = new Bath("b", Role.HOT, bath[3], new Underdamped(bath[0], bath[1], bath[2]), Convention.J_PI);
			for (double time : new double[] { 0.02, 0.3, 1.7, 6 }) {
				double re = 0;
				double im = 0;
				for (double from = 0; from < 400; from += 0.05) {
					re += FrequencyPanels.panel(w -> (closed.rate(w) + closed.rate(-w)) * Math.cos(w * time), from, from + 0.05);
					im -= FrequencyPanels.panel(w -> (closed.rate(w) - closed.rate(-w)) * Math.sin(w * time), from, from + 0.05);
				}
				ComplexValue c = closed.correlation(time);
				// The rates beyond w = 400 are left out: less than 2 lambda^2 G / (2 * 400^2) / 2 pi.
				assertEquals(re / (2 * Math.PI), c.re(), 3e-7, closed.spectrum() + " beta " + bath[3] + " t " + time);
				assertEquals(im / (2 * Math.PI), c.im(), 3e-7, closed.spectrum() + " beta " + bath[3] + " t " + time);
			}
		}
	}

	/** Triangular line of peak p, centre c and half width w at T = 0: C = (p w / 2 pi) sinc^2(wt/2) exp(-ict). */
	@Test
	void triangularLine() {
		Bath bath = new Bath("b", Role.COLD, COLD, new Line(LineShape.TRIANGLE, 0.7, 1, 0.15), Convention.J_PI);
		double sinc = Math.sin(0.75) / 0.75;
		ComplexValue c = bath.correlation(10);
		assertEquals(0.7 * 0.15 / (2 * Math.PI) * sinc * sinc, c.abs(), 1e-14);
		assertEquals(Math.tan(-10 + 4 * Math.PI), c.im() / c.re(), 1e-11);
	}

	@Test
	void whiteNoiseHasNone() {
		assertThrows(IllegalArgumentException.class, () -> new Bath("w", Role.WORK, 0, new WhiteNoise(1), Convention.J_PI).correlation(1));
	}
}
