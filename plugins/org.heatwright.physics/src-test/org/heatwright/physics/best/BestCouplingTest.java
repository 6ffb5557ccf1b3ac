// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Line;
import org.heatwright.physics.bath.spectrum.LineShape;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.MachineBuilder;
import org.heatwright.physics.solve.Solver;

/** The best coupling of whole machines: known optima are found again, and the operator that is handed out carries what is claimed. */
class BestCouplingTest {

	private static final Bath NOISE = new Bath("b", Role.WORK, 0, new WhiteNoise(0.2), Convention.J_PI);
	private static final Bath LINE = new Bath("b", Role.COLD, Double.POSITIVE_INFINITY, new Line(LineShape.TRIANGLE, 1, 1, 0.2), Convention.J_PI);

	private static Problem ladder(int size, Bath bath, double m) {
		return MachineBuilder.qubits(size, 1).start(new InitialState.Dicke(m)).bath(bath, 0.3, new NoiseOperator.Collective(Axis.X)).problem();
	}

	private static BestCoupling best(Problem problem, OptionalInt bodies) {
		return BestCoupling.of(problem, "b.c", bodies, SolverOptions.defaults(), Progress.NONE);
	}

	private static BathResult solved(Medium medium, Bath bath, InitialState start, List<Channel> channels) {
		Problem problem = new Problem(medium, List.of(bath), List.of(new Coupling("b.c", "b", channels, Correlation.COMMON)), start);
		return Solver.solve(problem, SolverOptions.defaults(), Progress.NONE).baths().get(0);
	}

	/** m = L of Eq. (11), which saturates Bound 1. */
	@ParameterizedTest
	@ValueSource(ints = { 2, 5, 10 })
	void withoutALimitItIsTheLBodyOperator(int size) {
		Problem problem = ladder(size, NOISE, 0.5 * size);
		BestCoupling best = best(problem, OptionalInt.empty());
		assertTrue(best.isCertified());
		assertEquals(-0.2 * 0.09 * Math.pow(size, 3), best.current(), 1e-9 * Math.pow(size, 3));
		assertEquals(1, best.pairs().size());
		double[][] matrix = best.matrix().orElseThrow();
		int d = size + 1;
		double[][] re = new double[d][d];
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				re[i][j] = matrix[0][(d - 1 - i) * d + d - 1 - j];
			}
		}
		BathResult check = solved(problem.medium(), NOISE, problem.initialState(),
				List.of(new Channel("x", 1, new NoiseOperator.Matrix(re, new double[d][d]), OptionalDouble.empty())));
		assertEquals(best.current(), check.instantaneousHeatCurrent(), 1e-10 * Math.abs(best.current()));
		assertEquals(check.bounds().bound1(), Math.abs(check.instantaneousHeatCurrent()), 1e-9 * check.bounds().bound1());
	}

	/** 2 J_x for one body from the middle of the ladder: superradiance is the best that one-body operators can do. */
	@Test
	void oneBodyIsSuperradiance() {
		for (int size : new int[] { 3, 4, 8, 11 }) {
			BestCoupling best = best(ladder(size, LINE, size % 2 == 0 ? 0 : 0.5), OptionalInt.of(1));
			assertTrue(best.isCertified());
			assertEquals(best.now(), best.current(), 1e-9 * Math.abs(best.now()));
			assertEquals(0.3, Math.abs(best.strengths().get(1)), 1e-9);
			assertEquals(0, best.strengths().get(0), 1e-9);
		}
	}

	/** The sum over m-body channels carries what is claimed, and its norm is that of the coupling. */
	@Test
	void theChannelsAreTheOperator() {
		Problem problem = ladder(8, NOISE, 4);
		BestCoupling best = best(problem, OptionalInt.of(3));
		assertEquals(-44.75 * 0.09 * 0.2, best.current(), 1e-7);
		List<Channel> channels = new ArrayList<>();
		for (int m = 1; m < best.strengths().size(); m++) {
			if (Math.abs(best.strengths().get(m)) > 1e-9) {
				channels.add(new Channel("m" + m, best.strengths().get(m), new NoiseOperator.ManyBody(m), OptionalDouble.empty()));
			}
		}
		BathResult check = solved(problem.medium(), NOISE, problem.initialState(), channels);
		assertEquals(best.current(), check.instantaneousHeatCurrent(), 1e-9);
		assertEquals(512 * 0.2 * 0.09, check.bounds().bound1Acting(), 1e-9, "the norm of the sum");
		assertEquals(9248 * 0.2 * 0.09, check.bounds().bound1(), 1e-6, "the literal sum of Eq. (9)");
	}

	@Test
	void whatHasNoAnswerIsRefused() {
		Problem local = MachineBuilder.qubits(3, 1).bath(NOISE, 0.3, new NoiseOperator.Local(Axis.X, new int[] { 0, 1 })).problem();
		assertTrue(assertThrows(SolverRefusedException.class, () -> best(local, OptionalInt.empty())).getMessage().contains("independent operators"));
		assertTrue(assertThrows(SolverRefusedException.class, () -> best(ladder(3, NOISE, 0.5), OptionalInt.of(4))).getMessage().contains("1 to 3 qubits"));
		SolverOptions defaults = SolverOptions.defaults();
		SolverOptions bare = new SolverOptions(Equation.LOCAL, defaults.lambShift(), defaults.memoryLimitBytes(), defaults.maxResidual());
		assertTrue(assertThrows(SolverRefusedException.class,
				() -> BestCoupling.of(ladder(3, NOISE, 0.5), "b.c", OptionalInt.empty(), bare, Progress.NONE)).getMessage().contains("global equation"));
		assertTrue(assertThrows(SolverRefusedException.class,
				() -> BestCoupling.of(ladder(3, NOISE, 0.5), "other", OptionalInt.empty(), SolverOptions.defaults(), Progress.NONE)).getMessage().contains("other"));
	}
}
