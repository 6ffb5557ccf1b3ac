// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.steady.SteadyState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reference group permutation_invariant: populations of every (j, M), their means and the currents; and machines given by their Lindblad rates, as the other
 * program takes them.
 */
class ReferenceSectorsTest {

	private static final NoiseOperator X = new NoiseOperator.Local(Axis.X, new int[0]);

	static Stream<ReferenceCase> machines() {
		return ReferenceCase.of("permutation_invariant", "pi_").stream();
	}

	@ParameterizedTest
	@MethodSource("machines")
	void localAndCollectiveNoise(ReferenceCase reference) {
		int size = (int) reference.input("L");
		Map<String, Object> local = ReferenceCase.map(reference.inputs().get("local"));
		Map<String, Object> collective = ReferenceCase.map(reference.inputs().get("collective"));
		Solution solution = MachineBuilder
				.qubits(size, reference.input("omega_q"), new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, reference.input("Omega")))
				.start(new InitialState.Dicke(-0.5 * size))
				.bath(ReferenceCase.bath("local", local.get("bath")), (Double) local.get("coupling"), X)
				.bath(ReferenceCase.bath("collective", collective.get("bath")), (Double) collective.get("coupling"), new NoiseOperator.Collective(Axis.X)).solve();
		reference.assertOutput("J_local", solution.baths().get(0).heatCurrent());
		reference.assertOutput("J_collective", solution.baths().get(1).heatCurrent());
		Map<String, Double> populations = assertMeans(reference, solution.steadyState());
		int compared = 0;
		for (Object entry : ReferenceCase.list(reference.value("populations"))) {
			Map<String, Object> state = ReferenceCase.map(entry);
			double expected = (Double) state.get("p");
			assertEquals(expected, populations.get(state.get("j") + "," + state.get("M")), 1e-10 * expected, reference + " " + state);
			compared++;
		}
		assertEquals(populations.size(), compared);
	}

	static Stream<ReferenceCase> rates() {
		return ReferenceCase.of("permutation_invariant", "piqs_rates").stream();
	}

	/**
	 * Emission a and absorption b per qubit are a bath with gamma(1) = a, gamma(-1) = b: gamma0 = a - b at beta = ln(a/b). Dephasing c D[sigma_z / 2] is white
	 * noise through sigma_z / 2.
	 */
	@ParameterizedTest
	@MethodSource("rates")
	void givenLindbladRates(ReferenceCase reference) {
		Map<String, Object> rates = ReferenceCase.map(reference.inputs().get("rates"));
		int size = (int) reference.input("L");
		Bath dephasing = ReferenceCase.bath("dephasing", Map.of("type", "white", "Gamma", rates.get("dephasing")));
		Solution solution = MachineBuilder.qubits(size, 1).start(new InitialState.Dicke(-0.5 * size)).bath(bath("local", rates, "emission", "pumping"), 1, X)
				.bath(bath("together", rates, "collective_emission", "collective_pumping"), 1, new NoiseOperator.Collective(Axis.X))
				.bath(dephasing, 0.5, new NoiseOperator.Local(Axis.Z, new int[0])).solve();
		assertMeans(reference, solution.steadyState());
	}

	private static Bath bath(String id, Map<String, Object> rates, String down, String up) {
		double emission = (Double) rates.get(down);
		double absorption = (Double) rates.get(up);
		return ReferenceCase.bath(id, Map.of("type", "rate", "gamma0", emission - absorption, "beta", Math.log(emission / absorption)));
	}

	/** Populations by "j,M". */
	private static Map<String, Double> assertMeans(ReferenceCase reference, SteadyState steady) {
		assertEquals(Representation.PERMUTATION_INVARIANT, steady.representation());
		assertEquals(reference.output("n_states"), steady.dimension());
		Map<String, Double> populations = new TreeMap<>();
		Map<String, Double> weights = new TreeMap<>();
		double z = 0;
		double square = 0;
		for (int state = 0; state < steady.dimension(); state++) {
			String[] name = steady.stateNames().get(state).replace("j=", "").split(", M=");
			double j = half(name[0]);
			double p = steady.populations()[state];
			populations.put(j + "," + half(name[1]), p);
			weights.merge(Double.toString(j), p, Double::sum);
			z += p * half(name[1]);
			square += p * j * (j + 1);
		}
		reference.assertOutput("mean_Jz", z);
		reference.assertOutput("mean_J2", square);
		if (reference.gives("weight_per_j")) {
			Map<String, Object> expected = ReferenceCase.map(reference.value("weight_per_j"));
			assertEquals(expected.size(), weights.size());
			expected.forEach((j, weight) -> assertEquals((Double) weight, weights.get(Double.toString(Double.parseDouble(j))), 1e-10 * (Double) weight,
					reference + " j = " + j));
		}
		return populations;
	}

	private static double half(String number) {
		return number.endsWith("/2") ? 0.5 * Integer.parseInt(number.substring(0, number.length() - 2)) : Integer.parseInt(number);
	}
}
