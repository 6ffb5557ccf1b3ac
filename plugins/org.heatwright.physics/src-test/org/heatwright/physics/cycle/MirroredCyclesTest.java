// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;

/**
 * The same machine with its qubits in another order, or with all signs of its Hamiltonian's fields turned by a rotation of every qubit about x, gives the same
 * numbers: a basis has no say in physics.
 */
class MirroredCyclesTest {

	private static final int CYCLES = 500;
	private static final Bath HOT = new Bath("hot", Role.HOT, 0.25, new Ohmic(0.1, 1, 20), Convention.J_PI);
	private static final Bath COLD = new Bath("cold", Role.COLD, 2, new Ohmic(0.1, 1, 20), Convention.J_PI);

	/** One side of a cycle. */
	private record Side(double[] frequencies, double interaction) {
	}

	/**
	 * A cycle in one of its dresses.
	 *
	 * @param order which qubit of the original stands at each place
	 * @param sign  -1 when every qubit is turned about x
	 */
	private record Dress(int[] order, int sign) {

		Medium medium(Side side, PairKind kind) {
			int n = order.length;
			double[] frequencies = new double[n];
			List<SitePair> pairs = new ArrayList<>();
			for (int i = 0; i < n; i++) {
				frequencies[i] = sign * side.frequencies[order[i]];
				for (int j = 0; j < n; j++) {
					if (order[j] == order[i] + 1) {
						pairs.add(new SitePair(Math.min(i, j), Math.max(i, j)));
					}
				}
			}
			List<HamiltonianTerm> terms = side.interaction == 0 ? List.of() : List.of(new HamiltonianTerm.Pair(kind, side.interaction, pairs));
			return new QubitArray(n, frequencies, terms, Representation.FULL);
		}

		Coupling coupling(Bath bath, double[] strengths) {
			List<Channel> channels = new ArrayList<>();
			for (int i = 0; i < order.length; i++) {
				channels.add(new Channel(bath.id() + "." + i, strengths[order[i]], new NoiseOperator.Local(Axis.X, new int[] { i }), OptionalDouble.empty()));
			}
			return new Coupling(bath.id() + ".c", bath.id(), channels, Correlation.INDEPENDENT);
		}
	}

	private static Side side(Random random, int n) {
		double[] frequencies = new double[n];
		boolean equal = random.nextInt(5) == 0;
		Arrays.setAll(frequencies, i -> 0.5 + 2 * random.nextDouble());
		if (equal) {
			Arrays.fill(frequencies, frequencies[0]);
		}
		return new Side(frequencies, random.nextBoolean() ? 0 : 0.2 + random.nextDouble());
	}

	private static Side between(Side a, Side b, double s) {
		double[] frequencies = new double[a.frequencies.length];
		Arrays.setAll(frequencies, i -> (1 - s) * a.frequencies[i] + s * b.frequencies[i]);
		return new Side(frequencies, (1 - s) * a.interaction + s * b.interaction);
	}

	private static CycleProblem cycle(Dress dress, Side hot, Side cold, PairKind kind, double[][] strengths, WorkProtocol protocol) {
		Coupling heat = dress.coupling(HOT, strengths[0]);
		Coupling cool = dress.coupling(COLD, strengths[1]);
		Problem machine = new Problem(dress.medium(hot, kind), List.of(HOT, COLD), List.of(heat, cool), new InitialState.MaximallyMixed());
		return new CycleProblem(machine, List.of(new Stroke.Thermal("heat", 8, List.of(heat)),
				new Stroke.Work("expand", 1.5, protocol, s -> dress.medium(between(hot, cold, s), kind)),
				new Stroke.Thermal("cool", 5, List.of(cool)), new Stroke.Work("compress", 1, protocol, s -> dress.medium(between(cold, hot, s), kind))));
	}

	/** Heat from the hot bath, heat from the cold one, work, friction; empty when refused. */
	private static double[] numbers(CycleProblem problem) {
		try {
			CycleSolution cycle = CycleSolver.solve(problem, SolverOptions.defaults(), Progress.NONE).cycle();
			return new double[] { cycle.heat("hot"), cycle.heat("cold"), cycle.work(), cycle.friction() };
		} catch (SolverRefusedException e) {
			return new double[0];
		}
	}

	private static double[] ideal(Dress dress, Side hot, Side cold, PairKind kind, double[][] strengths) {
		Coupling heat = dress.coupling(HOT, strengths[0]);
		Problem machine = new Problem(dress.medium(hot, kind), List.of(HOT, COLD), List.of(heat), new InitialState.MaximallyMixed());
		IdealCycle cycle = IdealCycle.of(IdealCycle.Kind.OTTO, machine, dress.medium(hot, kind), dress.medium(cold, kind), HOT, COLD, SolverOptions.defaults());
		return new double[] { cycle.hotHeat(), cycle.coldHeat(), cycle.work() };
	}

	@Test
	void everyDressGivesTheSameNumbers() {
		Random random = new Random(33);
		int[][] orders = { { 1, 0 }, { 2, 1, 0 }, { 1, 2, 0 } };
		int refused = 0;
		for (int run = 0; run < CYCLES; run++) {
			int n = run % 10 == 0 ? 3 : 2;
			Side hot = side(random, n);
			Side cold = side(random, n);
			PairKind kind = PairKind.values()[random.nextInt(PairKind.values().length)];
			double[][] strengths = { random.doubles(n, 0.1, 0.5).toArray(), random.doubles(n, 0.1, 0.5).toArray() };
			WorkProtocol protocol = WorkProtocol.values()[random.nextInt(3)];
			int[] straight = n == 2 ? new int[] { 0, 1 } : new int[] { 0, 1, 2 };
			Dress plain = new Dress(straight, 1);
			Dress other = new Dress(random.nextInt(4) == 0 ? straight : orders[n == 2 ? 0 : 1 + random.nextInt(2)], random.nextBoolean() ? 1 : -1);
			double[] ours = numbers(cycle(plain, hot, cold, kind, strengths, protocol));
			double[] theirs = numbers(cycle(other, hot, cold, kind, strengths, protocol));
			String what = "run " + run + " " + protocol + " " + kind + " " + hot + " " + cold;
			assertEquals(ours.length, theirs.length, what);
			for (int k = 0; k < ours.length; k++) {
				assertEquals(ours[k], theirs[k], 1e-9, what);
			}
			refused += ours.length == 0 ? 1 : 0;
			double[] slow = ideal(plain, hot, cold, kind, strengths);
			double[] mirrored = ideal(other, hot, cold, kind, strengths);
			for (int k = 0; k < slow.length; k++) {
				assertEquals(slow[k], mirrored[k], 1e-10, what);
			}
		}
		assertTrue(refused < CYCLES / 20, refused + " refused");
	}

	/** Fully thermalised and infinitely slow, strokes are the ideal cycle, however the levels of its sides lie. */
	@Test
	void longStrokesAreTheIdealCycle() {
		Random random = new Random(34);
		for (int run = 0; run < 40; run++) {
			Side hot = side(random, 2);
			Side cold = side(random, 2);
			PairKind kind = PairKind.values()[random.nextInt(PairKind.values().length)];
			Dress plain = new Dress(new int[] { 0, 1 }, 1);
			double[][] strong = { { 3, 2 }, { 2, 3 } };
			CycleProblem problem = cycle(plain, hot, cold, kind, strong, WorkProtocol.ADIABATIC);
			Stroke.Thermal heat = (Stroke.Thermal) problem.strokes().get(0);
			Stroke.Thermal cool = (Stroke.Thermal) problem.strokes().get(2);
			CycleProblem complete = new CycleProblem(problem.machine(), List.of(new Stroke.Thermal("heat", 1e6, heat.couplings()), problem.strokes().get(1),
					new Stroke.Thermal("cool", 1e6, cool.couplings()), problem.strokes().get(3)));
			double[] strokes = numbers(complete);
			double[] ideal = ideal(plain, hot, cold, kind, strong);
			for (int k = 0; strokes.length > 0 && k < 3; k++) {
				assertEquals(ideal[k], strokes[k], 1e-7, "run " + run + " " + kind + " " + hot + " " + cold);
			}
		}
	}
}
