// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.HamiltonianReading;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact equation on the machines of the reference files: two qubits, V-type levels with and without counter-term. */
class ExactMachinesTest {

	/** The hierarchies of the files stop at three or four tiers and five or six terms. */
	private static final double OF_THE_FILES = 2e-4;

	/** Of the strongly coupled ones, which take a second each. */
	private static final Set<String> SOME = Set.of("qq_lam0.03_kap0.2_delta0.5", "v_two_ct0_lam0.03_x0.3", "v_two_ct1_lam0.03_x0.1");

	static Stream<ReferenceCase> machines() {
		return Stream.of("third_two_qubits", "third_v_type").flatMap(file -> ReferenceCase.of("equations/" + file).stream())
				.filter(each -> each.gives("J_exact_heom") && (each.input("lam") < 0.01 || SOME.contains(each.id())));
	}

	private static SolverOptions options(ReferenceCase reference) {
		return SolverOptions.defaults().with(Equation.EXACT)
				.reading(EquationMachines.hasCounterTerm(reference) ? HamiltonianReading.BARE_WITH_COUNTER_TERM : HamiltonianReading.BARE);
	}

	@ParameterizedTest
	@MethodSource("machines")
	void currentsAreThoseOfTheReference(ReferenceCase reference) {
		SteadyCurrents found = Solver.steadyCurrents(EquationMachines.of(reference), options(reference), Progress.NONE);
		double expected = reference.output("J_exact_heom");
		double own = OF_THE_FILES * Math.abs(expected);
		assertEquals(expected, found.heatCurrents()[0], own + found.errors()[0], () -> reference.id() + " " + found.steadyState().method());
		assertTrue(found.errors()[0] <= 1e-4 * Math.abs(expected), () -> reference.id() + " claims " + found.errors()[0] + " of " + expected);
	}

	@Test
	void solutionsHaveNoBoundsOfWeakCoupling() {
		Solution solution = Solver.solve(EquationMachines.twoQubits(1, 1, 0.1, 0.1, 3, new double[] { 1, 0.5 }), SolverOptions.defaults().with(Equation.EXACT),
				Progress.NONE);
		for (BathResult bath : solution.baths()) {
			assertTrue(Double.isInfinite(bath.bounds().bound2()) && Double.isInfinite(bath.bounds().bound1()), "bounds of weak coupling");
			assertTrue(bath.heatCurrentError() > 0);
			assertEquals(0, bath.instantaneousHeatCurrent());
		}
		assertEquals(List.of(), solution.validity());
		assertTrue(solution.steadyState().method().contains("hierarchical"));
	}

	@Test
	void refusals() {
		Problem large = GeometricMachinesTest.chainProblem(5, 1e-3);
		SolverOptions exact = SolverOptions.defaults().with(Equation.EXACT);
		String said = assertThrows(SolverRefusedException.class, () -> Solver.solve(large, exact, Progress.NONE)).getMessage();
		assertTrue(said.contains("up to 16 states") && said.contains("GB"), said);
		Problem parted = EquationMachines.twoQubits(1, 1.1, 0, 0.01, 3, new double[] { 1 });
		String several = assertThrows(SolverRefusedException.class, () -> Solver.solve(parted, exact, Progress.NONE)).getMessage();
		assertTrue(several.contains("one steady state"), several);
	}
}
