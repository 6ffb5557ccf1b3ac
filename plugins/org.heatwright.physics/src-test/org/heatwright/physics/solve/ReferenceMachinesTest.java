// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
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
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.space.EnergySpace;
import org.heatwright.physics.thermo.CopKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole machines against the shared reference files, every case of each group, to 1e-10 relative or better. */
class ReferenceMachinesTest {

	private static final NoiseOperator X = new NoiseOperator.Collective(Axis.X);

	static Stream<ReferenceCase> singleQubits() {
		return ReferenceCase.of("steady_single_qubit").stream();
	}

	@ParameterizedTest
	@MethodSource("singleQubits")
	void steadySingleQubit(ReferenceCase reference) {
		MachineBuilder machine = MachineBuilder.qubits(1, reference.input("omega"));
		addBaths(machine, reference, X);
		Solution solution = machine.solve();
		assertCurrents(reference, solution);
		assertArrayEquals(reference.outputs("energies"), solution.steadyState().energies(), 1e-15);
		assertArrayEquals(reference.outputs("populations"), solution.steadyState().populations(), 1e-13);
		reference.assertOutput("p_excited", solution.steadyState().populations()[1]);
		reference.assertOutput("J1_closed_form", solution.baths().get(0).heatCurrent());
		reference.assertOutput("J2_closed_form", solution.baths().get(1).heatCurrent());
	}

	static Stream<ReferenceCase> pairsOfQubits() {
		return ReferenceCase.of("steady_two_qubits_XX", "two_qubits").stream();
	}

	@ParameterizedTest
	@MethodSource("pairsOfQubits")
	void steadyTwoQubits(ReferenceCase reference) {
		HamiltonianTerm exchange = new HamiltonianTerm.Pair(PairKind.EXCHANGE, reference.input("kappa"), List.of(new SitePair(0, 1)));
		MachineBuilder machine = new MachineBuilder(
				new QubitArray(2, new double[] { reference.input("w1"), reference.input("w2") }, List.of(exchange), Representation.FULL));
		addBaths(machine, reference, site(0), site(1));
		Solution solution = machine.solve();
		assertCurrents(reference, solution);
		assertArrayEquals(reference.outputs("energies"), solution.steadyState().energies(), 1e-13);
		assertArrayEquals(reference.outputs("populations"), solution.steadyState().populations(), 1e-12);
		assertLocalExpectations(reference, machine.problem());
	}

	/** Tr(sigma_z rho) of each qubit and Re Tr(sigma_+ sigma_- rho) in the product basis, from the density matrix that other programs are given. */
	private static void assertLocalExpectations(ReferenceCase reference, Problem problem) {
		EnergySpace space = EnergySpace.of(problem, Equation.GLOBAL, 1L << 30);
		double[][] rho = space.densityInDeclaredBasis(Solver.matrices(problem, SolverOptions.defaults(), Progress.NONE).density());
		reference.assertOutput("sz1", rho[0][2 * 4 + 2] + rho[0][3 * 4 + 3] - rho[0][0] - rho[0][4 + 1]);
		reference.assertOutput("sz2", rho[0][4 + 1] + rho[0][3 * 4 + 3] - rho[0][0] - rho[0][2 * 4 + 2]);
		reference.assertOutput("re_sp1_sm2", rho[0][4 + 2]);
	}

	/** A tilted Ising chain: no symmetry at all, and a bath through sum sigma_y. */
	@ParameterizedTest
	@MethodSource("isingChains")
	void tiltedIsingChain(ReferenceCase reference) {
		List<SitePair> pairs = List.of(new SitePair(0, 1), new SitePair(1, 2), new SitePair(2, 3));
		List<HamiltonianTerm> terms = List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JX, 0.6), new HamiltonianTerm.Pair(PairKind.ZZ, 0.25, pairs));
		MachineBuilder machine = new MachineBuilder(new QubitArray(4, new double[] { 1, 1.07, 1.14, 1.21 }, terms, Representation.FULL));
		addBaths(machine, reference, site(0), site(3), new NoiseOperator.Collective(Axis.Y));
		Solution solution = machine.solve();
		assertCurrents(reference, solution);
		assertArrayEquals(reference.outputs("energies"), solution.steadyState().energies(), 1e-12);
		assertArrayEquals(reference.outputs("populations"), solution.steadyState().populations(), 1e-12);
	}

	static Stream<ReferenceCase> isingChains() {
		return ReferenceCase.of("steady_two_qubits_XX", "Ising").stream();
	}

	static Stream<ReferenceCase> refrigerators() {
		return ReferenceCase.of("absorption_refrigerator_3q").stream();
	}

	@ParameterizedTest
	@MethodSource("refrigerators")
	void absorptionRefrigerator(ReferenceCase reference) {
		HamiltonianTerm interaction = new HamiltonianTerm.Transition("010", "101", reference.input("g"));
		MachineBuilder machine = new MachineBuilder(
				new QubitArray(3, new double[] { reference.input("E1"), reference.input("E2"), reference.input("E3") }, List.of(interaction), Representation.FULL));
		Map<String, Object> baths = ReferenceCase.map(reference.inputs().get("baths"));
		double[] strengths = reference.array("couplings");
		String[] names = { "c", "r", "w" };
		for (int b = 0; b < 3; b++) {
			machine.bath(ReferenceCase.bath(names[b], baths.get(names[b])), strengths[b], site(b));
		}
		Solution solution = machine.solve();
		for (int b = 0; b < 3; b++) {
			double expected = reference.output("J_" + names[b]);
			assertEquals(expected, solution.baths().get(b).heatCurrent(), 1e-10 * Math.abs(expected) + 1e-17);
		}
		reference.assertOutput("entropy_production", solution.thermodynamics().entropyProduction());
		assertEquals(reference.output("sum_J"), solution.thermodynamics().energyBalance(), 1e-16);
		assertArrayEquals(reference.outputs("energies"), solution.steadyState().energies(), 1e-13);
		assertArrayEquals(reference.outputs("populations"), solution.steadyState().populations(), 1e-13);
		double cooling = solution.baths().get(0).heatCurrent() / solution.baths().get(2).heatCurrent();
		assertEquals(reference.output("COP_Jc_over_Jw"), cooling, 1e-10 * Math.abs(cooling));
		Bath cold = ReferenceCase.bath("c", baths.get("c"));
		Bath room = ReferenceCase.bath("r", baths.get("r"));
		Bath work = ReferenceCase.bath("w", baths.get("w"));
		reference.assertOutput("COP_Carnot", (room.inverseTemperature() - work.inverseTemperature()) / (cold.inverseTemperature() - room.inverseTemperature()));
		Solution local = machine.solve(new SolverOptions(Equation.LOCAL, LambShift.NONE, 1L << 30, 1e-10));
		// J_c E3 = J_w E1; at Carnot's COP, where the local machine stands still, both are zero.
		assertEquals(reference.output("local_model_COP_E1_over_E3") * local.baths().get(2).heatCurrent(), local.baths().get(0).heatCurrent(), 1e-16);
	}

	static Stream<ReferenceCase> masers() {
		return ReferenceCase.of("three_level_maser").stream();
	}

	@ParameterizedTest
	@MethodSource("masers")
	void threeLevelMaser(ReferenceCase reference) {
		double upper = reference.input("Eh");
		double middle = reference.input("Ec");
		MachineBuilder machine = new MachineBuilder(new LevelSystem(List.of("0", "c", "h"), new double[] { 0, middle, upper }));
		Map<String, Object> baths = ReferenceCase.map(reference.inputs().get("baths"));
		Map<String, Object> strengths = ReferenceCase.map(reference.inputs().get("couplings"));
		NoiseOperator[] operators = { new NoiseOperator.Transition(2, 0), new NoiseOperator.Transition(1, 0), new NoiseOperator.Transition(2, 1) };
		String[] names = { "hot", "cold", "work" };
		for (int b = 0; b < 3; b++) {
			machine.bath(ReferenceCase.bath(names[b], baths.get(names[b])), (Double) strengths.get(names[b]), operators[b]);
		}
		Solution solution = machine.solve();
		for (int b = 0; b < 3; b++) {
			double expected = reference.output("J_" + names[b]);
			assertEquals(expected, solution.baths().get(b).heatCurrent(), 1e-11 * Math.abs(expected) + 1e-17);
			reference.assertOutput("J_" + names[b] + "_closed", solution.baths().get(b).heatCurrent());
		}
		assertArrayEquals(reference.outputs("energies"), solution.steadyState().energies(), 0);
		assertArrayEquals(reference.outputs("populations"), solution.steadyState().populations(), 1e-13);
		reference.assertOutput("cycle_flux_closed_form", solution.baths().get(0).heatCurrent() / upper);
		reference.assertOutput("P", solution.thermodynamics().power().orElseThrow());
		reference.assertOutput("entropy_production", solution.thermodynamics().entropyProduction());
		assertEquals(reference.output("sum_J"), solution.thermodynamics().energyBalance(), 1e-16);
		if (reference.gives("efficiency")) {
			double efficiency = solution.thermodynamics().power().orElseThrow() / solution.baths().get(0).heatCurrent();
			assertEquals(reference.output("efficiency"), efficiency, 1e-11);
			assertEquals(reference.output("efficiency_closed"), solution.thermodynamics().efficiency().orElse(efficiency), 1e-12);
		}
		if (reference.gives("COP_cold_over_work")) {
			assertEquals(reference.output("COP_cold_over_work"), solution.thermodynamics().cop(CopKind.COOLING).orElseThrow(), 1e-11);
		}
	}

	static Stream<ReferenceCase> dicke() {
		return ReferenceCase.of("dicke_steady").stream().filter(each -> each.has("baths"));
	}

	@ParameterizedTest
	@MethodSource("dicke")
	void dickeSteady(ReferenceCase reference) {
		int size = (int) reference.input("L");
		boolean quadratic = reference.has("Omega");
		HamiltonianTerm[] terms = quadratic ? new HamiltonianTerm[] { new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, reference.input("Omega")) }
				: new HamiltonianTerm[0];
		MachineBuilder machine = MachineBuilder.qubits(size, reference.input("omega_q"), terms).start(new InitialState.Dicke(-0.5 * size));
		NoiseOperator[] operators = quadratic ? new NoiseOperator[] { X, new NoiseOperator.ManyBody(2) } : new NoiseOperator[] { X };
		addBaths(machine, reference, operators);
		Solution solution = machine.solve();
		assertCurrents(reference, solution);
		boolean falling = !reference.gives("energies");
		double[] expected = reference.outputs(falling && !quadratic ? "populations_from_M_plus_to_minus" : "populations");
		double[] populations = solution.steadyState().populations();
		for (int k = 0; k <= size; k++) {
			double p = expected[falling ? size - k : k];
			assertEquals(p, populations[k], 1e-11 * p);
		}
		if (!falling) {
			assertArrayEquals(reference.outputs("energies"), solution.steadyState().energies(), 1e-13);
		}
		if (!quadratic) {
			assertAgainstIndependentQubits(reference, solution, size);
		}
	}

	private static void assertAgainstIndependentQubits(ReferenceCase reference, Solution solution, int size) {
		double[] populations = solution.steadyState().populations();
		reference.assertOutput("p_ratio_up_over_down", populations[1] / populations[0]);
		reference.assertOutput("mean_Jz", IntStream.rangeClosed(0, size).mapToDouble(k -> populations[k] * (k - 0.5 * size)).sum());
		MachineBuilder qubit = MachineBuilder.qubits(1, reference.input("omega_q"));
		addBaths(qubit, reference, X);
		Solution single = qubit.solve();
		double[] independent = reference.outputs("J_independent");
		for (int b = 0; b < independent.length; b++) {
			assertEquals(independent[b], size * single.baths().get(b).heatCurrent(), 1e-10 * Math.abs(independent[b]));
		}
		reference.assertOutput("enhancement_J1_collective_over_independent", solution.baths().get(0).heatCurrent() / (size * single.baths().get(0).heatCurrent()));
	}

	/** Populations down to 1e-52 keep a relative error of rounding size. */
	@ParameterizedTest
	@MethodSource("coldLadders")
	void coldDickeLadder(ReferenceCase reference) {
		int size = (int) reference.input("L");
		MachineBuilder machine = MachineBuilder.qubits(size, reference.input("omega_q"),
				new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, reference.input("Omega")));
		double[] populations = machine.bath(reference.bath("bath"), reference.input("coupling"), X).solve().steadyState().populations();
		assertEquals(reference.output("p_top"), populations[size], 2e-13 * reference.output("p_top"));
		assertEquals(reference.output("p_top_gth"), populations[size], 2e-13 * reference.output("p_top"));
	}

	static Stream<ReferenceCase> coldLadders() {
		return ReferenceCase.of("dicke_steady", "dicke_cold").stream();
	}

	/** The current of a collectively coupled ladder over that of independent qubits, for a given r = up / down. */
	@ParameterizedTest
	@MethodSource("enhancements")
	void collectiveEnhancement(ReferenceCase reference) {
		double r = reference.input("r");
		double enhancement = enhancement((int) reference.input("L"), r);
		assertEquals(reference.output("enhancement"), enhancement, 1e-10 * enhancement);
		assertEquals(reference.output("limit"), 1 / Math.tanh(-0.5 * Math.log(r)), 1e-12 * reference.output("limit"));
	}

	static Stream<ReferenceCase> enhancements() {
		return ReferenceCase.of("collective_enhancement").stream();
	}

	/** It goes to (1 + r) / (1 - r), from below, as 1 / L. */
	@ParameterizedTest
	@ValueSource(doubles = { 0.2, 0.5, 0.9 })
	void enhancementOfLongLadders(double r) {
		double limit = (1 + r) / (1 - r);
		assertEquals(limit, enhancement(100_000, r), 4e-4 * limit);
		assertEquals(10, (limit - enhancement(1000, r)) / (limit - enhancement(10_000, r)), 0.01);
	}

	/** At r = 1 it is (L + 2) / 3, and grows without limit. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 10, 100, 1000, 10_000 })
	void enhancementAtInfiniteTemperature(int size) {
		assertEquals((size + 2) / 3.0, enhancement(size, 1), 1e-10 * size);
	}

	/** One bath with up / down = r at w = 1, and a second one, 1e-13 times weaker, whose current is compared. */
	private static double enhancement(int size, double r) {
		Bath strong = r < 1 ? ReferenceCase.bath("strong", Map.of("type", "rate", "gamma0", 1.0, "beta", -Math.log(r)))
				: ReferenceCase.bath("strong", Map.of("type", "white", "Gamma", 1.0));
		Bath weak = r < 1 ? ReferenceCase.bath("weak", Map.of("type", "white", "Gamma", 1e-13))
				: ReferenceCase.bath("weak", Map.of("type", "rate", "gamma0", 1e-13, "beta", 1.0));
		Solution ladder = MachineBuilder.qubits(size, 1).bath(strong, 0.1, X).bath(weak, 0.1, X).solve();
		Solution qubit = MachineBuilder.qubits(1, 1).bath(strong, 0.1, X).bath(weak, 0.1, X).solve();
		return ladder.baths().get(1).heatCurrent() / (size * qubit.baths().get(1).heatCurrent());
	}

	private static NoiseOperator site(int site) {
		return new NoiseOperator.Local(Axis.X, new int[] { site });
	}

	/** The baths of a case, in order; the last operator serves all that remain. */
	private static void addBaths(MachineBuilder machine, ReferenceCase reference, NoiseOperator... operators) {
		List<Object> baths = ReferenceCase.list(reference.inputs().get("baths"));
		double[] strengths = reference.array("couplings");
		for (int b = 0; b < baths.size(); b++) {
			machine.bath(ReferenceCase.bath("bath" + b, baths.get(b)), strengths[b], operators[Math.min(b, operators.length - 1)]);
		}
	}

	private static void assertCurrents(ReferenceCase reference, Solution solution) {
		for (int b = 0; b < solution.baths().size(); b++) {
			double expected = reference.output("J_" + (b + 1));
			assertEquals(expected, solution.baths().get(b).heatCurrent(), 1e-10 * Math.abs(expected) + 1e-17, "bath " + (b + 1));
		}
		if (reference.gives("entropy_production")) {
			double expected = reference.output("entropy_production");
			assertEquals(expected, solution.thermodynamics().entropyProduction(), 1e-10 * Math.abs(expected) + 1e-16);
		}
		if (reference.gives("sum_J")) {
			assertEquals(reference.output("sum_J"), solution.thermodynamics().energyBalance(), 1e-16);
		}
		assertTrue(Arrays.stream(solution.steadyState().populations()).allMatch(p -> p >= 0));
	}
}
