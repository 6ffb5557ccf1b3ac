// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.junit.jupiter.api.Test;

/** Suprema against a dense scan of the frequencies, for every kind of spectrum at every scale. */
class RateExtremesTest {

	private static final int POINTS = 1500;

	@Test
	void everyKindAtEveryScale() {
		for (double scale : Spectra.SCALES) {
			for (Bath bath : Spectra.all(scale)) {
				compare(bath, bath.supremumRate(), bath::rate, scale * scale);
				compare(bath, bath.supremumAbsorption(), omega -> omega * bath.rate(-omega), scale * scale);
			}
		}
	}

	/** The rates of two thousand boxes are largest at their lower edge. */
	@Test
	void boxes() {
		Random random = new Random(20241129);
		for (int i = 0; i < 2000; i++) {
			Bath bath = Spectra.randomBox(random);
			Box box = (Box) bath.spectrum();
			assertEquals(bath.rate(box.from()), bath.supremumRate(), 0, bath.id());
			double largest = 0;
			for (int k = 0; k <= 500; k++) {
				double omega = k == 500 ? box.to() : box.from() * Math.pow(box.to() / box.from(), k / 500.0);
				largest = Math.max(largest, omega * bath.rate(-Math.min(omega, box.to())));
			}
			assertTrue(bath.supremumAbsorption() >= largest * (1 - 1e-12), bath.id() + ": " + bath.supremumAbsorption() + " below " + largest);
			assertEquals(largest, bath.supremumAbsorption(), 2e-3 * largest, bath.id());
		}
	}

	/** The hot bath of a three-level maser with a filter of width 0.15. */
	@Test
	void narrowBox() {
		Bath bath = new Bath("hot", Role.HOT, 0.2, new Box(0.1, 2.95, 3.1), Convention.J_PI);
		assertEquals(0.2 * 2.95 / Math.expm1(0.59), bath.supremumAbsorption(), 1e-15);
	}

	private static void compare(Bath bath, double supremum, DoubleUnaryOperator f, double unit) {
		double largest = 0;
		double scale = Math.sqrt(unit);
		for (int k = 0; k < POINTS; k++) {
			largest = Math.max(largest, f.applyAsDouble(scale * 1e-6 * Math.pow(1e10, k / (double) POINTS)));
			largest = Math.max(largest, f.applyAsDouble(scale * (2.9 + 0.3 * k / POINTS)));
			largest = Math.max(largest, f.applyAsDouble(scale * (2.995 + 0.01 * k / POINTS)));
		}
		if (Double.isInfinite(supremum)) {
			assertTrue(f.applyAsDouble(1e-12 * scale) > 1e3 * f.applyAsDouble(1e-5 * scale) || f.applyAsDouble(1e9 * scale) > 1e3 * f.applyAsDouble(scale)
					|| f.applyAsDouble(1e-12 * scale) > 1e5 * f.applyAsDouble(scale), bath.id() + " is bounded");
			return;
		}
		assertTrue(supremum >= largest * (1 - 1e-12), bath.id() + ": the supremum " + supremum + " is below " + largest);
		assertEquals(largest, supremum, 2e-2 * supremum + 1e-290, bath.id());
	}
}
