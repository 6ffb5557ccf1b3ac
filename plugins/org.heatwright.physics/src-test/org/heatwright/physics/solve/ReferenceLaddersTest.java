// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Line;
import org.heatwright.physics.bath.spectrum.LineShape;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.ManyBodyElements;
import org.heatwright.physics.operator.NoiseOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What many qubits do together: engines, superradiance, superabsorption and m-body couplings against the shared reference files, every case of each group. */
class ReferenceLaddersTest {

	private static final NoiseOperator X = new NoiseOperator.Collective(Axis.X);

	/** Engine A: P = L^3 P_1 with an L-body coupling and baths whose band and temperature grow with L. */
	@ParameterizedTest
	@MethodSource("cubicMasers")
	void engineWithCubicPower(ReferenceCase reference) {
		Solution solution = cubicMaser(reference).solve();
		double power = reference.output("P");
		assertEquals(power, solution.thermodynamics().power().orElseThrow(), 1e-10 * power);
		assertEquals(reference.output("efficiency"), solution.thermodynamics().efficiency().orElseThrow(), 1e-12);
		reference.assertOutput("J_hot", solution.baths().get(0).heatCurrent());
		reference.assertOutput("J_cold", solution.baths().get(1).heatCurrent());
		reference.assertOutput("P_over_L3", power / Math.pow(reference.input("L"), 3));
		assertEquals(reference.output("Xi_hot"), solution.baths().get(0).xi().value(), 1e-12 * reference.output("Xi_hot"));
		reference.assertOutput("Xi_cold", solution.baths().get(1).xi().value());
		assertEquals(reference.output("bound1_work"), solution.baths().get(2).bounds().bound1(), 1e-12 * reference.output("bound1_work"));
		assertEquals(reference.output("bound2_work"), solution.baths().get(2).bounds().bound2(), 1e-12 * reference.output("bound2_work"));
		assertEquals(reference.output("bound1_hot"), solution.baths().get(0).bounds().bound1(), 1e-12 * reference.output("bound1_hot"));
		assertEquals(reference.output("bound2_hot"), solution.baths().get(0).bounds().bound2(), 1e-12 * reference.output("bound2_hot"));
		assertEquals(reference.output("bound2_cold"), solution.baths().get(1).bounds().bound2(), 1e-12 * reference.output("bound2_cold"));
		assertEquals(reference.output("spectral_absorption_hot"), solution.baths().get(0).bounds().spectralAbsorption(),
				1e-12 * reference.output("spectral_absorption_hot"));
		// The file's cap is 2 Xi ||A||^2 / (e beta); ours, ||A||^2 sup w gamma(-w), lies below it and above the spectral bound.
		double cap = solution.baths().get(0).bounds().absorptionCap().orElseThrow();
		assertTrue(cap <= reference.output("thermal_cap_hot") && cap >= reference.output("spectral_absorption_hot"));
		assertTrue(power <= solution.powerBounds().power().orElseThrow());
	}

	static Stream<ReferenceCase> cubicMasers() {
		return ReferenceCase.of("engine_L3_maser").stream().filter(each -> each.gives("efficiency"));
	}

	/** At fixed temperature the same machine collapses. */
	@ParameterizedTest
	@MethodSource("collapsedMasers")
	void fixedTemperatureEngine(ReferenceCase reference) {
		Solution solution = cubicMaser(reference).solve();
		double power = reference.output("P");
		assertEquals(power, solution.thermodynamics().power().orElseThrow(), 1e-10 * Math.abs(power));
		reference.assertOutput("J_hot", solution.baths().get(0).heatCurrent());
		reference.assertOutput("absorption_cap", solution.baths().get(0).bounds().spectralAbsorption());
	}

	static Stream<ReferenceCase> collapsedMasers() {
		return ReferenceCase.of("engine_L3_maser", "L3_maser_fixedT").stream();
	}

	private static MachineBuilder cubicMaser(ReferenceCase reference) {
		int size = (int) reference.input("L");
		double g = reference.input("g") * size;
		double middle = -0.5 * size + reference.input("x") * size;
		return MachineBuilder.qubits(size, reference.input("omega_q")).start(new InitialState.Dicke(-0.5 * size))
				.bath(reference.bath("hot"), g, new NoiseOperator.Transition(0.5 * size, -0.5 * size))
				.bath(reference.bath("cold"), g, new NoiseOperator.Transition(middle, -0.5 * size))
				.bath(reference.bath("work"), g, new NoiseOperator.Transition(0.5 * size, middle));
	}

	/** Engine B: a maser on M = -1/2, 1/2, 3/2 of an interacting ladder behind triangular filters, P = Theta(L^2). */
	@ParameterizedTest
	@MethodSource("superabsorbers")
	void engineWithQuadraticPower(ReferenceCase reference) {
		HamiltonianTerm interaction = new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, reference.input("Omega"));
		MachineBuilder machine = MachineBuilder.qubits((int) reference.input("L"), reference.input("omega_q"), interaction).start(new InitialState.Dicke(-0.5));
		double g = reference.input("g");
		Solution solution = machine.bath(reference.bath("hot"), g, new NoiseOperator.ManyBody(2)).bath(reference.bath("cold"), g, X)
				.bath(reference.bath("work"), g, X).solve();
		double power = reference.output("P");
		assertEquals(power, solution.thermodynamics().power().orElseThrow(), 1e-10 * power);
		assertEquals(reference.output("efficiency"), solution.thermodynamics().efficiency().orElseThrow(), 1e-12);
		int size = (int) reference.input("L");
		reference.assertOutput("P_over_L2", solution.thermodynamics().power().orElseThrow() / size / size);
		reference.assertOutput("flux", solution.baths().get(0).heatCurrent() / (2 * reference.input("omega_q") + 2 * reference.input("Omega")));
		int k = (size - 1) / 2;
		reference.assertOutput("A2_element_sq", square(g * ManyBodyElements.element(size, 2, k, k + 2)));
		double[] singles = reference.outputs("A1_elements_sq");
		assertEquals(singles[0], square(g * ManyBodyElements.element(size, 1, k, k + 1)), 1e-10 * singles[0]);
		assertEquals(singles[1], square(g * ManyBodyElements.element(size, 1, k + 1, k + 2)), 1e-10 * singles[1]);
	}

	private static double square(double x) {
		return x * x;
	}

	static Stream<ReferenceCase> superabsorbers() {
		return ReferenceCase.of("engine_L2_superabsorption").stream().filter(each -> each.gives("efficiency"));
	}

	/** Eq. (17), its even analogue and superabsorption on an interacting ladder: currents at the start. */
	@ParameterizedTest
	@MethodSource("superradiance")
	void superradianceAndSuperabsorption(ReferenceCase reference) {
		int size = (int) reference.input("L");
		HamiltonianTerm[] terms = reference.has("Omega")
				? new HamiltonianTerm[] { new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, reference.input("Omega")) }
				: new HamiltonianTerm[0];
		double m = switch ((String) reference.inputs().get("state")) {
			case "M=1/2" -> 0.5;
			case "M=-1/2" -> -0.5;
			default -> 0;
		};
		Solution solution = MachineBuilder.qubits(size, reference.input("omega_q"), terms).start(new InitialState.Dicke(m))
				.bath(reference.bath("bath"), reference.input("g"), X).solve();
		double expected = reference.output(reference.gives("J0") ? "J0" : "J_total_unfiltered");
		assertEquals(expected, solution.baths().get(0).instantaneousHeatCurrent(), 1e-12 * Math.abs(expected));
		if (reference.gives("bound2")) {
			assertEquals(reference.output("bound2"), solution.baths().get(0).bounds().bound2(), 1e-10 * reference.output("bound2"));
			assertEquals(reference.output("bound1"), solution.baths().get(0).bounds().bound1(), 1e-10 * reference.output("bound1"));
		}
		if (reference.gives("gamma_0")) {
			reference.assertOutput("gamma_0", square(reference.input("g")) * reference.bath("bath").rate(reference.input("omega_q")));
			reference.assertOutput("Xi", solution.baths().get(0).xi().value());
		}
		if (reference.gives("norm_H")) {
			assertInteractingLadder(reference, solution, size, terms);
		}
	}

	private static void assertInteractingLadder(ReferenceCase reference, Solution solution, int size, HamiltonianTerm[] terms) {
		double[] energies = solution.steadyState().energies();
		double tolerance = 1e-13 * size * size;
		assertEquals(reference.output("norm_H"), solution.hamiltonian().norm(), tolerance);
		assertEquals(reference.output("E_min"), solution.hamiltonian().minEnergy(), tolerance);
		assertEquals(reference.output("E_max"), solution.hamiltonian().maxEnergy(), tolerance);
		assertEquals(reference.output("half_spread"), 0.5 * (solution.hamiltonian().maxEnergy() - solution.hamiltonian().minEnergy()), tolerance);
		assertEquals(reference.output("DeltaE"), solution.operators().get(0).transferLimit(), tolerance);
		assertEquals(reference.output("gap_bottom"), energies[1] - energies[0], tolerance);
		assertEquals(reference.output("gap_top"), energies[size] - energies[size - 1], tolerance);
		int k = (size - 1) / 2;
		double gap = energies[k + 1] - energies[k];
		assertEquals(reference.output("gap_minus_half_to_plus_half"), gap, tolerance);
		// Behind a filter that passes the one line w alone, absorption is all there is.
		Bath whole = reference.bath("bath");
		Bath filtered = new Bath("bath", Role.HOT, whole.inverseTemperature(), new Line(LineShape.TRIANGLE, whole.rate(gap), gap, 0.15), Convention.J_PI);
		double absorbed = MachineBuilder.qubits(size, reference.input("omega_q"), terms).start(new InitialState.Dicke(-0.5))
				.bath(filtered, reference.input("g"), X).solve().baths().get(0)
				.instantaneousHeatCurrent();
		reference.assertOutput("J_absorb_filtered", absorbed);
		reference.assertOutput("rate_up", absorbed / gap);
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
		if (reference.gives("bound2")) {
			assertEquals(reference.output("bound1"), solution.baths().get(0).bounds().bound1(), 1e-12 * reference.output("bound1"));
			assertEquals(reference.output("bound2"), solution.baths().get(0).bounds().bound2(), 1e-12 * reference.output("bound2"));
			assertEquals(reference.output("normA"), solution.operators().get(0).norm(), 1e-13 * reference.output("normA"));
			reference.assertOutput("normH", solution.hamiltonian().norm());
			reference.assertOutput("DeltaE", solution.operators().get(0).transferLimit());
			reference.assertOutput("Xi", solution.baths().get(0).xi().value());
			reference.assertOutput("saturation_bound1", -solution.baths().get(0).instantaneousHeatCurrent() / solution.baths().get(0).bounds().bound1());
			reference.assertOutput("saturation_bound2", -solution.baths().get(0).instantaneousHeatCurrent() / solution.baths().get(0).bounds().bound2());
		}
	}

	static Stream<ReferenceCase> manyBodyElements() {
		return ReferenceCase.of("mbody_matrix_elements").stream();
	}

	@ParameterizedTest
	@MethodSource("manyBodyElements")
	void everyManyBodyElement(ReferenceCase reference) {
		int size = (int) reference.input("L");
		for (Object entry : ReferenceCase.list(reference.value("elements"))) {
			Map<String, Object> element = ReferenceCase.map(entry);
			double expected = (Double) element.get("value_over_gL");
			int from = ((Double) element.get("k")).intValue();
			int to = ((Double) element.get("kp")).intValue();
			assertEquals(expected, ManyBodyElements.element(size, (int) reference.input("m"), from, to) / size, 2e-13 * expected);
		}
		reference.assertOutput("norm_over_gL", growth(size, (int) reference.input("m")) / size);
	}

	/**
	 * ||A_m||: no element is negative, and the vector of J_x = L/2, whose components are all positive, is an eigenvector: A_m v = ||A_m|| v, checked at the
	 * component where v is largest.
	 */
	private static double growth(int size, int m) {
		int k = size / 2;
		double[] ratio = new double[size + 1];
		ratio[k] = 1;
		for (int from = k; from < size; from++) {
			ratio[from + 1] = ratio[from] * (size - from) / (from + 1);
		}
		for (int from = k; from > 0; from--) {
			ratio[from - 1] = ratio[from] * from / (size - from + 1);
		}
		double sum = 0;
		for (int from = Math.max(0, k - m); from <= Math.min(size, k + m); from++) {
			sum += ManyBodyElements.element(size, m, from, k) * Math.sqrt(ratio[from]);
		}
		return sum;
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
		Solution solution = MachineBuilder.qubits(size, 1).start(new InitialState.Dicke(0.5 * size))
				.bath(white, 1, new NoiseOperator.ManyBody((int) reference.input("m"))).solve();
		double expected = reference.output("J_min");
		assertEquals(expected, solution.baths().get(0).bounds().exactMin().orElseThrow(), 1e-10 * Math.abs(expected));
		assertEquals(reference.output("J_from_top_state"), solution.baths().get(0).instantaneousHeatCurrent(),
				1e-10 * Math.abs(reference.output("J_from_top_state")));
		double cube = Math.pow(size, 3);
		reference.assertOutput("J_min_over_L3", solution.baths().get(0).bounds().exactMin().orElseThrow() / cube);
		double best = MachineBuilder.qubits(size, 1).start(new InitialState.Dicke(reference.output("M_star")))
				.bath(white, 1, new NoiseOperator.ManyBody((int) reference.input("m"))).solve().baths()
				.get(0).instantaneousHeatCurrent();
		assertEquals(expected, best, 1e-10 * Math.abs(expected));
		if (reference.gives("limit_over_L3")) {
			// -1 / (3 sqrt 3), approached as 1 / L.
			assertEquals(-1 / Math.sqrt(27), reference.output("limit_over_L3"), 1e-15);
			assertEquals(reference.output("limit_over_L3"), expected / cube, 0.6 / size);
		}
	}
}
