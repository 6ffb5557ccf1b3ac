// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

class SaturationTest {

	@Test
	void isAShareOfAFinitePositiveBound() {
		assertEquals(OptionalDouble.of(0.25), Saturation.of(-1, 4));
		assertEquals(OptionalDouble.empty(), Saturation.of(1, Double.POSITIVE_INFINITY));
		assertEquals(OptionalDouble.empty(), Saturation.of(0, 0));
		assertEquals(OptionalDouble.empty(), Saturation.of(1, Double.NaN));
	}
}
