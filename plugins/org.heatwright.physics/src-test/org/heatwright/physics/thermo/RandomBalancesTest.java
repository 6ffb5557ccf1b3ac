// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

import org.heatwright.physics.bath.Role;
import org.junit.jupiter.api.Test;

/**
 * Random currents between two to five temperatures, with and without work: whatever obeys both laws obeys Carnot's limits and is never forbidden, whatever its
 * baths are called.
 */
class RandomBalancesTest {

	private static final Role[] THERMAL = { Role.HOT, Role.COLD, Role.AUXILIARY };

	@Test
	void carnotFollowsFromBothLaws() {
		Random random = new Random(20285);
		Set<Regime> seen = EnumSet.noneOf(Regime.class);
		for (int i = 0; i < 20000; i++) {
			Draw draw = new Draw(random);
			Balance balance = draw.balance(random);
			String name = "draw " + i + " " + Arrays.toString(draw.betas) + " " + Arrays.toString(draw.currents);
			if (draw.sigma() < -1e-6) {
				assertEquals(Regime.FORBIDDEN, balance.regime(), name);
				continue;
			}
			Thermodynamics result = balance.thermodynamics();
			seen.add(result.regime());
			assertNotEquals(Regime.FORBIDDEN, result.regime(), name);
			assertTrue(result.efficiency().orElse(0) <= 1 + 1e-12, name);
			result.efficiency().ifPresent(efficiency -> result.carnotEfficiency()
					.ifPresent(limit -> assertTrue(efficiency <= limit * (1 + 1e-12), name + " " + efficiency + " above " + limit)));
			for (CopKind kind : CopKind.values()) {
				result.cop(kind).ifPresent(
						cop -> result.carnotCop(kind).ifPresent(limit -> assertTrue(cop <= limit * (1 + 1e-9) + 1e-9, name + " " + cop + " above " + limit)));
			}
		}
		assertTrue(
				seen.containsAll(
						EnumSet.of(Regime.ENGINE, Regime.REFRIGERATOR, Regime.HEATER, Regime.ACCELERATOR, Regime.HEAT_FLOW, Regime.ABSORPTION_REFRIGERATOR)),
				seen.toString());
	}

	/** Names of thermal baths change nothing. */
	@Test
	void rolesDoNotDecide() {
		Random random = new Random(20286);
		for (int i = 0; i < 2000; i++) {
			Draw draw = new Draw(random);
			assertEquals(draw.balance(random).thermodynamics(), draw.balance(random).thermodynamics(), "draw " + i);
		}
	}

	/** Currents that add up to zero, the last one that of the work bath where there is one. */
	private static final class Draw {

		private final boolean work;
		private final double[] betas;
		private final double[] currents;

		private Draw(Random random) {
			work = random.nextBoolean();
			int n = 2 + random.nextInt(4) + (work ? 1 : 0);
			betas = random.doubles(n, 0.05, 3).toArray();
			currents = random.doubles(n, -1, 1).toArray();
			if (work) {
				betas[n - 1] = random.nextInt(3) == 0 ? random.nextDouble() : 0;
			}
			if (random.nextInt(4) == 0) {
				betas[1] = betas[0];
			}
			currents[random.nextInt(n)] -= Arrays.stream(currents).sum();
			currents[0] -= Arrays.stream(currents).sum();
		}

		private double sigma() {
			double sigma = 0;
			for (int i = 0; i < betas.length; i++) {
				sigma -= betas[i] * currents[i];
			}
			return sigma;
		}

		private Balance balance(Random random) {
			Role[] roles = new Role[betas.length];
			for (int i = 0; i < roles.length; i++) {
				roles[i] = work && i == roles.length - 1 ? Role.WORK : THERMAL[random.nextInt(THERMAL.length)];
			}
			Balance balance = new Balance(roles);
			for (int i = 0; i < roles.length; i++) {
				balance.set(i, betas[i], currents[i], 1e-15);
			}
			return balance;
		}
	}
}
