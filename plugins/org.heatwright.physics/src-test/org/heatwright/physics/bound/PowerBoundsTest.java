// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.bound.FlowLimits.Phase;
import org.junit.jupiter.api.Test;

/** The bounds on power and cooling power from hand-made bounds of the baths. */
class PowerBoundsTest {

	private static final double ZERO_TEMPERATURE = Double.POSITIVE_INFINITY;

	private static BathLimits bath(Role role, double beta, double emission, double absorption) {
		return bath(role.name(), role, beta, emission, absorption);
	}

	private static BathLimits bath(String id, Role role, double beta, double emission, double absorption) {
		BoundChain chain = new BoundChain(1000, 900, 800, 700, Math.max(emission, absorption), emission, absorption, OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), "");
		Bath bath = beta == 0 ? new Bath(id, role, 0, new WhiteNoise(1), Convention.RATE)
				: new Bath(id, role, beta, new Ohmic(0.1, 1, 10), Convention.J_PI);
		return new BathLimits(bath, chain);
	}

	private static PowerBounds bounds(BathLimits... baths) {
		return PowerBounds.of(FlowLimits.continuous(List.of(baths)));
	}

	/** beta_h = 1, beta_c = 2, beta_w = 0: Carnot's efficiency is 1/2. */
	private static PowerBounds engine(double workEmission, double hotAbsorption, double coldEmission) {
		return bounds(bath(Role.HOT, 1, 50, hotAbsorption), bath(Role.COLD, 2, coldEmission, 3), bath(Role.WORK, 0, workEmission, 60));
	}

	@Test
	void theSmallestOfThree() {
		assertEquals(2, engine(2, 10, 10).power().orElseThrow(), 0);
		assertEquals(5, engine(20, 10, 10).power().orElseThrow(), 1e-15);
		assertEquals(3, engine(20, 10, 3).power().orElseThrow(), 1e-15);
		assertEquals(3, engine(20, 10, 3).coolingPower().orElseThrow(), 0);
	}

	/** With a cold bath at T = 0 Carnot's limit is one and the cold bath limits nothing. */
	@Test
	void coldBathAtZeroTemperature() {
		assertEquals(10, bounds(bath(Role.HOT, 1, 50, 10), bath(Role.COLD, ZERO_TEMPERATURE, 3, 3), bath(Role.WORK, 0, 20, 60)).power().orElseThrow(), 0);
	}

	/** beta_w = 1/2: the efficiency is (2 - 1) / (2 - 1/2) = 2/3, and 2/3 / (1 - 2/3) = 2. */
	@Test
	void workBathOfFiniteTemperature() {
		assertEquals(4, bounds(bath(Role.HOT, 1, 50, 6), bath(Role.COLD, 2, 50, 3), bath(Role.WORK, 0.5, 20, 60)).power().orElseThrow(), 1e-15);
		assertEquals(6, bounds(bath(Role.HOT, 1, 50, 60), bath(Role.COLD, 2, 3, 3), bath(Role.WORK, 0.5, 20, 60)).power().orElseThrow(), 1e-15);
	}

	/** An auxiliary bath feeds an engine like a hot one: (2 - 1)/2 10 + (2 - 0.5)/2 4 = 8. Without it the bound would be 5, which such an engine can exceed. */
	@Test
	void everyThermalBathFeedsTheEngine() {
		assertEquals(8, bounds(bath(Role.HOT, 1, 50, 10), bath(Role.AUXILIARY, 0.5, 50, 4), bath(Role.COLD, 2, 50, 3), bath(Role.WORK, 0, 20, 60)).power()
				.orElseThrow(), 1e-15);
	}

	@Test
	void betweenEqualTemperaturesTheWorkBathAloneLimits() {
		assertEquals(20, bounds(bath(Role.HOT, 1, 50, 10), bath(Role.COLD, 1, 3, 3), bath(Role.WORK, 0, 20, 60)).power().orElseThrow(), 0);
	}

	@Test
	void withoutWorkBathThereIsNoPower() {
		PowerBounds bounds = bounds(bath(Role.HOT, 1, 1, 1));
		assertTrue(bounds.power().isEmpty() && bounds.coolingPower().isEmpty());
	}

	/** A quarter of the time hot, a half cold: 1/2 (0.25 10) = 1.25 and 1 (0.5 2) = 1; the changing parameters themselves limit nothing. */
	@Test
	void strokesCountWithTheirShareOfThePeriod() {
		FlowLimits limits = new FlowLimits(
				List.of(new Phase(0.25, List.of(bath(Role.HOT, 1, 50, 10))), new Phase(0.25, List.of()), new Phase(0.5, List.of(bath(Role.COLD, 2, 2, 3)))),
				new WorkAgent.Parameters());
		assertEquals(1, PowerBounds.of(limits).power().orElseThrow(), 1e-15);
		assertEquals(1.5, PowerBounds.of(limits).coolingPower().orElseThrow(), 1e-15);
		assertEquals(2.5, limits.absorption(bath -> bath.role() == Role.HOT).get(0).value(), 1e-15);
		assertEquals(1, limits.emission(bath -> bath.role() == Role.COLD).get(0).value(), 1e-15);
	}

	/** A field is a reservoir of work without entropy, 1/2 10 = 5, that takes no more than eps (E_u - E_l). */
	@Test
	void aFieldTakesWork() {
		List<Phase> phase = List.of(new Phase(1, List.of(bath(Role.HOT, 1, 50, 10), bath(Role.COLD, 2, 50, 3))));
		assertEquals(5, PowerBounds.of(new FlowLimits(phase, new WorkAgent.Field(100))).power().orElseThrow(), 1e-15);
		assertEquals(2, PowerBounds.of(new FlowLimits(phase, new WorkAgent.Field(2))).power().orElseThrow(), 0);
	}

	@Test
	void aChargerLimitsTheChargingPowerAlone() {
		FlowLimits limits = new FlowLimits(List.of(), WorkAgent.Charger.field(7));
		assertEquals(7, limits.charging().get(0).value(), 0);
		assertTrue(limits.power().isEmpty() && limits.cooling().isEmpty());
	}

	/** Where baths have different tightest bounds, the sum of the tightest is a bound too, and says which they are. */
	@Test
	void differentBoundsAddUp() {
		BathLimits spectral = bath("h1", Role.HOT, 1, 50, 10);
		BathLimits capped = new BathLimits(bath("h2", Role.HOT, 1, 50, 10).bath(),
				new BoundChain(1000, 900, 800, 700, 10, 10, 10, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(4), ""));
		Limit tightest = FlowLimits.continuous(List.of(spectral, capped)).absorption(bath -> true).get(0);
		assertEquals(14, tightest.value(), 0);
		assertEquals("the spectral bound with the thermal cap", tightest.name());
	}
}
