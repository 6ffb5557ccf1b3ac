// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.CountedPolls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fields that last long: L omega sin^2(V t) and L omega sin^2(L V t) hold at any time, in as many steps as at a short one; what would take hours is refused
 * with the hours, and the rest can be stopped.
 */
class LongChargingTest {

	private static final int SIZE = 4;
	/** Not a multiple of a period, with a rounding error of V t that sin^2 would show. */
	private static final double LONG = 2147483648.0;

	@ParameterizedTest
	@CsvSource({ "PARALLEL, 0.3, 1", "COLLECTIVE, 0.3, 4" })
	void noPhaseIsLost(Charger charger, double strength, double factor) {
		ChargingCurve curve = new UnitaryCharging(problem(), charger, strength, SolverOptions.defaults(), Progress.NONE).curve(LONG, 11);
		for (int k = 0; k < 11; k++) {
			double rate = factor * strength;
			double phase = rate * curve.times()[k];
			double rest = Math.fma(rate, curve.times()[k], -phase);
			double sine = Math.sin(phase) * Math.cos(rest) + Math.cos(phase) * Math.sin(rest);
			assertEquals(SIZE * sine * sine, curve.stored(k), 1e-12, "at " + curve.times()[k]);
		}
	}

	@Test
	void hoursAreRefusedWithTheirNumber() {
		CavityCharging cavity = new CavityCharging(problem(), 0.5, SolverOptions.defaults(), Progress.NONE);
		SolverRefusedException refusal = assertThrows(SolverRefusedException.class, () -> cavity.curve(1e12, 11));
		assertTrue(refusal.getMessage().matches("following the field .* takes .* steps of 125 states, about .* hours; .*"), refusal.getMessage());
	}

	/** One step of a cavity in which the field goes round many times asks in between. */
	@Test
	void longStepsAsk() {
		CountedPolls polls = CountedPolls.unlimited();
		new CavityCharging(problem(), 0.5, SolverOptions.defaults(), polls).curve(100, 2);
		assertTrue(polls.asked() > 1000, polls.asked() + " questions");
		CountedPolls stopping = CountedPolls.stopAt(polls.asked() / 2);
		CavityCharging stopped = new CavityCharging(problem(), 0.5, SolverOptions.defaults(), stopping);
		assertThrows(CancellationException.class, () -> stopped.curve(100, 2));
		assertEquals(polls.asked() / 2, stopping.asked());
	}

	private static Problem problem() {
		return new Problem(new QubitArray(SIZE, new double[] { 1 }, List.of(), Representation.AUTOMATIC), List.of(), List.of(), new InitialState.Ground());
	}
}
