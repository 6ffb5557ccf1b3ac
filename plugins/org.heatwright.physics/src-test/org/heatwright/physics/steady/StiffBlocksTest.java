// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.ConstantRate;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Line;
import org.heatwright.physics.bath.spectrum.LineShape;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.MachineBuilder;
import org.heatwright.physics.solve.Solution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Degenerate levels whose rates lie many decades apart: nothing that cancels takes digits of what is left, and no slow rate is taken for none. */
class StiffBlocksTest {

	/** Of a dense matrix of 64 x 64 elements outside of this program, and of this one without the dephasing. */
	private static final double IDLE = 0.0029170850284;

	/** Qubits 1 and 3 are in resonance; what dephases qubit 2, however fast, does not see their coherence. */
	@ParameterizedTest
	@ValueSource(doubles = { 0, 1, 1e4, 1e5, 1e6, 1e7, 1e9, 1e12 })
	void dephasingOfAnIdleQubit(double rate) {
		Solution solution = chain(rate, 1);
		assertEquals(IDLE, solution.baths().get(0).heatCurrent(), 5e-14);
		requireFirstLaw(solution);
	}

	/** What dephases qubit 1 destroys the coherence: the current goes to its limit like one over the rate. */
	@Test
	void dephasingOfAQubitInResonance() {
		double limit = chain(1e13, 0).baths().get(0).heatCurrent();
		double[] distance = new double[3];
		for (int k = 0; k < 3; k++) {
			Solution solution = chain(Math.pow(10, 4 + 2 * k), 0);
			requireFirstLaw(solution);
			distance[k] = Math.abs(solution.baths().get(0).heatCurrent() - limit);
		}
		assertTrue(Math.abs(limit - IDLE) > 1e-7, "the coherence makes no difference");
		assertEquals(100, distance[0] / distance[1], 1);
		assertEquals(100, distance[1] / distance[2], 1);
	}

	/** Sums of currents, and no current beyond its claim. */
	private static void requireFirstLaw(Solution solution) {
		double errors = solution.baths().stream().mapToDouble(BathResult::heatCurrentError).sum();
		assertEquals(0, solution.thermodynamics().energyBalance(), 10 * errors);
		assertTrue(errors < 1e-9 * IDLE, errors + "");
	}

	private static Solution chain(double rate, int dephased) {
		QubitArray qubits = new QubitArray(3, new double[] { 1, 1.3, 1 }, List.of(), Representation.FULL);
		return new MachineBuilder(qubits)
				.bath(new Bath("hot", Role.HOT, 0.1, new ConstantRate(0.1), Convention.J_PI), 0.3, new NoiseOperator.Collective(Axis.X))
				.bath(new Bath("cold", Role.COLD, 2, new Ohmic(0.1, 1, 5), Convention.J_PI), 0.2, new NoiseOperator.Local(Axis.X, new int[] { 0 }))
				.bath(new Bath("noise", Role.AUXILIARY, 0, new WhiteNoise(rate), Convention.J_PI), 1,
						new NoiseOperator.Local(Axis.Z, new int[] { dephased }))
				.solve();
	}

	/**
	 * Levels 1, 2, 1, 0, 1, 1, 1, 2 in a bath whose Gaussian line lies at 2.46: rates of 1e-3, 1e-17 and nothing. One temperature: no current, and populations of
	 * Gibbs wherever the bath reaches.
	 */
	@Test
	void tailsOfALine() {
		double[] energies = { 1, 2, 1, 0, 1, 1, 1, 2 };
		double beta = 1 / 38.86412740026747;
		Bath bath = new Bath("bath", Role.HOT, beta, new Line(LineShape.GAUSSIAN, 0.08838162269173727, 2.463205946087595, 0.1726915494785084),
				Convention.J_PI);
		LevelSystem levels = new LevelSystem(IntStream.range(0, 8).mapToObj(k -> "l" + k).toList(), energies);
		MachineBuilder builder = new MachineBuilder(levels).start(new InitialState.Level(3));
		builder.bath(bath, 0.2, matrix(new Random(7)));
		builder.bath(new Bath("other", Role.COLD, beta, bath.spectrum(), Convention.J_PI), 0.3, matrix(new Random(8)));
		Solution solution = builder.solve();
		for (BathResult each : solution.baths()) {
			assertEquals(0, each.heatCurrent(), Math.min(1e-18, 10 * each.heatCurrentError()));
		}
		double[] populations = solution.steadyState().populations();
		for (int k = 0; k < 8; k++) {
			assertEquals(Math.exp(-beta * (energies[k] - energies[0])), populations[k] / populations[0], 1e-9, "level " + k);
		}
	}

	private static NoiseOperator.Matrix matrix(Random random) {
		double[][] re = new double[8][8];
		double[][] im = new double[8][8];
		for (int i = 0; i < 8; i++) {
			for (int j = i; j < 8; j++) {
				re[i][j] = re[j][i] = random.nextGaussian();
				im[i][j] = i == j ? 0 : random.nextGaussian();
				im[j][i] = -im[i][j];
			}
		}
		return new NoiseOperator.Matrix(re, im);
	}
}
