// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.MachineBuilder;
import org.heatwright.physics.solve.Solver;
import org.junit.jupiter.api.Test;

/** The best steady coupling carries what is claimed when the machine is solved with it; no random operator of the norm carries more than the upper value. */
class SteadyBestTest {

	private static final Bath HOT = new Bath("h", Role.HOT, 0.2, new Ohmic(0.1, 1, 20), Convention.J_PI);
	private static final Bath COLD = new Bath("c", Role.COLD, 2, new Ohmic(0.1, 1, 20), Convention.J_PI);
	private static final Bath WORK = new Bath("b", Role.WORK, 0, new WhiteNoise(0.05), Convention.J_PI);

	private static Problem levels(double[] energies, NoiseOperator hot, NoiseOperator cold, NoiseOperator work) {
		Medium medium = new LevelSystem(IntStream.range(0, energies.length).mapToObj(k -> "n" + k).toList(), energies);
		return new MachineBuilder(medium).start(new InitialState.Level(0)).bath(HOT, 0.1, hot).bath(COLD, 0.1, cold).bath(WORK, 0.3, work).problem();
	}

	private static Problem maser() {
		return levels(new double[] { 0, 1, 3 }, new NoiseOperator.Transition(2, 0), new NoiseOperator.Transition(1, 0), new NoiseOperator.Transition(2, 1));
	}

	private static BestCoupling best(Problem problem, OptionalInt bodies) {
		return BestCoupling.of(problem, "b.c", bodies, BestCoupling.State.STEADY, BestCoupling.Among.ALL, SolverOptions.defaults(), Progress.NONE);
	}

	private static double current(Problem problem, NoiseOperator operator, double strength) {
		List<Coupling> couplings = new ArrayList<>(problem.couplings().stream().filter(each -> !each.id().equals("b.c")).toList());
		couplings.add(new Coupling("b.c", "b", List.of(new Channel("b.0", strength, operator, OptionalDouble.empty())), Correlation.COMMON));
		return Solver.solve(new Problem(problem.medium(), problem.baths(), couplings, problem.initialState()), SolverOptions.defaults(), Progress.NONE).baths()
				.stream().filter(each -> each.bathId().equals("b")).findFirst().orElseThrow().heatCurrent();
	}

	@Test
	void theMachineCarriesIt() {
		Problem problem = maser();
		BestCoupling best = best(problem, OptionalInt.empty());
		int n = 3;
		double[][] re = new double[n][n];
		double[][] im = new double[n][n];
		for (int e = 0; e < n * n; e++) {
			re[e / n][e % n] = best.matrix().orElseThrow()[0][e] / best.norm();
			im[e / n][e % n] = best.matrix().orElseThrow()[1][e] / best.norm();
		}
		assertEquals(best.current(), current(problem, new NoiseOperator.Matrix(re, im), best.norm()), 1e-9 * Math.abs(best.current()));
		assertTrue(Math.abs(best.current()) >= Math.abs(best.now()) && Math.abs(best.current()) <= best.limit());
	}

	@Test
	void noOperatorOfTheNormIsAboveTheUpperValue() {
		Random random = new Random(172);
		for (int machine = 0; machine < 4; machine++) {
			int n = 3 + machine % 2;
			double[] energies = IntStream.range(0, n).mapToDouble(k -> k + random.nextDouble()).toArray();
			Problem problem = levels(energies, hermitian(random, n), hermitian(random, n), hermitian(random, n));
			BestCoupling best = best(problem, OptionalInt.empty());
			assertTrue(Math.abs(best.current()) >= Math.abs(best.now()) * (1 - 1e-9), "below the design: " + best);
			for (int run = 0; run < 60; run++) {
				double carried = Math.abs(current(problem, hermitian(random, n), best.norm()));
				assertTrue(carried <= best.limit(), carried + " above " + best.limit());
				assertTrue(carried <= Math.abs(best.current()) * (1 + 1e-9), carried + " above " + best.current());
			}
		}
	}

	/** A polynomial of at most k bodies is never worse than the one-body operator that it replaces, and more bodies are never worse. */
	@Test
	void bodiesOnALadder() {
		Problem problem = MachineBuilder.qubits(5, 1).start(new InitialState.Dicke(-2.5)).bath(HOT, 0.05, new NoiseOperator.Collective(Axis.X))
				.bath(WORK, 0.3, new NoiseOperator.Collective(Axis.X)).problem();
		double before = 0;
		for (int k = 1; k <= 3; k++) {
			BestCoupling best = best(problem, OptionalInt.of(k));
			assertTrue(Math.abs(best.current()) >= Math.max(before, Math.abs(best.now())) * (1 - 1e-6), k + " bodies");
			assertTrue(Math.abs(best.current()) <= best.limit());
			double solved = 0;
			List<Channel> channels = new ArrayList<>();
			for (int m = 1; m < best.strengths().size(); m++) {
				channels.add(new Channel("m" + m, best.strengths().get(m), new NoiseOperator.ManyBody(m), OptionalDouble.empty()));
			}
			List<Coupling> couplings = List.of(problem.couplings().get(0), new Coupling("b.c", "b", channels, Correlation.COMMON));
			solved = Solver.solve(new Problem(problem.medium(), problem.baths(), couplings, problem.initialState()), SolverOptions.defaults(), Progress.NONE)
					.baths().get(1).heatCurrent();
			assertEquals(best.current(), solved, 1e-9 * Math.abs(solved));
			before = Math.abs(best.current());
		}
	}

	@Test
	void whatHasNoAnswerIsRefused() {
		Problem alone = MachineBuilder.qubits(3, 1).bath(WORK, 0.3, new NoiseOperator.Collective(Axis.X)).problem();
		assertTrue(assertThrows(SolverRefusedException.class, () -> best(alone, OptionalInt.empty())).getMessage().contains("no other bath"));
		Problem degenerate = levels(new double[] { 0, 1, 1 }, new NoiseOperator.Transition(2, 0), new NoiseOperator.Transition(1, 0),
				new NoiseOperator.Transition(2, 0));
		assertTrue(assertThrows(SolverRefusedException.class, () -> best(degenerate, OptionalInt.empty())).getMessage().contains("degenerate"));
	}

	/** Norm one. */
	private static NoiseOperator hermitian(Random random, int n) {
		double[][] re = new double[n][n];
		double largest = 0;
		for (int i = 0; i < n; i++) {
			for (int j = i; j < n; j++) {
				re[i][j] = re[j][i] = random.nextGaussian();
			}
		}
		org.ejml.data.DMatrixRMaj matrix = new org.ejml.data.DMatrixRMaj(re);
		largest = org.ejml.dense.row.NormOps_DDRM.normP2(matrix);
		for (double[] row : re) {
			for (int j = 0; j < n; j++) {
				row[j] /= largest;
			}
		}
		return new NoiseOperator.Matrix(re, new double[n][n]);
	}
}
