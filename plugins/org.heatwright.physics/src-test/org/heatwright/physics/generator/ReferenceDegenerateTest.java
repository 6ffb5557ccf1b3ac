// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.levels.DegenerateLevels;
import org.heatwright.physics.levels.LevelBlocks;
import org.heatwright.physics.medium.FullSpace;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.solve.MachineBuilder;
import org.heatwright.physics.solve.ReferenceCase;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.space.InitialPopulations;
import org.heatwright.physics.steady.BlockSteadyState;
import org.heatwright.physics.steady.Elements;
import org.heatwright.physics.steady.ClosedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reference groups degenerate_block_secular and uniqueness_and_conserved: resonant qubits, whose coherences matter, and what several of them conserve on one
 * bath.
 */
class ReferenceDegenerateTest {

	private static final long MEMORY = 1L << 30;
	private static final NoiseOperator COMMON = new NoiseOperator.Collective(Axis.X);
	/** Product states gg, ge, eg, ee with qubit 1 first; the files begin with ee. */
	private static final Map<String, Integer> STATES = Map.of("rho_gg", 0, "rho_ge_ge", 1, "rho_eg_eg", 2, "rho_ee", 3);

	static Stream<ReferenceCase> pairs() {
		return ReferenceCase.of("degenerate_block_secular").stream().filter(each -> each.gives("sum_J"));
	}

	@ParameterizedTest
	@MethodSource("pairs")
	void resonantQubits(ReferenceCase reference) {
		MachineBuilder machine = new MachineBuilder(new QubitArray(2, new double[] { reference.input("omega") }, List.of(), Representation.FULL))
				.start(new InitialState.Product(0.2));
		List<Channel> channels = channels(reference);
		channels.forEach(channel -> machine.bath(channel.bath, channel.strength, channel.operator));
		Solution solution = machine.solve();
		double[] naive = reference.outputs("NAIVE_populations_only_currents_WRONG_if_different");
		boolean common = false;
		for (int b = 0; b < channels.size(); b++) {
			double expected = reference.output("J_" + channels.get(b).name);
			assertEquals(expected, solution.baths().get(b).heatCurrent(), 1e-10 * Math.abs(expected) + 1e-16);
			common |= channels.get(b).operator instanceof NoiseOperator.Collective;
		}
		// Populations alone would be 1 % off, and are taken only where they are exact.
		assertEquals(common ? 0.0103 : 0, common ? naive[0] / solution.baths().get(0).heatCurrent() - 1 : naive[0], 1e-4);
		assertEquals(!common, solution.steadyState().method().startsWith("populations"));
		assertEquals(reference.output("entropy_production"), solution.thermodynamics().entropyProduction(),
				1e-10 * solution.thermodynamics().entropyProduction() + 2e-16);
		assertEquals(reference.output("sum_J"), solution.thermodynamics().energyBalance(), 1e-15);
		STATES.forEach((name, state) -> reference.assertOutput(name, solution.steadyState().populations()[state]));
		assertEquals(1, solution.steadyState().closedClasses().size());
		double[][] rho = density(machine.problem());
		assertEquals(reference.output("re_rho_eg_ge"), rho[0][2 * 4 + 1], 1e-12);
		assertEquals(reference.output("im_rho_eg_ge"), rho[1][2 * 4 + 1], 1e-15);
	}

	private static double[][] density(Problem problem) {
		return org.heatwright.physics.solve.Solver.matrices(problem, org.heatwright.physics.problem.SolverOptions.defaults(), Progress.NONE).density();
	}

	private record Channel(String name, Bath bath, double strength, NoiseOperator operator) {
	}

	private static List<Channel> channels(ReferenceCase reference) {
		List<Channel> channels = new ArrayList<>();
		for (Object entry : ReferenceCase.list(reference.inputs().get("channels"))) {
			Map<String, Object> channel = ReferenceCase.map(entry);
			String name = (String) channel.get("operator");
			NoiseOperator operator = name.equals("coll") ? COMMON : new NoiseOperator.Local(Axis.X, new int[] { name.charAt(1) - '1' });
			channels.add(new Channel(name, ReferenceCase.bath(name, channel.get("bath")), (Double) channel.get("coupling"), operator));
		}
		return channels;
	}

	static Stream<ReferenceCase> shifted() {
		return ReferenceCase.of("degenerate_block_secular", "deg_lamb").stream();
	}

	/** S(w) and S(-w) given, ten times as large as there. */
	@ParameterizedTest
	@MethodSource("shifted")
	void lambShiftInsideLevels(ReferenceCase reference) {
		Shifted without = shifted(reference, 0);
		Shifted with = shifted(reference, reference.input("factor"));
		assertArrayEquals(reference.outputs("J_without_LS"), without.currents, 1e-13);
		assertArrayEquals(reference.outputs("J_with_LS"), with.currents, 1e-13);
		ReferenceCase.map(reference.value("rho_with")).forEach((name, value) -> {
			int i = 3 - (name.charAt(4) - '0');
			int j = 3 - (name.charAt(5) - '0');
			double[] expected = ReferenceCase.numbers(value);
			double[] actual = with.element(i, j);
			assertArrayEquals(expected, actual, 1e-11, name);
		});
	}

	private record Shifted(double[] currents, LevelBlocks levels, double[] rho) {

		/** rho_ij of two states of one level. */
		double[] element(int i, int j) {
			for (int n = 0; n < levels.levels(); n++) {
				double[][] block = levels.block(rho, n);
				int size = levels.size(n);
				for (int a = 0; a < size * size; a++) {
					if (levels.state(n, a / size) == i && levels.state(n, a % size) == j) {
						return new double[] { block[0][a], block[1][a] };
					}
				}
			}
			throw new IllegalArgumentException(i + ", " + j);
		}
	}

	private static Shifted shifted(ReferenceCase reference, double factor) {
		FullSpace space = new FullSpace(2);
		QubitArray array = new QubitArray(2, new double[] { reference.input("omega") }, List.of(), Representation.FULL);
		LevelBlocks levels = DegenerateLevels.ofExact(space.hamiltonian(array).diagonal()).blocks();
		BlockGenerator generator = new BlockGenerator(levels);
		List<BlockRates> rates = new ArrayList<>();
		for (Channel channel : channels(reference)) {
			SparseHermitian operator = space.operators(channel.operator, channel.name).get(0).times(channel.strength);
			boolean shifts = channel.operator instanceof NoiseOperator.Collective;
			rates.add(BlockRates.addTo(generator, channel.bath, List.of(operator), List.of(new SparseHermitian.Builder(operator.dimension(), 0).build()), levels,
					omega -> shifts ? factor * (omega > 0 ? reference.input("S_plus") : reference.input("S_minus")) : 0, false));
		}
		double[] rho = BlockSteadyState.of(generator, levels.ofPopulations(new double[] { 1, 0, 0, 0 }), LambShift.NONE, Elements.ROUNDED, Progress.NONE).rho();
		return new Shifted(rates.stream().mapToDouble(each -> each.heatCurrent(rho)).toArray(), levels, rho);
	}

	static Stream<ReferenceCase> conserving() {
		return ReferenceCase.of("uniqueness_and_conserved", "collective").stream();
	}

	/** Two qubits on one bath keep the weight of the singlet: two classes are named, and eg ends elsewhere than gg. */
	@ParameterizedTest
	@MethodSource("conserving")
	void limitDependsOnTheInitialState(ReferenceCase reference) {
		double[][] x = new double[4][4];
		for (int[] pair : new int[][] { { 0, 1 }, { 0, 2 }, { 1, 3 }, { 2, 3 } }) {
			x[pair[0]][pair[1]] = x[pair[1]][pair[0]] = 1;
		}
		double w = reference.input("omega_q");
		MachineBuilder machine = new MachineBuilder(new LevelSystem(List.of("gg", "ge", "eg", "ee"), new double[] { -w, 0, 0, w }))
				.start(new InitialState.Level(2)).bath(reference.bath("bath"),
				reference.input("g"), new NoiseOperator.Matrix(x, new double[4][4]));
		Solution solution = machine.solve();
		double[] populations = solution.steadyState().populations();
		reference.assertOutput("rho_ee", populations[3]);
		reference.assertOutput("rho_gg", populations[0]);
		reference.assertOutput("rho_egeg", populations[2]);
		assertEquals(reference.output("re_rho_eg_ge"), density(machine.problem())[0][2 * 4 + 1], 1e-11);
		List<ClosedClass> classes = solution.steadyState().closedClasses();
		assertEquals(2, classes.size());
		ClosedClass singlet = classes.stream().filter(each -> each.size() == 1).findFirst().orElseThrow();
		assertEquals(reference.output("singlet_weight"), singlet.weight(), 1e-12);
		assertEquals(0, solution.baths().get(0).heatCurrent(), 1e-14);
	}

	static Stream<ReferenceCase> kernels() {
		return ReferenceCase.of("uniqueness_and_conserved", "kernel").stream();
	}

	/**
	 * The block tier counts the stationary states; the whole generator on 4^L coordinates has as many, and at T = 0 undamped coherences between dark states of
	 * different energy.
	 */
	@ParameterizedTest
	@MethodSource("kernels")
	void stationaryStatesOfCollectiveNoise(ReferenceCase reference) {
		int size = (int) reference.input("L");
		QubitArray array = new QubitArray(size, new double[] { reference.input("omega_q") }, List.of(), Representation.FULL);
		for (boolean cold : new boolean[] { false, true }) {
			Bath bath = cold ? zeroTemperature(reference) : reference.bath("bath");
			Problem problem = new MachineBuilder(array).start(new InitialState.MaximallyMixed()).bath(bath, reference.input("g"), COMMON).problem();
			EnergySpace space = EnergySpace.of(problem, Equation.GLOBAL, MEMORY);
			LevelBlocks levels = space.levelBlocks();
			BlockGenerator generator = new BlockGenerator(levels);
			BathCoupling.of(bath, space, problem).addTo(generator, LambShift.NONE);
			int stationary = BlockSteadyState.of(generator, levels.ofPopulations(InitialPopulations.of(problem.initialState(), space)),
					LambShift.NONE, Elements.ROUNDED, Progress.NONE).uniqueness().stationaryStates();
			assertEquals(reference.output(cold ? "kernel_dim_T0" : "kernel_dim_finite_T"), stationary, reference + " cold " + cold);
			int[] onAxis = eigenvaluesOnTheAxis(space, bath, problem);
			assertEquals(stationary, onAxis[0]);
			assertEquals(cold ? reference.output("peripheral_imaginary_T0") : 0, onAxis[1]);
		}
		assertEquals(reference.output("catalan"), reference.output("kernel_dim_finite_T"));
	}

	private static Bath zeroTemperature(ReferenceCase reference) {
		Map<String, Object> entry = new java.util.HashMap<>(ReferenceCase.map(reference.inputs().get("bath")));
		entry.put("beta", null);
		return ReferenceCase.bath("bath", entry);
	}

	/** How many eigenvalues of the whole generator are zero, and how many imaginary. */
	private static int[] eigenvaluesOnTheAxis(EnergySpace space, Bath bath, Problem problem) {
		LindbladGenerator.Builder builder = new LindbladGenerator.Builder(space.declaredHamiltonian());
		new LocalJumps(space.bareEnergies(), LambShift.NONE).addTo(builder, 0, bath, BathCoupling.of(bath, space, problem).declaredOperators());
		LindbladGenerator generator = builder.build();
		int n = generator.coordinates().unknowns();
		DMatrixRMaj matrix = new DMatrixRMaj(n, n);
		for (int c = 0; c < n; c++) {
			int column = c;
			generator.column(c, (row, value) -> matrix.add(row, column, value));
		}
		EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, false, false);
		assertTrue(eigen.decompose(matrix));
		int[] count = new int[2];
		for (int k = 0; k < n; k++) {
			if (Math.abs(eigen.getEigenvalue(k).real) < 1e-9) {
				count[Math.abs(eigen.getEigenvalue(k).imaginary) < 1e-9 ? 0 : 1]++;
			}
		}
		return count;
	}
}
