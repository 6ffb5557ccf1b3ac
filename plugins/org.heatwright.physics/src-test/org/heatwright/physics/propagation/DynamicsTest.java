// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.CountedPolls;
import org.heatwright.physics.solve.MachineBuilder;
import org.junit.jupiter.api.Test;

/** Reference: closed forms, and three propagators against each other. */
class DynamicsTest {

	private static final Bath HOT = new Bath("hot", Role.HOT, 0.4, new Ohmic(0.1, 1, 20), Convention.J_PI);
	private static final Bath COLD = new Bath("cold", Role.COLD, 2, new Ohmic(0.1, 1, 20), Convention.J_PI);

	private static Problem ladder(int size, HamiltonianTerm... terms) {
		return MachineBuilder.qubits(size, 1.1, terms).start(new InitialState.Excited()).bath(HOT, 0.2, new NoiseOperator.Collective(Axis.X))
				.bath(COLD, 0.3, new NoiseOperator.Collective(Axis.X)).problem();
	}

	private static SecularEquation equation(Problem problem) {
		return SecularEquation.of(problem, SolverOptions.defaults(), Progress.NONE);
	}

	/** p(t) = p_eq + (p_0 - p_eq) exp(-(up + down) t) of one qubit. */
	@Test
	void qubitRelaxes() {
		Problem problem = MachineBuilder.qubits(1, 1.1).start(new InitialState.Excited()).bath(HOT, 0.2, new NoiseOperator.Collective(Axis.X)).problem();
		double down = 0.04 * HOT.rate(1.1);
		double up = 0.04 * HOT.rate(-1.1);
		double time = 7;
		double[] state = { 0, 1 };
		double[] heat = new double[1];
		equation(problem).ofPopulations().over(time, Progress.NONE).apply(state, heat);
		double equilibrium = up / (up + down);
		double expected = equilibrium + (1 - equilibrium) * Math.exp(-(up + down) * time);
		assertEquals(expected, state[1], 1e-14);
		assertEquals(1.1 * (expected - 1), heat[0], 1e-14);
	}

	/** Populations by a matrix, populations by uniformization, and the density matrix agree, and so does the heat. */
	@Test
	void propagatorsAgree() {
		SecularEquation equation = equation(ladder(6));
		int d = equation.space().dimension();
		double time = 3;
		double[] matrix = new double[d];
		matrix[d - 1] = 1;
		double[] series = matrix.clone();
		double[] density = new double[d * d];
		density[d - 1] = 1;
		double[] heat = new double[2];
		equation.ofPopulations().over(time, Progress.NONE).apply(matrix, heat);
		double[] seriesHeat = new double[2];
		new UniformizedPropagator(d, equation.rates(), time, Progress.NONE).apply(series, seriesHeat);
		assertArrayEquals(matrix, series, 1e-13);
		assertArrayEquals(heat, seriesHeat, 1e-13);
		double[] densityHeat = new double[2];
		equation.ofDensities(IntStream.range(0, d * d).toArray(), Progress.NONE).over(time, Progress.NONE).apply(density, densityHeat);
		assertArrayEquals(matrix, java.util.Arrays.copyOf(density, d), 1e-12);
		assertArrayEquals(heat, densityHeat, 1e-12);
	}

	/** Coherences of a tilted ladder decay and turn; the trace stays, heat is the change of energy, many small steps are one large one. */
	@Test
	void densitiesOfATiltedLadder() {
		SecularEquation equation = equation(ladder(4, new HamiltonianTerm.Collective(CollectiveQuantity.JX, 0.7)));
		int d = equation.space().dimension();
		Dynamics dynamics = equation.ofDensities(IntStream.range(0, d * d).toArray(), Progress.NONE);
		double[] once = new double[d * d];
		for (int c = 0; c < d * d; c++) {
			once[c] = c < d ? 1.0 / d : 0.02 * Math.sin(c);
		}
		double[] often = once.clone();
		double before = energy(once, equation);
		double[] heat = new double[2];
		dynamics.over(2.5, Progress.NONE).apply(once, heat);
		Propagator step = dynamics.over(0.25, Progress.NONE);
		double[] heatOften = new double[2];
		for (int k = 0; k < 10; k++) {
			step.apply(often, heatOften);
		}
		assertArrayEquals(once, often, 1e-13);
		assertArrayEquals(heat, heatOften, 1e-13);
		assertEquals(1, java.util.Arrays.stream(once, 0, d).sum(), 1e-13);
		assertEquals(energy(once, equation) - before, heat[0] + heat[1], 1e-13);
	}

	private static double energy(double[] state, SecularEquation equation) {
		return IntStream.range(0, equation.space().dimension()).mapToDouble(i -> equation.space().energies()[i] * state[i]).sum();
	}

	@Test
	void largeLaddersGoWithoutAMatrix() {
		SecularEquation equation = equation(ladder(900));
		double[] state = new double[901];
		state[900] = 1;
		double[] heat = new double[2];
		equation.ofPopulations().over(1e-2, Progress.NONE).apply(state, heat);
		assertEquals(1, java.util.Arrays.stream(state).sum(), 1e-12);
		double change = energy(state, equation) - equation.space().energies()[900];
		assertEquals(change, heat[0] + heat[1], 1e-10 * Math.abs(change));
		assertThrows(org.heatwright.physics.SolverRefusedException.class, () -> equation.ofPopulations().over(1e9, Progress.NONE));
	}

	/** A trace asks whether to stop at least at every sixteenth of its times: stopped at any of the questions it asks no other. */
	@Test
	void tracesStopAtTheQuestionThatSaysSo() {
		CountedPolls all = CountedPolls.unlimited();
		Transient.of(ladder(6), 20, 1600, SolverOptions.defaults(), all);
		assertTrue(all.asked() >= 100, "it asked " + all.asked() + " times");
		for (long n = 1; n <= all.asked(); n += 9) {
			CountedPolls polls = CountedPolls.stopAt(n);
			assertThrows(java.util.concurrent.CancellationException.class, () -> Transient.of(ladder(6), 20, 1600, SolverOptions.defaults(), polls));
			assertEquals(n, polls.asked());
		}
	}

	@Test
	void anythingButATimeIsRefused() {
		Dynamics dynamics = Dynamics.ofPopulations(new double[2], List.of());
		assertThrows(IllegalArgumentException.class, () -> dynamics.over(-1, Progress.NONE));
		assertThrows(IllegalArgumentException.class, () -> dynamics.over(Double.NaN, Progress.NONE));
	}
}
