// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Machines with a symmetry that H and the couplings share keep to its sectors: mirror images, permutations of equal qubits, translations of rings, the total
 * spin of Heisenberg magnets, parities. Currents
 * and the number of stationary states are those of {@link SecularOracle}, the initial state decides between the sectors, and claimed errors hold.
 */
class SymmetricMachinesTest {

	static IntStream threeQubits() {
		return IntStream.range(0, 130);
	}

	static IntStream fourQubits() {
		return IntStream.range(1000, 1070);
	}

	static IntStream fiveQubits() {
		return IntStream.range(2000, 2006);
	}

	@ParameterizedTest
	@MethodSource("threeQubits")
	void threeQubitsAgreeWithTheOracle(int seed) {
		agree(random(3, new Random(seed)));
	}

	@ParameterizedTest
	@MethodSource("fourQubits")
	void fourQubitsAgreeWithTheOracle(int seed) {
		agree(random(4, new Random(seed)));
	}

	@ParameterizedTest
	@MethodSource("fiveQubits")
	void fiveQubitsAgreeWithTheOracle(int seed) {
		agree(random(5, new Random(seed)));
	}

	/** The machine of the audit: the product state of the ground level among three sectors. */
	@Test
	void mirrorSymmetricChainHasThreeStationaryStates() {
		List<HamiltonianTerm> terms = List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JX, 0.2),
				new HamiltonianTerm.Pair(PairKind.HEISENBERG, 0.17, chain(3)));
		Solution solution = new MachineBuilder(array(3, new double[] { 1 }, terms)).bath(ohmic("hot", 0.2), 0.1, new NoiseOperator.Collective(Axis.X))
				.bath(ohmic("cold", 2), 0.15, new NoiseOperator.Collective(Axis.Y))
				.solve();
		assertEquals(0.00140126052924602, solution.baths().get(0).heatCurrent(), 1e-16);
		assertEquals(3, solution.steadyState().uniqueness().stationaryStates());
		assertEquals(3, solution.steadyState().closedClasses().size());
	}

	/**
	 * A mirror image that is broken by 1e-15 joins the sectors at rates of 1e-30, and these are known: elements are found with twice the digits where rounding
	 * could have made them. The machine seen from the other end is another matrix and the same machine.
	 */
	@ParameterizedTest
	@ValueSource(doubles = { 1e-7, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15 })
	void aSymmetryBrokenByHardlyMoreThanRoundingIsBroken(double broken) {
		List<HamiltonianTerm> terms = List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JX, 0.2),
				new HamiltonianTerm.Pair(PairKind.HEISENBERG, 0.17, chain(3)));
		Solution[] solutions = new Solution[2];
		for (int k = 0; k < 2; k++) {
			double[] frequencies = k == 0 ? new double[] { 1 + broken, 1, 1 } : new double[] { 1, 1, 1 + broken };
			solutions[k] = new MachineBuilder(array(3, frequencies, terms)).bath(ohmic("hot", 0.2), 0.1, new NoiseOperator.Collective(Axis.X))
					.bath(ohmic("cold", 2), 0.15, new NoiseOperator.Collective(Axis.Y)).solve();
		}
		BathResult one = solutions[0].baths().get(0);
		BathResult other = solutions[1].baths().get(0);
		assertEquals(one.heatCurrent(), other.heatCurrent(), 10 * (one.heatCurrentError() + other.heatCurrentError()));
		assertEquals(1, solutions[0].steadyState().uniqueness().stationaryStates());
		assertTrue(one.heatCurrentError() < 1e-8 * Math.abs(one.heatCurrent()), "an error of " + one.heatCurrentError());
	}

	/**
	 * Four equal qubits, all joined alike, at zero temperature: an eigensolver turns the vectors of a level by 1e-17, and columns of the generator that symmetry
	 * makes zero are 1e-20. They are found to be zero, and not refused.
	 */
	@Test
	void vectorsOfALevelThatAreTurnedByRounding() {
		List<HamiltonianTerm> terms = List.of(new HamiltonianTerm.Pair(PairKind.YY, 0.2554, all(4)));
		Problem rest = new MachineBuilder(array(4, new double[] { 1.1365 }, terms)).start(new InitialState.MaximallyMixed())
				.bath(cold("one"), 0.0619, new NoiseOperator.Collective(Axis.Y))
				.bath(cold("two"), 0.1463, new NoiseOperator.Local(Axis.Z, new int[] { 0, 3 }))
				.bath(cold("three"), 0.0618, new NoiseOperator.Local(Axis.X, new int[] { 3 })).bath(cold("four"), 0.1956, new NoiseOperator.Collective(Axis.X))
				.problem();
		SteadyCurrents steady = Solver.steadyCurrents(rest, SolverOptions.defaults(), Progress.NONE);
		assertEquals(5, steady.steadyState().uniqueness().stationaryStates());
		for (int b = 0; b < 4; b++) {
			assertEquals(0, steady.heatCurrents()[b], steady.errors()[b]);
			assertTrue(steady.errors()[b] < 1e-12, "claim " + steady.errors()[b]);
		}
	}

	private static Bath cold(String id) {
		return new Bath(id, Role.AUXILIARY, Double.POSITIVE_INFINITY, new Ohmic(0.0968, 1, 4.3891), Convention.J_PI);
	}

	/** A bath on the middle one of three free qubits: beside the four classes of populations, |eg><ge| of the two others and its conjugate stay. */
	@Test
	void coherencesThatNothingDampsAreCounted() {
		Problem problem = new MachineBuilder(array(3, new double[] { 1 }, List.of())).start(new InitialState.Product(0))
				.bath(ohmic("hot", 0.5), 0.1, new NoiseOperator.Local(Axis.X, new int[] { 1 })).problem();
		assertEquals(6, Solver.solve(problem, SolverOptions.defaults(), Progress.NONE).steadyState().uniqueness().stationaryStates());
	}

	private static void agree(Problem problem) {
		QubitArray array = (QubitArray) problem.medium();
		QubitMatrices matrices = new QubitMatrices(array.size());
		List<SecularOracle.Coupling> couplings = new ArrayList<>();
		for (int b = 0; b < problem.baths().size(); b++) {
			for (Coupling coupling : problem.couplings()) {
				if (coupling.bathId().equals(problem.baths().get(b).id())) {
					addTo(couplings, b, coupling, matrices);
				}
			}
		}
		SecularOracle oracle = new SecularOracle(matrices.hamiltonian(array), couplings,
				problem.baths().stream().map(bath -> (java.util.function.DoubleUnaryOperator) bath::rate).toList(),
				matrices.density(problem.initialState()));
		assertTrue(oracle.slowest() > 1e-8, "the oracle cannot tell slow from zero: " + oracle.slowest());
		Solution solution = Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
		double[] expected = IntStream.range(0, problem.baths().size()).mapToDouble(oracle::heatCurrent).toArray();
		double size = Math.max(1e-5, Arrays.stream(expected).map(Math::abs).max().orElseThrow());
		for (int b = 0; b < expected.length; b++) {
			BathResult result = solution.baths().get(b);
			assertEquals(expected[b], result.heatCurrent(), 1e-9 * size, problem + ", bath " + b + ", " + solution.steadyState().method());
			assertEquals(expected[b], result.heatCurrent(), result.heatCurrentError() + 1e-10 * size, "the claimed error of bath " + b);
		}
		assertEquals(oracle.stationaryStates(), solution.steadyState().uniqueness().stationaryStates(), problem + ", " + solution.steadyState().method());
	}

	/** Operators of a COMMON coupling add up; local ones stay apart. */
	private static void addTo(List<SecularOracle.Coupling> to, int bath, Coupling coupling, QubitMatrices matrices) {
		DMatrixRMaj[] shared = null;
		for (Channel channel : coupling.channels()) {
			for (DMatrixRMaj[] operator : matrices.operators(channel.operator())) {
				DMatrixRMaj[] scaled = { new DMatrixRMaj(operator[0].numRows, operator[0].numCols), new DMatrixRMaj(operator[0].numRows, operator[0].numCols) };
				QubitMatrices.add(scaled, channel.strength(), operator);
				if (channel.operator() instanceof NoiseOperator.Local || coupling.correlation() == Correlation.INDEPENDENT) {
					to.add(new SecularOracle.Coupling(bath, scaled));
				} else if (shared == null) {
					shared = scaled;
				} else {
					QubitMatrices.add(shared, 1, scaled);
				}
			}
		}
		if (shared != null) {
			to.add(new SecularOracle.Coupling(bath, shared));
		}
	}

	private static Problem random(int size, Random random) {
		double[] frequencies = frequencies(size, random);
		List<HamiltonianTerm> terms = new ArrayList<>();
		List<SitePair> pairs = switch (random.nextInt(3)) {
			case 0 -> chain(size);
			case 1 -> ring(size);
			default -> all(size);
		};
		PairKind[] kinds = PairKind.values();
		terms.add(new HamiltonianTerm.Pair(kinds[random.nextInt(kinds.length)], value(random, 0.05, 0.3), pairs));
		if (random.nextBoolean()) {
			terms.add(new HamiltonianTerm.Pair(kinds[random.nextInt(kinds.length)], value(random, 0.05, 0.3), random.nextBoolean() ? chain(size) : pairs));
		}
		CollectiveQuantity[] quantities = CollectiveQuantity.values();
		for (int k = random.nextInt(3); k > 0; k--) {
			terms.add(new HamiltonianTerm.Collective(quantities[random.nextInt(quantities.length)], value(random, 0.1, 0.4)));
		}
		InitialState start = switch (random.nextInt(3)) {
			case 0 -> new InitialState.Product(random.nextInt(5) / 4.0);
			case 1 -> new InitialState.MaximallyMixed();
			default -> new InitialState.Dicke(random.nextInt(size + 1) - 0.5 * size);
		};
		MachineBuilder builder = new MachineBuilder(array(size, frequencies, terms)).start(start);
		builder.bath(ohmic("hot", value(random, 0.2, 0.6)), value(random, 0.05, 0.2), new NoiseOperator.Collective(Axis.values()[random.nextInt(3)]));
		Bath cold = ohmic("cold", value(random, 0.8, 2));
		switch (random.nextInt(5)) {
			case 4 -> {
				// Two channels that cancel in part: what is left of all sites has the symmetry of the axis alone.
				double strength = value(random, 0.05, 0.2);
				List<Channel> channels = List.of(channel(strength, Axis.X), channel(value(random, 0.05, 0.2), Axis.Y), channel(-strength, Axis.X));
				Problem rest = builder.problem();
				List<Bath> baths = List.of(rest.baths().get(0), cold);
				return new Problem(rest.medium(), baths, List.of(rest.couplings().get(0), new Coupling("cold.c", "cold", channels, Correlation.COMMON)), start);
			}
			case 0 -> builder.bath(cold, value(random, 0.05, 0.2), new NoiseOperator.Collective(Axis.values()[random.nextInt(3)]));
			case 1 -> builder.bath(cold, value(random, 0.05, 0.2), new NoiseOperator.Local(Axis.X, new int[] { size / 2 }));
			case 2 -> builder.bath(cold, value(random, 0.05, 0.2), new NoiseOperator.Collective(Axis.X), new NoiseOperator.Collective(Axis.Z));
			default -> builder.bath(cold, value(random, 0.05, 0.2), new NoiseOperator.Local(Axis.X, new int[] { 0, size - 1 }));
		}
		return builder.problem();
	}

	private static Channel channel(double strength, Axis axis) {
		return new Channel("cold." + axis + strength, strength, new NoiseOperator.Collective(axis), java.util.OptionalDouble.empty());
	}

	private static double value(Random random, double low, double high) {
		return Math.rint(1e4 * (low + (high - low) * random.nextDouble())) / 1e4;
	}

	/** All equal, or a mirror image. */
	private static double[] frequencies(int size, Random random) {
		double outer = value(random, 0.8, 1.2);
		double inner = value(random, 1.3, 2);
		return switch (random.nextInt(3)) {
			case 0 -> IntStream.range(0, size).mapToDouble(site -> site == 0 || site == size - 1 ? outer : inner).toArray();
			default -> new double[] { outer };
		};
	}

	private static QubitArray array(int size, double[] frequencies, List<HamiltonianTerm> terms) {
		return new QubitArray(size, frequencies, terms, Representation.FULL);
	}

	private static List<SitePair> chain(int size) {
		return IntStream.range(1, size).mapToObj(site -> new SitePair(site - 1, site)).toList();
	}

	private static List<SitePair> ring(int size) {
		List<SitePair> pairs = new ArrayList<>(chain(size));
		pairs.add(new SitePair(0, size - 1));
		return pairs;
	}

	private static List<SitePair> all(int size) {
		return IntStream.range(0, size).boxed().flatMap(a -> IntStream.range(a + 1, size).mapToObj(b -> new SitePair(a, b))).toList();
	}

	private static Bath ohmic(String id, double beta) {
		return ReferenceCase.bath(id, Map.of("type", "ohmic", "eta", 0.1, "wc", 10.0, "beta", beta));
	}
}
