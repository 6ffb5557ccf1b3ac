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
import java.util.stream.Stream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.generator.BathCoupling;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.generator.BlockGenerator;
import org.heatwright.physics.generator.BlockRates;
import org.heatwright.physics.generator.JumpOperator;
import org.heatwright.physics.generator.LindbladGenerator;
import org.heatwright.physics.levels.HermitianCoordinates;
import org.heatwright.physics.levels.LevelBlocks;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;
import org.heatwright.physics.steady.BlockSteadyState;
import org.heatwright.physics.steady.Elements;
import org.heatwright.physics.steady.GeneratorSteadyState;
import org.heatwright.physics.steady.Populations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One contract for every way of finding a steady state: on each reference machine, every tier that accepts it gives the same heat currents to 1e-9, and so does
 * the full secular Liouvillian in a
 * Hermitian basis, the oracle, whose d^2 coordinates know nothing of levels, classes or sectors.
 */
class TierContractTest {

	private static final double AGREEMENT = 1e-9;
	private static final long MEMORY = 1L << 30;

	private record Machine(String name, Problem problem) {

		@Override
		public String toString() {
			return name;
		}
	}

	static Stream<Machine> machines() {
		List<Machine> machines = new ArrayList<>();
		NoiseOperator x = new NoiseOperator.Collective(Axis.X);
		Bath hot = ohmic("hot", 0.3);
		Bath cold = ohmic("cold", 2);
		machines.add(new Machine("qubit", MachineBuilder.qubits(1, 1).bath(hot, 0.1, x).bath(cold, 0.2, x).problem()));
		machines.add(new Machine("maser",
				new MachineBuilder(new LevelSystem(List.of("0", "c", "h"), new double[] { 0, 1, 3 })).bath(hot, 0.3, new NoiseOperator.Transition(2, 0))
				.bath(cold, 0.3, new NoiseOperator.Transition(1, 0)).bath(white(), 0.3, new NoiseOperator.Transition(2, 1)).problem()));
		machines.add(new Machine("refrigerator", refrigerator()));
		machines.add(new Machine("Dicke ladder",
				MachineBuilder.qubits(6, 1).bath(hot, 0.1, x).bath(cold, 0.1, x).bath(white(), 0.02, new NoiseOperator.ManyBody(2)).problem()));
		machines.add(new Machine("superabsorption ladder",
				MachineBuilder.qubits(7, 1, new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, 0.2)).start(new InitialState.Dicke(-0.5))
				.bath(hot, 0.05, new NoiseOperator.ManyBody(2)).bath(cold, 0.05, x).problem()));
		machines.add(new Machine("degenerate pair", full(2, new InitialState.Dicke(-1), hot, x, cold, site(0))));
		machines.add(new Machine("two conserved classes", full(2, new InitialState.Product(0.3), hot, x, cold, x)));
		machines.add(new Machine("three equal qubits", full(3, new InitialState.Dicke(-1.5), hot, x, cold, site(1))));
		machines.add(new Machine("XX ring", ring()));
		machines.add(new Machine("Ising chain with J_y", isingWithY()));
		return machines.stream();
	}

	private static Problem refrigerator() {
		HamiltonianTerm interaction = new HamiltonianTerm.Transition("010", "101", 0.2);
		return new MachineBuilder(new QubitArray(3, new double[] { 1, 4, 3 }, List.of(interaction), Representation.FULL)).bath(ohmic("cold", 1.2), 0.2, site(0))
				.bath(ohmic("room", 1), 0.1, site(1))
				.bath(ohmic("hot", 0.2), 0.1, site(2)).problem();
	}

	private static Problem full(int size, InitialState start, Bath first, NoiseOperator one, Bath second, NoiseOperator two) {
		return new MachineBuilder(new QubitArray(size, new double[] { 1 }, List.of(), Representation.FULL)).start(start).bath(first, 0.1, one)
				.bath(second, 0.1, two).problem();
	}

	private static Problem ring() {
		List<SitePair> pairs = List.of(new SitePair(0, 1), new SitePair(1, 2), new SitePair(2, 3), new SitePair(0, 3));
		return new MachineBuilder(new QubitArray(4, new double[] { 1 }, List.of(new HamiltonianTerm.Pair(PairKind.EXCHANGE, 0.2, pairs)), Representation.FULL))
				.bath(ohmic("hot", 0.3), 0.1, site(0))
				.bath(ohmic("cold", 2), 0.1, site(2)).problem();
	}

	private static Problem isingWithY() {
		List<SitePair> pairs = List.of(new SitePair(0, 1), new SitePair(1, 2));
		List<HamiltonianTerm> terms = List.of(new HamiltonianTerm.Pair(PairKind.ZZ, 0.3, pairs), new HamiltonianTerm.Collective(CollectiveQuantity.JY, 0.4));
		return new MachineBuilder(new QubitArray(3, new double[] { 1, 1.1, 1.3 }, terms, Representation.FULL)).bath(ohmic("hot", 0.3), 0.1, site(0))
				.bath(ohmic("cold", 2), 0.1, new NoiseOperator.Collective(Axis.Y)).problem();
	}

	private static NoiseOperator site(int site) {
		return new NoiseOperator.Local(Axis.X, new int[] { site });
	}

	private static Bath ohmic(String id, double beta) {
		return ReferenceCase.bath(id, Map.of("type", "ohmic", "eta", 0.1, "wc", 10.0, "beta", beta));
	}

	private static Bath white() {
		return ReferenceCase.bath("work", Map.of("type", "white", "Gamma", 0.05));
	}

	@ParameterizedTest
	@MethodSource("machines")
	void everyTierAgrees(Machine machine) {
		Problem problem = machine.problem();
		Solution solution = Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
		EnergySpace space = EnergySpace.of(problem, Equation.GLOBAL, MEMORY);
		List<BathCoupling> couplings = problem.baths().stream().map(bath -> BathCoupling.of(bath, space, problem)).toList();
		double[] start = InitialPopulations.of(problem.initialState(), space);
		double[] expected = solution.baths().stream().mapToDouble(BathResult::heatCurrent).toArray();
		assertAgree(machine + ", blocks", expected, blocks(problem, space, couplings, start));
		assertAgree(machine + ", oracle", expected, oracle(problem, space, couplings));
		boolean incoherent = IntStream.range(0, couplings.size())
				.allMatch(b -> space.populationsSuffice(problem.baths().get(b), couplings.get(b).independentOperators()));
		assertEquals(incoherent, solution.steadyState().method().startsWith("populations"), machine + " took " + solution.steadyState().method());
		if (incoherent) {
			assertAgree(machine + ", populations", expected, populations(problem, space, couplings, start));
		}
	}

	private static void assertAgree(String name, double[] expected, double[] actual) {
		double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
		for (int b = 0; b < expected.length; b++) {
			assertEquals(expected[b], actual[b], AGREEMENT * size + 1e-14, name + ", bath " + b);
		}
	}

	private static double[] populations(Problem problem, EnergySpace space, List<BathCoupling> couplings, double[] start) {
		List<BathRates> rates = IntStream.range(0, couplings.size()).mapToObj(b -> couplings.get(b).rates()).toList();
		double[] p = Populations.steady(space.dimension(), rates, start, MEMORY, Progress.NONE).values();
		return rates.stream().mapToDouble(bath -> bath.heatCurrent(p)).toArray();
	}

	private static double[] blocks(Problem problem, EnergySpace space, List<BathCoupling> couplings, double[] start) {
		LevelBlocks levels = space.levelBlocks();
		BlockGenerator generator = new BlockGenerator(levels);
		List<BlockRates> rates = IntStream.range(0, couplings.size())
				.mapToObj(b -> couplings.get(b).addTo(generator, LambShift.NONE)).toList();
		double[] initial = InitialPopulations.coherences(problem.initialState(), space).orElseGet(() -> levels.ofPopulations(start));
		double[] rho = BlockSteadyState.of(generator, initial, LambShift.NONE, Elements.ROUNDED, Progress.NONE).rho();
		return rates.stream().mapToDouble(bath -> bath.heatCurrent(rho)).toArray();
	}

	/** The secular GKSL equation on all d^2 coordinates: one jump operator per frequency, in the energy basis. */
	private static double[] oracle(Problem problem, EnergySpace space, List<BathCoupling> couplings) {
		int d = space.dimension();
		SparseHermitian.Builder diagonal = new SparseHermitian.Builder(d, d);
		for (int i = 0; i < d; i++) {
			diagonal.add(i, i, space.energies()[i], 0);
		}
		SparseHermitian hamiltonian = diagonal.build();
		LindbladGenerator.Builder builder = new LindbladGenerator.Builder(hamiltonian);
		for (int b = 0; b < couplings.size(); b++) {
			for (SparseHermitian operator : couplings.get(b).independentOperators()) {
				addJumps(builder, b, problem.baths().get(b), operator, space);
			}
		}
		LindbladGenerator generator = builder.build();
		HermitianCoordinates coordinates = generator.coordinates();
		double[][] density = InitialPopulations.acrossLevels(problem.initialState(), space)
				.orElseGet(() -> diagonalOrPure(problem, space));
		double[] rho = GeneratorSteadyState.of(generator, coordinates.of(density[0], density[1]), MEMORY, Progress.NONE).rho();
		return IntStream.range(0, couplings.size()).mapToDouble(b -> generator.flow(b, hamiltonian, rho)).toArray();
	}

	private static double[][] diagonalOrPure(Problem problem, EnergySpace space) {
		int d = space.dimension();
		if (space.representation() == Representation.FULL && problem.initialState() instanceof InitialState.Dicke) {
			return InitialPopulations.density(problem.initialState(), space);
		}
		double[] p = InitialPopulations.of(problem.initialState(), space);
		double[][] density = new double[2][d * d];
		for (int i = 0; i < d; i++) {
			density[0][i * d + i] = p[i];
		}
		return density;
	}

	private static void addJumps(LindbladGenerator.Builder builder, int number, Bath bath, SparseHermitian operator, EnergySpace space) {
		double[] energies = space.energies();
		int d = energies.length;
		double tolerance = 1e-9;
		List<double[]> entries = new ArrayList<>();
		for (int e = 0; e < operator.size(); e++) {
			int i = operator.row(e);
			int j = operator.column(e);
			entries.add(new double[] { energies[j] - energies[i], i, j, operator.real(e), operator.imaginary(e) });
			if (i != j) {
				entries.add(new double[] { energies[i] - energies[j], j, i, operator.real(e), -operator.imaginary(e) });
			}
		}
		entries.sort((a, b) -> Double.compare(a[0], b[0]));
		for (int begin = 0; begin < entries.size();) {
			int end = begin;
			JumpOperator.Builder jump = new JumpOperator.Builder(d);
			for (; end < entries.size() && entries.get(end)[0] - entries.get(begin)[0] <= tolerance; end++) {
				double[] entry = entries.get(end);
				jump.add((int) entry[1], (int) entry[2], entry[3], entry[4]);
			}
			double omega = entries.get(begin)[0];
			builder.jump(number, jump.build(), bath.rate(Math.abs(omega) <= tolerance ? 0 : omega));
			begin = end;
		}
	}

	/** Random machines of every kind, tier against oracle. */
	@ParameterizedTest
	@MethodSource("seeds")
	void tiersAgreeOnRandomMachines(int seed) {
		Random random = new Random(seed);
		int n = 2 + random.nextInt(4);
		double[] energies = random.doubles(n, 0, 3).map(energy -> seed % 2 == 0 ? Math.rint(energy) : energy).toArray();
		MachineBuilder builder = new MachineBuilder(new LevelSystem(IntStream.range(0, n).mapToObj(k -> "n" + k).toList(), energies))
				.start(new InitialState.Level(random.nextInt(n)));
		for (int b = 0; b < 2; b++) {
			double[][] re = new double[n][n];
			double[][] im = new double[n][n];
			for (int i = 0; i < n; i++) {
				for (int j = i; j < n; j++) {
					re[i][j] = re[j][i] = random.nextGaussian();
					im[i][j] = i == j ? 0 : random.nextGaussian();
					im[j][i] = -im[i][j];
				}
			}
			builder.bath(ohmic("b" + b, 0.3 + random.nextDouble()), 0.1, new NoiseOperator.Matrix(re, im));
		}
		everyTierAgrees(new Machine("random " + seed, builder.problem()));
		assertTrue(n > 1);
	}

	static IntStream seeds() {
		return IntStream.range(0, 60);
	}
}
