// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.thermo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of regimes, and Carnot's limits for beta_h = 0.5, beta_c = 2, work at infinite temperature. */
class BalanceTest {

	@ParameterizedTest
	@CsvSource({ "3, -1, -2, ENGINE", "-5, 1, 4, REFRIGERATOR", "-1, -1, 2, HEATER", "1, -2, 1, ACCELERATOR", "0, 0, 0, IDLE" })
	void regimes(double hot, double cold, double work, Regime regime) {
		Thermodynamics result = Balance.of(List.of(current(Role.HOT, 0.5, hot), current(Role.COLD, 2, cold), current(Role.WORK, 0, work)));
		assertEquals(regime, result.regime());
		assertEquals(-work, result.power().orElseThrow(), 1e-15);
		assertEquals(0.75, result.carnotEfficiency().orElseThrow(), 1e-15);
		assertEquals(1.0 / 3, result.carnotCop(CopKind.COOLING).orElseThrow(), 1e-15);
		assertEquals(4.0 / 3, result.carnotCop(CopKind.HEATING).orElseThrow(), 1e-15);
		assertEquals(-0.5 * hot - 2 * cold, result.entropyProduction(), 1e-15);
		assertEquals(0, result.energyBalance(), 1e-15);
		assertEquals(regime == Regime.ENGINE, result.efficiency().isPresent());
		assertEquals(regime == Regime.REFRIGERATOR, result.coolingCop().isPresent());
		assertEquals(regime == Regime.REFRIGERATOR, result.heatingCop().isPresent());
	}

	/** A current within its error is zero: the same numbers are another regime when the errors are larger. */
	@ParameterizedTest
	@CsvSource({ "1, -0.999, -0.001, 1e-4, ENGINE", "1, -0.999, -0.001, 1e-2, HEAT_FLOW", "1, -1.001, 0.001, 1e-4, ACCELERATOR",
			"1, -1.001, 0.001, 1e-2, HEAT_FLOW",
			"-1, 0.001, 0.999, 1e-4, REFRIGERATOR", "-1, 0.001, 0.999, 1e-2, HEATER", "1e-3, -1e-3, 0, 1e-2, IDLE" })
	void regimesWithErrorBars(double hot, double cold, double work, double error, Regime regime) {
		List<Balance.Current> currents = List.of(new Balance.Current(current(Role.HOT, 0.5, 0).bath(), hot, error),
				new Balance.Current(current(Role.COLD, 2, 0).bath(), cold, error),
				new Balance.Current(current(Role.WORK, 0, 0).bath(), work, error));
		assertEquals(regime, Balance.of(currents).regime());
	}

	/**
	 * Currents far above their errors leave one regime; a power that is zero within its error may have either sign; at the reversible point everything may; where
	 * nothing flows nothing is guessed.
	 */
	@Test
	void regimesWithinTheErrors() {
		assertEquals(Set.of(Regime.ENGINE), regimes(3, -1, -2, 1e-15));
		assertEquals(Set.of(Regime.ENGINE, Regime.ACCELERATOR), regimes(3, -3, 1e-16, 1e-15));
		assertEquals(Set.of(Regime.ENGINE, Regime.REFRIGERATOR, Regime.HEATER, Regime.ACCELERATOR), regimes(1e-16, -1e-16, 0, 1e-15));
		assertEquals(Set.of(Regime.IDLE), regimes(0, 0, 0, 0));
	}

	private static Set<Regime> regimes(double hot, double cold, double work, double error) {
		return Balance.between(List.of(new Balance.Current(bath(Role.HOT, 0.5), hot, error), new Balance.Current(bath(Role.COLD, 2), cold, error),
				new Balance.Current(bath(Role.WORK, 0), work, error))).regimes();
	}

	/** With every current moved by its error, to either side, each number moves by no more than its own error, and some corner of the box comes close to it. */
	@ParameterizedTest
	@CsvSource({ "3, -1, -2", "-3, 1, 2" })
	void errorsHoldWhateverTheCurrentsDo(double hot, double cold, double work) {
		double[] values = { hot, cold, work };
		double[] errors = { 0.1, 0.02, 0.3 };
		Thermodynamics stated = within(values, errors);
		double[] reached = new double[4];
		for (int corner = 0; corner < 8; corner++) {
			double[] moved = values.clone();
			for (int i = 0; i < 3; i++) {
				moved[i] += (corner >> i & 1) == 0 ? errors[i] : -errors[i];
			}
			Thermodynamics other = within(moved, errors);
			reached[0] = Math.max(reached[0], Math.abs(other.power().orElseThrow() - stated.power().orElseThrow()));
			reached[1] = Math.max(reached[1], Math.abs(other.entropyProduction() - stated.entropyProduction()));
			reached[2] = Math.max(reached[2], Math.abs(ratio(other, CopKind.COOLING) - ratio(stated, CopKind.COOLING)));
			reached[3] = Math.max(reached[3], Math.abs(other.heatingCop().orElse(0) - stated.heatingCop().orElse(0)));
		}
		BalanceErrors claimed = stated.errors();
		assertEquals(0.3, claimed.power().orElseThrow(), 1e-15);
		assertEquals(0.5 * 0.1 + 2 * 0.02, claimed.entropyProduction(), 1e-15);
		assertEquals(0.42, claimed.energyBalance(), 1e-15);
		double[] claims = { claimed.power().orElseThrow(), claimed.entropyProduction(),
				claimed.efficiency().orElseGet(() -> claimed.coolingCop().orElseThrow()), claimed.heatingCop().orElse(0) };
		for (int i = 0; i < 4; i++) {
			assertTrue(reached[i] <= claims[i] * (1 + 1e-12) && claims[i] <= 1.5 * reached[i], i + ": " + reached[i] + " of " + claims[i]);
		}
	}

	/** A denominator that may be zero leaves a ratio with no digit at all. */
	@Test
	void ratiosWithoutADigit() {
		Balance balance = new Balance(Role.HOT, Role.COLD, Role.WORK);
		balance.set(0, 0.5, 1, 0.999999);
		balance.set(1, 2, -0.5, 0.999999);
		balance.set(2, 0, -0.5, 0.1);
		assertTrue(balance.efficiencyError() > 1e5);
	}

	private static double ratio(Thermodynamics balance, CopKind kind) {
		return balance.efficiency().orElseGet(() -> balance.cop(kind).orElseThrow());
	}

	private static Thermodynamics within(double[] values, double[] errors) {
		return Balance.of(List.of(new Balance.Current(bath(Role.HOT, 0.5), values[0], errors[0]), new Balance.Current(bath(Role.COLD, 2), values[1], errors[1]),
				new Balance.Current(bath(Role.WORK, 0), values[2], errors[2])));
	}

	/** A heat pump is a refrigerator that is wanted for the other heat: |J_h| / J_w = 1 + J_c / J_w. */
	@Test
	void bothCoefficientsOfPerformance() {
		Thermodynamics result = Balance.of(List.of(current(Role.HOT, 0.5, -5), current(Role.COLD, 2, 1), current(Role.WORK, 0, 4)));
		assertEquals(0.25, result.cop(CopKind.COOLING).orElseThrow(), 1e-15);
		assertEquals(1.25, result.cop(CopKind.HEATING).orElseThrow(), 1e-15);
	}

	/** Three baths: an absorption machine, driven by heat at beta_d = 0.25; Carnot (beta_h - beta_d) / (beta_c - beta_h) = 1/6, and one more for heating. */
	@Test
	void absorptionMachines() {
		Thermodynamics result = Balance.of(List.of(current(Role.HOT, 0.5, -1.1), current(Role.COLD, 2, 0.1), current(Role.AUXILIARY, 0.25, 1)));
		assertEquals(Regime.ABSORPTION_REFRIGERATOR, result.regime());
		assertEquals(0.1, result.cop(CopKind.COOLING).orElseThrow(), 1e-15);
		assertEquals(1.1, result.cop(CopKind.HEATING).orElseThrow(), 1e-15);
		assertEquals(1.0 / 6, result.carnotCop(CopKind.COOLING).orElseThrow(), 1e-15);
		assertEquals(7.0 / 6, result.carnotCop(CopKind.HEATING).orElseThrow(), 1e-15);
	}

	/** Entropy that vanishes is forbidden however the signs look, and no signs are forbidden while entropy is made. */
	@Test
	void onlyEntropyForbids() {
		assertEquals(Regime.FORBIDDEN, Balance.of(List.of(current(Role.HOT, 0.5, -3), current(Role.COLD, 2, 1), current(Role.WORK, 0, 2))).regime());
		assertEquals(Regime.FORBIDDEN, Balance.of(List.of(current(Role.HOT, 0.5, -1), current(Role.COLD, 2, 1))).regime());
		assertEquals(Regime.FORBIDDEN, Balance.of(List.of(current(Role.HOT, 0.5, -1), current(Role.COLD, Double.POSITIVE_INFINITY, 1))).regime());
		assertEquals(Regime.HEAT_FLOW, Balance.of(List.of(current(Role.HOT, 2, -1), current(Role.COLD, 0.5, 1))).regime(), "the bath called cold is the hotter one");
		assertEquals(Regime.ENGINE, Balance.of(List.of(current(Role.AUXILIARY, 0.5, 3), current(Role.COLD, 2, -1), current(Role.WORK, 0, -2))).regime(),
				"no bath is called hot");
		assertEquals(Regime.ABSORPTION_REFRIGERATOR,
				Balance.of(List.of(current(Role.HOT, 0.5, -1.1), current(Role.COLD, 2, 0.1), current(Role.HOT, 0.25, 1))).regime(), "the driver is called hot");
	}

	/** Two hot baths of which one feeds the other: what counts is all heat that is given, or a machine would have an efficiency above one. */
	@Test
	void heatThatGoesRoundCounts() {
		Thermodynamics result = Balance.of(List.of(current(Role.HOT, 0.1, 10), current(Role.HOT, 0.5, -9), current(Role.COLD, 2, 0.5), current(Role.WORK, 0, -1.5)));
		assertEquals(Regime.ENGINE, result.regime());
		assertEquals(1.5 / 10.5, result.efficiency().orElseThrow(), 1e-15);
		assertEquals(0.95, result.carnotEfficiency().orElseThrow(), 1e-15);
	}

	private static Balance.Current current(Role role, double beta, double value) {
		return new Balance.Current(bath(role, beta), value, 1e-15);
	}

	private static Bath bath(Role role, double beta) {
		Spectrum spectrum = beta == 0 ? new WhiteNoise(1) : new Ohmic(1, 1, 1);
		return new Bath(role.name(), role, beta, spectrum, Convention.J_PI);
	}
}
