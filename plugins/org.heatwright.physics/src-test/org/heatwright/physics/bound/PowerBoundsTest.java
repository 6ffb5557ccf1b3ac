// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Convention;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.Spectrum;
import org.junit.jupiter.api.Test;

class PowerBoundsTest {

	private static BoundChain chain(double emission, double absorption) {
		return new BoundChain(100, 90, 80, 70, Math.max(emission, absorption), emission, absorption, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");
	}

	private static Bath bath(Role role) {
		return new Bath(role.name(), role, 1, new Spectrum.Ohmic(0.1, 1, 10), Convention.J_PI);
	}

	private static PowerBounds bounds(double workEmission, double hotAbsorption, double coldEmission, double carnot) {
		return PowerBounds.of(List.of(bath(Role.HOT), bath(Role.COLD), bath(Role.WORK)), List.of(chain(50, hotAbsorption), chain(coldEmission, 3), chain(workEmission, 60)),
				OptionalDouble.of(carnot));
	}

	@Test
	void theSmallestOfThree() {
		assertEquals(2, bounds(2, 10, 10, 0.5).power().orElseThrow(), 0);
		assertEquals(2.5, bounds(20, 10, 10, 0.25).power().orElseThrow(), 1e-15);
		assertEquals(1, bounds(20, 10, 3, 0.25).power().orElseThrow(), 1e-15);
		assertEquals(3, bounds(20, 10, 3, 0.25).coolingPower().orElseThrow(), 0);
	}

	/** With a cold bath at T = 0 Carnot's limit is one and the cold bath limits nothing. */
	@Test
	void coldBathAtZeroTemperature() {
		assertEquals(10, bounds(20, 10, 3, 1).power().orElseThrow(), 0);
	}

	@Test
	void withoutWorkBathThereIsNoPower() {
		PowerBounds bounds = PowerBounds.of(List.of(bath(Role.HOT)), List.of(chain(1, 1)), OptionalDouble.empty());
		assertTrue(bounds.power().isEmpty() && bounds.coolingPower().isEmpty());
	}
}
