// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernel gives the bits of single solves, whatever was solved before, and allocates nothing per point. */
class PopulationKernelTest {

	private static final int POINTS = 200;

	/** One machine of each kind that the kernel treats differently. */
	enum Kind {
		/** A channel per coupling. */
		MASER,
		/** A long ladder with many frequencies. */
		LADDER,
		/** Channels that add up to one operator before they are squared, in the eigenbasis of a Hamiltonian that is not diagonal. */
		SUMMED,
		/** Two closed classes, between which the initial state decides. */
		TWO_CLASSES
	}

	@ParameterizedTest
	@EnumSource
	void equalsSingleSolves(Kind kind) {
		SplittableRandom random = new SplittableRandom(8);
		PopulationKernel kernel = PopulationKernel.of(problem(kind, baths(random), strengths(random)), SolverOptions.defaults()).orElseThrow();
		Bath[] baths = baths(random);
		double[] strengths = strengths(random);
		for (int point = 0; point < POINTS; point++) {
			if (point % 3 == 0) {
				baths = baths(random);
			}
			if (point % 2 == 0) {
				strengths = strengths(random);
			}
			assertTrue(kernel.solve(baths, strengths));
			Solution solution = Solver.solve(problem(kind, baths, strengths), SolverOptions.defaults(), Progress.NONE);
			for (int b = 0; b < baths.length; b++) {
				assertSameBits(solution.baths().get(b).heatCurrent(), kernel.heatCurrent(b));
			}
			assertSameBits(solution.thermodynamics().power().orElse(Double.NaN), kernel.balance().power());
			assertSameBits(solution.thermodynamics().efficiency().orElse(Double.NaN), kernel.balance().efficiency());
			assertSameBits(solution.thermodynamics().coolingCop().orElse(Double.NaN), kernel.balance().coolingCop());
			assertSameBits(solution.thermodynamics().heatingCop().orElse(Double.NaN), kernel.balance().heatingCop());
			assertSameBits(solution.thermodynamics().entropyProduction(), kernel.balance().entropyProduction());
			assertEquals(solution.thermodynamics().regime(), kernel.balance().regime());
		}
	}

	/** A transition that dies out changes the closed classes; the kernel must notice, and notice again when it is back. */
	@Test
	void followsTransitionsThatComeAndGo() {
		SplittableRandom random = new SplittableRandom(3);
		PopulationKernel kernel = PopulationKernel.of(problem(Kind.MASER, baths(random), strengths(random)), SolverOptions.defaults()).orElseThrow();
		Bath frozen = new Bath("hot", Role.HOT, Double.POSITIVE_INFINITY, new Ohmic(0.1, 1, 20), Convention.J_PI);
		for (int point = 0; point < 20; point++) {
			Bath[] baths = baths(random);
			baths[0] = point % 2 == 0 ? frozen : baths[0];
			double[] strengths = strengths(random);
			boolean solved = kernel.solve(baths, strengths);
			Solution solution = Solver.solve(problem(Kind.MASER, baths, strengths), SolverOptions.defaults(), Progress.NONE);
			for (int b = 0; b < baths.length && solved; b++) {
				assertSameBits(solution.baths().get(b).heatCurrent(), kernel.heatCurrent(b));
			}
		}
	}

	@Test
	void leavesChannelsWithoutStrengthToTheSolver() {
		SplittableRandom random = new SplittableRandom(1);
		PopulationKernel kernel = PopulationKernel.of(problem(Kind.MASER, baths(random), strengths(random)), SolverOptions.defaults()).orElseThrow();
		assertFalse(kernel.solve(baths(random), new double[] { 0.1, 0, 0.1, 0.1 }));
		assertTrue(PopulationKernel.of(problem(Kind.MASER, baths(random), new double[] { 0.1, 0, 0.1, 0.1 }), SolverOptions.defaults()).isEmpty());
	}

	@Test
	void allocatesNothingPerPoint() {
		SplittableRandom random = new SplittableRandom(5);
		PopulationKernel kernel = PopulationKernel.of(problem(Kind.LADDER, baths(random), strengths(random)), SolverOptions.defaults()).orElseThrow();
		Bath[][] baths = { baths(random), baths(random) };
		double[][] strengths = { strengths(random), strengths(random) };
		double sum = run(kernel, baths, strengths, 5000);
		var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		sum += run(kernel, baths, strengths, 5000);
		long bytes = threads.getCurrentThreadAllocatedBytes() - before;
		assertTrue(sum > 0);
		assertEquals(0, bytes / 5000, 8, bytes + " bytes for 5000 points");
	}

	private static double run(PopulationKernel kernel, Bath[][] baths, double[][] strengths, int points) {
		double sum = 0;
		for (int point = 0; point < points; point++) {
			assertTrue(kernel.solve(baths[point % 2], strengths[point / 2 % 2]));
			sum += Math.abs(kernel.balance().power()) + kernel.balance().regime().ordinal();
		}
		return sum;
	}

	private static void assertSameBits(double expected, double actual) {
		assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(actual), () -> expected + " against " + actual);
	}

	private static Bath[] baths(SplittableRandom random) {
		return new Bath[] { new Bath("hot", Role.HOT, 1 / random.nextDouble(2, 6), new Ohmic(0.1, 1, 20), Convention.J_PI),
				new Bath("cold", Role.COLD, 1 / random.nextDouble(0.3, 1), new DrudeLorentz(0.1, random.nextDouble(2, 9)), Convention.J_PI),
				new Bath("work", Role.WORK, 0, new WhiteNoise(random.nextDouble(0.01, 0.1)), Convention.J_PI) };
	}

	private static double[] strengths(SplittableRandom random) {
		return random.doubles(4, 0.1, 0.4).toArray();
	}

	private static Problem problem(Kind kind, Bath[] baths, double[] strengths) {
		return switch (kind) {
			case MASER, TWO_CLASSES -> {
				List<String> names = kind == Kind.MASER ? List.of("g", "m", "u") : List.of("g", "m", "u", "a", "b");
				double[] energies = kind == Kind.MASER ? new double[] { 0, 1, 3 } : new double[] { 0, 1, 3, 0.4, 1.7 };
				yield problem(new LevelSystem(names, energies), kind == Kind.MASER ? new InitialState.Ground() : new InitialState.MaximallyMixed(), baths, strengths,
						new NoiseOperator.Transition(2, 0), new NoiseOperator.Transition(1, 0), new NoiseOperator.Transition(2, 1),
						kind == Kind.MASER ? new NoiseOperator.Transition(2, 0) : new NoiseOperator.Transition(4, 3));
			}
			case LADDER -> problem(array(40, new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, 0.013)), new InitialState.Ground(), baths, strengths,
					new NoiseOperator.Collective(Axis.X), new NoiseOperator.Collective(Axis.X), new NoiseOperator.ManyBody(2), new NoiseOperator.Collective(Axis.Y));
			case SUMMED -> problem(array(7, new HamiltonianTerm.Collective(CollectiveQuantity.JX, 0.31)), new InitialState.Ground(), baths, strengths,
					new NoiseOperator.Collective(Axis.X), new NoiseOperator.Collective(Axis.Z), new NoiseOperator.ManyBody(3), new NoiseOperator.ManyBody(2));
		};
	}

	private static QubitArray array(int size, HamiltonianTerm term) {
		return new QubitArray(size, new double[] { 1 }, List.of(term), Representation.AUTOMATIC);
	}

	/** The first bath gets a coupling with one channel, the second one with two that add up, the third one with one. */
	private static Problem problem(Medium medium, InitialState state, Bath[] baths, double[] strengths, NoiseOperator a, NoiseOperator b, NoiseOperator c,
			NoiseOperator d) {
		return new Problem(medium, List.of(baths), List.of(coupling("h", "hot", channel("h0", strengths[0], a)),
				coupling("c", "cold", channel("c0", strengths[1], b), channel("c1", strengths[2], d)), coupling("w", "work", channel("w0", strengths[3], c))), state);
	}

	private static Coupling coupling(String id, String bath, Channel... channels) {
		return new Coupling(id, bath, List.of(channels), Correlation.COMMON);
	}

	private static Channel channel(String id, double strength, NoiseOperator operator) {
		return new Channel(id, strength, operator, OptionalDouble.empty());
	}
}
