// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.battery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
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
 * Qubits in a cavity: D. Ferraro et al., Phys. Rev. Lett. 120, 117702 (2018); numbers of a diagonalisation in another program, converged in the number of
 * photons (up to 4 N of them
 * leave 0.41712 for one qubit) and on 4e5 times. */
class CavityChargingTest {

	private static CavityCharging battery(int size, double coupling) {
		return new CavityCharging(problem(size, List.of(), new InitialState.Ground()), coupling, SolverOptions.defaults(), Progress.NONE);
	}

	private static Problem problem(int size, List<HamiltonianTerm> terms, InitialState start) {
		return new Problem(new QubitArray(size, new double[] { 1 }, terms, Representation.AUTOMATIC), List.of(), List.of(), start);
	}

	@ParameterizedTest
	@CsvSource({ "1, 0.41669970", "2, 1.19190840", "4, 3.38754111", "8, 9.59053573" })
	void largestMeanPower(int size, double expected) {
		assertEquals(expected, battery(size, 0.5).bestMeanPower(), 2e-8 * expected);
	}

	/** From weak to strong coupling the power grows as N^(3/2), and N cavities by themselves only as N. */
	@ParameterizedTest
	@CsvSource({ "0.5, 1.5001", "0.05, 1.487" })
	void powerGrowsFasterThanTheNumberOfQubits(double coupling, double expected) {
		CavityCharging six = battery(6, coupling);
		CavityCharging twelve = battery(12, coupling);
		assertEquals(expected, Math.log(twelve.bestMeanPower() / six.bestMeanPower()) / Math.log(2), 1e-3);
		assertEquals(2, twelve.parallelPower() / six.parallelPower(), 1e-12);
	}

	/**
	 * One qubit and one photon at weak coupling: Rabi oscillations, E = omega sin^2(g t), pure up to the entanglement of the dressed states: ergotropy omega
	 * max(0, 1 - 2 cos^2).
	 */
	@Test
	void oneQubitWithOnePhoton() {
		double g = 1e-3;
		ChargingCurve curve = battery(1, g).curve(Math.PI / 2 / g, 41);
		for (int k = 0; k < 41; k++) {
			double up = Math.pow(Math.sin(g * curve.times()[k]), 2);
			assertEquals(up, curve.stored(k), 2 * g);
			assertEquals(Math.max(0, 2 * up - 1), curve.ergotropy()[k], 5 * g);
			assertEquals(curve.incoherent()[k], curve.ergotropy()[k], 5 * g, "the photon knows which state the qubit is in");
		}
		assertEquals(-0.5, curve.energy()[0], 1e-15);
	}

	/** The bound from energy conservation holds at every time, from weak to ultrastrong coupling. */
	@ParameterizedTest
	@CsvSource({ "1, 0.05", "4, 0.05", "4, 0.5", "6, 1.5" })
	void powerStaysBelowItsBound(int size, double coupling) {
		CavityCharging battery = battery(size, coupling);
		double until = 4 / (coupling * Math.sqrt(size));
		ChargingCurve curve = battery.curve(until, 401);
		for (int k = 1; k < 401; k++) {
			assertTrue(Math.abs(curve.energy()[k] - curve.energy()[k - 1]) <= battery.powerBound() * (curve.times()[k] - curve.times()[k - 1]));
		}
	}

	@Test
	void whatItCannotCharge() {
		SolverOptions options = SolverOptions.defaults();
		assertThrows(SolverRefusedException.class,
				() -> new CavityCharging(problem(3, List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, 0.1)), new InitialState.Ground()), 0.1,
						options, Progress.NONE));
		assertThrows(SolverRefusedException.class, () -> new CavityCharging(problem(3, List.of(), new InitialState.Ground()), 0, options, Progress.NONE));
	}

	@Test
	void cancelled() {
		CountedPolls polls = CountedPolls.stopAt(7);
		CavityCharging charging = new CavityCharging(problem(4, List.of(), new InitialState.Ground()), 0.5, SolverOptions.defaults(), polls);
		assertThrows(CancellationException.class, charging::bestMeanPower);
		assertTrue(polls.asked() <= 7);
	}
}
