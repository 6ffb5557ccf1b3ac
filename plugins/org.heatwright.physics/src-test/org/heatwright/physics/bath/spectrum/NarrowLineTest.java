// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bath.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines whose flanks no double can tell from their centre act at the centre, and have the Xi of wider ones. */
class NarrowLineTest {

	@ParameterizedTest
	@EnumSource
	void xiDoesNotVanishWithTheDigits(LineShape shape) {
		CorrelationNorm cold = norm(shape, 7e19, Double.POSITIVE_INFINITY);
		CorrelationNorm hot = norm(shape, 7e19, 0);
		CorrelationNorm wide = norm(shape, 60, Double.POSITIVE_INFINITY);
		assertEquals(wide.value(), cold.value(), 1e-5 * wide.value() + wide.error());
		// Emission and absorption alike: the mean of |1 + exp(i phi)| is 4 / pi.
		assertEquals(4 / Math.PI * cold.value(), hot.value(), 1e-6 * hot.value());
		assertTrue(hot.upper() >= hot.value() && cold.upper() >= cold.value(), hot + " " + cold);
		assertTrue(norm(shape, 60, 0).value() <= hot.upper(), "the wide line is beats too");
	}

	private static CorrelationNorm norm(LineShape shape, double center, double beta) {
		return new Bath("b", Role.HOT, beta, new Line(shape, 0.5, center, 0.3), Convention.J_PI).correlationNorm();
	}
}
