// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.ManyBodyElements;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.space.CollectiveQuantity;
import org.heatwright.physics.space.HamiltonianTerm;
import org.heatwright.physics.space.InitialState;
import org.heatwright.physics.space.LevelSystem;
import org.heatwright.physics.space.PairKind;
import org.heatwright.physics.space.QubitArray;
import org.heatwright.physics.space.Representation;
import org.heatwright.physics.space.SitePair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
		assertArrayEquals(reference.outputs("populations"), solution.steadyState().populations(), 1e-13);
	}

	static Stream<ReferenceCase> pairsOfQubits() {
		return ReferenceCase.of("steady_two_qubits_XX", "two_qubits").stream();
	}

	@ParameterizedTest
	@MethodSource("pairsOfQubits")
	void steadyTwoQubits(ReferenceCase reference) {
		HamiltonianTerm exchange = new HamiltonianTerm.Pair(PairKind.EXCHANGE, reference.input("kappa"), List.of(new SitePair(0, 1)));
		MachineBuilder machine = new MachineBuilder(new QubitArray(2, new double[] { reference.input("w1"), reference.input("w2") }, List.of(exchange), Representation.FULL));
		addBaths(machine, reference, site(0), site(1));
		Solution solution = machine.solve();
		assertCurrents(reference, solution);
		assertArrayEquals(reference.outputs("energies"), solution.steadyState().energies(), 1e-13);
		assertArrayEquals(reference.outputs("populations"), solution.steadyState().populations(), 1e-12);
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
		assertEquals(reference.output("entropy_production"), solution.thermodynamics().entropyProduction(), 1e-10 * reference.output("entropy_production"));
		assertArrayEquals(reference.outputs("energies"), solution.steadyState().energies(), 1e-13);
		assertArrayEquals(reference.outputs("populations"), solution.steadyState().populations(), 1e-13);
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
		}
		if (reference.outputs().containsKey("efficiency_closed") && solution.thermodynamics().efficiency().isPresent()) {
			assertEquals(reference.output("efficiency_closed"), solution.thermodynamics().efficiency().orElseThrow(), 1e-12);
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
		HamiltonianTerm[] terms = quadratic ? new HamiltonianTerm[] { new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, reference.input("Omega")) } : new HamiltonianTerm[0];
		MachineBuilder machine = MachineBuilder.qubits(size, reference.input("omega_q"), terms).start(new InitialState.Dicke(-0.5 * size));
		NoiseOperator[] operators = quadratic ? new NoiseOperator[] { X, new NoiseOperator.ManyBody(2) } : new NoiseOperator[] { X };
		addBaths(machine, reference, operators);
		Solution solution = machine.solve();
		assertCurrents(reference, solution);
		boolean falling = !reference.outputs().containsKey("energies");
		double[] expected = reference.outputs(falling && !quadratic ? "populations_from_M_plus_to_minus" : "populations");
		double[] populations = solution.steadyState().populations();
		for (int k = 0; k <= size; k++) {
			double p = expected[falling ? size - k : k];
			assertEquals(p, populations[k], 1e-11 * p);
		}
	}

	/** Populations down to 1e-52 keep a relative error of rounding size. */
	@ParameterizedTest
	@MethodSource("coldLadders")
	void coldDickeLadder(ReferenceCase reference) {
		int size = (int) reference.input("L");
		MachineBuilder machine = MachineBuilder.qubits(size, 1, new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, reference.input("Omega")));
		double[] populations = machine.bath(reference.bath("bath"), reference.input("coupling"), X).solve().steadyState().populations();
		assertEquals(reference.output("p_top"), populations[size], 2e-13 * reference.output("p_top"));
	}

	static Stream<ReferenceCase> coldLadders() {
		return ReferenceCase.of("dicke_steady", "dicke_cold").stream();
	}

	/** The current of a collectively coupled ladder over that of independent qubits, for a given r = up / down. */
	@ParameterizedTest
	@MethodSource("enhancements")
	void collectiveEnhancement(ReferenceCase reference) {
		int size = (int) reference.input("L");
		double r = reference.input("r");
		// One bath with up / down = r at w = 1, and a second, weak, infinitely hot one whose current is compared.
		Bath cold = ReferenceCase.bath("cold", Map.of("type", "rate", "gamma0", 1.0, "beta", r < 1 ? -Math.log(r) : 1e-14));
		Bath weak = ReferenceCase.bath("weak", Map.of("type", "white", "Gamma", 1e-13));
		Solution ladder = MachineBuilder.qubits(size, 1).bath(cold, 0.1, X).bath(weak, 0.1, X).solve();
		Solution qubit = MachineBuilder.qubits(1, 1).bath(cold, 0.1, X).bath(weak, 0.1, X).solve();
		double enhancement = ladder.baths().get(1).heatCurrent() / (size * qubit.baths().get(1).heatCurrent());
		assertEquals(reference.output("enhancement"), enhancement, 1e-9 * reference.output("enhancement"));
	}

	static Stream<ReferenceCase> enhancements() {
		return ReferenceCase.of("collective_enhancement").stream().filter(each -> each.has("r") && each.input("r") < 1);
	}

	/** Engine A: P = L^3 P_1 with an L-body coupling and baths whose band and temperature grow with L. */
	@ParameterizedTest
	@MethodSource("cubicMasers")
	void engineWithCubicPower(ReferenceCase reference) {
		Solution solution = cubicMaser(reference).solve();
		double power = reference.output("P");
		assertEquals(power, solution.thermodynamics().power().orElseThrow(), 1e-10 * power);
		assertEquals(reference.output("efficiency"), solution.thermodynamics().efficiency().orElseThrow(), 1e-12);
		assertEquals(reference.output("Xi_hot"), solution.baths().get(0).xi().value(), 1e-12 * reference.output("Xi_hot"));
		assertEquals(reference.output("bound1_work"), solution.baths().get(2).bounds().bound1(), 1e-12 * reference.output("bound1_work"));
		assertEquals(reference.output("bound2_work"), solution.baths().get(2).bounds().bound2(), 1e-12 * reference.output("bound2_work"));
		assertEquals(reference.output("bound1_hot"), solution.baths().get(0).bounds().bound1(), 1e-12 * reference.output("bound1_hot"));
		assertEquals(reference.output("bound2_hot"), solution.baths().get(0).bounds().bound2(), 1e-12 * reference.output("bound2_hot"));
		assertEquals(reference.output("bound2_cold"), solution.baths().get(1).bounds().bound2(), 1e-12 * reference.output("bound2_cold"));
		assertEquals(reference.output("spectral_absorption_hot"), solution.baths().get(0).bounds().spectralAbsorption(), 1e-12 * reference.output("spectral_absorption_hot"));
		// The file's cap is 2 Xi ||A||^2 / (e beta); ours, ||A||^2 sup w gamma(-w), lies below it and above the spectral bound.
		double cap = solution.baths().get(0).bounds().absorptionCap().orElseThrow();
		assertTrue(cap <= reference.output("thermal_cap_hot") && cap >= reference.output("spectral_absorption_hot"));
		assertTrue(power <= solution.powerBounds().power().orElseThrow());
	}

	static Stream<ReferenceCase> cubicMasers() {
		return ReferenceCase.of("engine_L3_maser").stream().filter(each -> each.outputs().containsKey("efficiency"));
	}

	/** At fixed temperature the same machine collapses. */
	@ParameterizedTest
	@MethodSource("collapsedMasers")
	void fixedTemperatureEngine(ReferenceCase reference) {
		Solution solution = cubicMaser(reference).solve();
		double power = reference.output("P");
		assertEquals(power, solution.thermodynamics().power().orElseThrow(), 1e-10 * Math.abs(power));
	}

	static Stream<ReferenceCase> collapsedMasers() {
		return ReferenceCase.of("engine_L3_maser", "L3_maser_fixedT").stream();
	}

	private static MachineBuilder cubicMaser(ReferenceCase reference) {
		int size = (int) reference.input("L");
		double g = reference.input("g") * size;
		double middle = -0.5 * size + reference.input("x") * size;
		return MachineBuilder.qubits(size, reference.input("omega_q")).start(new InitialState.Dicke(-0.5 * size)).bath(reference.bath("hot"), g, new NoiseOperator.Transition(0.5 * size, -0.5 * size))
				.bath(reference.bath("cold"), g, new NoiseOperator.Transition(middle, -0.5 * size)).bath(reference.bath("work"), g, new NoiseOperator.Transition(0.5 * size, middle));
	}

	/** Engine B: a maser on M = -1/2, 1/2, 3/2 of an interacting ladder behind triangular filters, P = Theta(L^2). */
	@ParameterizedTest
	@MethodSource("superabsorbers")
	void engineWithQuadraticPower(ReferenceCase reference) {
		HamiltonianTerm interaction = new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, reference.input("Omega"));
		MachineBuilder machine = MachineBuilder.qubits((int) reference.input("L"), reference.input("omega_q"), interaction).start(new InitialState.Dicke(-0.5));
		double g = reference.input("g");
		Solution solution = machine.bath(reference.bath("hot"), g, new NoiseOperator.ManyBody(2)).bath(reference.bath("cold"), g, X).bath(reference.bath("work"), g, X).solve();
		double power = reference.output("P");
		assertEquals(power, solution.thermodynamics().power().orElseThrow(), 1e-10 * power);
		assertEquals(reference.output("efficiency"), solution.thermodynamics().efficiency().orElseThrow(), 1e-12);
	}

	static Stream<ReferenceCase> superabsorbers() {
		return ReferenceCase.of("engine_L2_superabsorption").stream().filter(each -> each.outputs().containsKey("efficiency"));
	}

	/** Eq. (17), its even analogue and superabsorption on an interacting ladder: currents at the start. */
	@ParameterizedTest
	@MethodSource("superradiance")
	void superradianceAndSuperabsorption(ReferenceCase reference) {
		int size = (int) reference.input("L");
		HamiltonianTerm[] terms = reference.has("Omega") ? new HamiltonianTerm[] { new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, reference.input("Omega")) } : new HamiltonianTerm[0];
		double m = switch ((String) reference.inputs().get("state")) {
			case "M=1/2" -> 0.5;
			case "M=-1/2" -> -0.5;
			default -> 0;
		};
		Solution solution = MachineBuilder.qubits(size, reference.input("omega_q"), terms).start(new InitialState.Dicke(m)).bath(reference.bath("bath"), reference.input("g"), X).solve();
		double expected = reference.output(reference.outputs().containsKey("J0") ? "J0" : "J_total_unfiltered");
		assertEquals(expected, solution.baths().get(0).instantaneousHeatCurrent(), 1e-12 * Math.abs(expected));
		if (reference.outputs().containsKey("bound2")) {
			assertEquals(reference.output("bound2"), solution.baths().get(0).bounds().bound2(), 1e-10 * reference.output("bound2"));
			assertEquals(reference.output("bound1"), solution.baths().get(0).bounds().bound1(), 1e-10 * reference.output("bound1"));
		}
		if (reference.outputs().containsKey("norm_H")) {
			assertEquals(reference.output("norm_H"), solution.hamiltonian().norm(), 1e-12 * size * size);
			assertEquals(reference.output("E_min"), solution.hamiltonian().minEnergy(), 1e-12 * size * size);
			assertEquals(reference.output("DeltaE"), solution.operators().get(0).transferLimit(), 1e-11);
		}
	}

	static Stream<ReferenceCase> superradiance() {
		return ReferenceCase.of("superradiance_superabsorption").stream();
	}

	static Stream<ReferenceCase> manyBody() {
		return ReferenceCase.of("eq12_mbody").stream();
	}

	/** Eq. (12): the current that m-body white noise takes from a Dicke state. */
	@ParameterizedTest
	@MethodSource("manyBody")
	void equationTwelve(ReferenceCase reference) {
		int size = (int) reference.input("L");
		double m = reference.has("M") ? reference.input("M") : 0.5 * size;
		Solution solution = MachineBuilder.qubits(size, reference.input("omega_q")).start(new InitialState.Dicke(m))
				.bath(reference.bath("bath"), reference.input("g"), new NoiseOperator.ManyBody((int) reference.input("m"))).solve();
		double expected = reference.output("J0");
		assertEquals(expected, solution.baths().get(0).instantaneousHeatCurrent(), 1e-11 * Math.abs(expected) + 1e-15);
		if (reference.outputs().containsKey("bound2")) {
			assertEquals(reference.output("bound1"), solution.baths().get(0).bounds().bound1(), 1e-12 * reference.output("bound1"));
			assertEquals(reference.output("bound2"), solution.baths().get(0).bounds().bound2(), 1e-12 * reference.output("bound2"));
			assertEquals(reference.output("normA"), solution.operators().get(0).norm(), 1e-13 * reference.output("normA"));
		}
	}

	static Stream<ReferenceCase> manyBodyElements() {
		return ReferenceCase.of("mbody_matrix_elements").stream();
	}

	@ParameterizedTest
	@MethodSource("manyBodyElements")
	void everyManyBodyElement(ReferenceCase reference) {
		int size = (int) reference.input("L");
		for (Object entry : ReferenceCase.list(reference.outputs().get("elements"))) {
			Map<String, Object> element = ReferenceCase.map(entry);
			double expected = (Double) element.get("value_over_gL");
			int from = ((Double) element.get("k")).intValue();
			int to = ((Double) element.get("kp")).intValue();
			assertEquals(expected, ManyBodyElements.element(size, (int) reference.input("m"), from, to) / size, 2e-13 * expected);
		}
	}

	static Stream<ReferenceCase> bestStates() {
		return ReferenceCase.of("mbody_best_dicke_state").stream();
	}

	/** The largest emission of any Dicke state is the end of the exact range. */
	@ParameterizedTest
	@MethodSource("bestStates")
	void bestDickeState(ReferenceCase reference) {
		int size = (int) reference.input("L");
		Bath white = ReferenceCase.bath("white", Map.of("type", "white", "Gamma", 1.0));
		Solution solution = MachineBuilder.qubits(size, 1).start(new InitialState.Dicke(0.5 * size)).bath(white, 1, new NoiseOperator.ManyBody((int) reference.input("m"))).solve();
		double expected = reference.output("J_min");
		assertEquals(expected, solution.baths().get(0).bounds().exactMin().orElseThrow(), 1e-10 * Math.abs(expected));
		assertEquals(reference.output("J_from_top_state"), solution.baths().get(0).instantaneousHeatCurrent(), 1e-10 * Math.abs(reference.output("J_from_top_state")));
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
		if (reference.outputs().containsKey("entropy_production")) {
			double expected = reference.output("entropy_production");
			assertEquals(expected, solution.thermodynamics().entropyProduction(), 1e-10 * Math.abs(expected) + 1e-16);
		}
		assertTrue(Arrays.stream(solution.steadyState().populations()).allMatch(p -> p >= 0));
	}
}
