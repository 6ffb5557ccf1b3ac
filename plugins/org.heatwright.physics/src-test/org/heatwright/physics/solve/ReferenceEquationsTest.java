// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.problem.SolverOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each equation against numbers that two independent methods agreed on, to 1e-8 of the current: two qubits, V-type levels, a valve, 195 random machines. */
class ReferenceEquationsTest {

	static Stream<ReferenceCase> named() {
		return machines().filter(each -> !each.id().startsWith("random"));
	}

	static Stream<ReferenceCase> machines() {
		return Stream.of("third_two_qubits", "third_v_type", "third_valve", "third_random_grid").flatMap(file -> ReferenceCase.of("equations/" + file).stream())
				.filter(each -> each.gives("J_perlind") && EquationMachines.of(each) != null);
	}

	private static SteadyCurrents currents(ReferenceCase reference, Equation equation, HamiltonianReading reading) {
		return Solver.steadyCurrents(EquationMachines.of(reference), SolverOptions.defaults().with(equation).reading(reading), Progress.NONE);
	}

	private static void assertCurrent(ReferenceCase reference, String key, double tolerance, Equation equation, HamiltonianReading reading) {
		SteadyCurrents found = currents(reference, equation, reading);
		double expected = reference.output(key);
		assertEquals(expected, found.heatCurrents()[0], tolerance * Math.abs(expected), () -> reference.id() + " " + key);
		assertTrue(found.errors()[0] < 1e-11, () -> reference.id() + " claims the error " + found.errors()[0]);
	}

	@ParameterizedTest
	@MethodSource("machines")
	void currentsAreThoseOfTheReference(ReferenceCase reference) {
		HamiltonianReading bare = EquationMachines.hasCounterTerm(reference) ? HamiltonianReading.BARE_WITH_COUNTER_TERM : HamiltonianReading.BARE;
		assertCurrent(reference, "J_perlind", 1e-8, Equation.GEOMETRIC, HamiltonianReading.OBSERVED);
		assertCurrent(reference, "J_perlind_in_H'", 1e-8, Equation.GEOMETRIC, bare);
		assertCurrent(reference, "J_redfield", 1e-8, Equation.REDFIELD, bare);
		if (reference.gives("J_local_fullH")) {
			double expected = reference.output("J_local_fullH");
			if (!reference.has("quanta")) {
				assertEquals(expected, currents(reference, Equation.LOCAL, HamiltonianReading.OBSERVED).heatCurrents()[0], 1e-8 * Math.abs(expected), reference::id);
			}
		}
	}

	/** The secular equation jumps where levels meet: two of these have a gap that is smaller than any tolerance for one level. */
	@ParameterizedTest
	@MethodSource("named")
	void globalCurrentsAreThoseOfTheReference(ReferenceCase reference) {
		double expected = reference.output("J_global");
		assertEquals(expected, currents(reference, Equation.GLOBAL, HamiltonianReading.OBSERVED).heatCurrents()[0], 1e-8 * Math.abs(expected), reference::id);
	}

	@Test
	void redfieldIsNegativeWhereTheReferenceSaysSo() {
		int negative = 0;
		for (ReferenceCase reference : machines().filter(each -> each.gives("min_eigenvalue_redfield")).toList()) {
			HamiltonianReading bare = EquationMachines.hasCounterTerm(reference) ? HamiltonianReading.BARE_WITH_COUNTER_TERM : HamiltonianReading.BARE;
			double smallest = currents(reference, Equation.REDFIELD, bare).steadyState().minEigenvalue();
			assertEquals(reference.output("min_eigenvalue_redfield"), smallest, 1e-9, reference::id);
			negative += smallest < -1e-6 ? 1 : 0;
		}
		assertTrue(negative > 0, "no machine of the files has a negative Redfield state");
	}

	@Test
	void onehundredMachinesAndMoreAreChecked() {
		List<ReferenceCase> all = machines().toList();
		assertTrue(all.size() > 200, "only " + all.size());
	}
}
