// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bound.BathLimits;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.Medium;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;

/** What is said without a solve is what the solved machine says: the same norms, bounds, ends of the spectrum of the heat current, and validity. */
class AssessmentTest {

	@Test
	void levels() {
		agree(new LevelSystem(List.of("a", "b", "c"), new double[] { 0, 1, 3 }), new NoiseOperator.Transition(2, 0), new NoiseOperator.Transition(1, 0));
	}

	@Test
	void ladder() {
		agree(new QubitArray(6, new double[] { 1 }, List.of(), Representation.AUTOMATIC), new NoiseOperator.Collective(Axis.X), new NoiseOperator.ManyBody(2));
	}

	@Test
	void localNoise() {
		agree(new QubitArray(3, new double[] { 1, 1.2, 1.4 }, List.of(), Representation.AUTOMATIC), new NoiseOperator.Local(Axis.X, new int[] { 0 }),
				new NoiseOperator.Local(Axis.X, new int[] { 1, 2 }));
	}

	@Test
	void tooLargeIsRefused() {
		Problem problem = problem(new QubitArray(30, new double[] { 1 }, List.of(), Representation.FULL), new NoiseOperator.Collective(Axis.X),
				new NoiseOperator.Collective(Axis.X));
		SolverRefusedException refusal = assertThrows(SolverRefusedException.class, () -> Assessment.of(problem, SolverOptions.defaults(), Progress.NONE));
		assertEquals(SolverRefusedException.Reason.TOO_LARGE, refusal.reason());
	}

	private static void agree(Medium medium, NoiseOperator hot, NoiseOperator cold) {
		Problem problem = problem(medium, hot, cold);
		Assessment assessment = Assessment.of(problem, SolverOptions.defaults(), Progress.NONE);
		Assessment solved = Assessment.of(problem, Solver.solve(problem, SolverOptions.defaults(), Progress.NONE));
		assertEquals(solved.representation(), assessment.representation());
		assertEquals(solved.dimension(), assessment.dimension());
		assertEquals(solved.operators(), assessment.operators());
		assertEquals(solved.hamiltonian(), assessment.hamiltonian());
		assertEquals(solved.validity(), assessment.validity());
		assertEquals(solved.baths().stream().map(BathLimits::bounds).toList(), assessment.baths().stream().map(BathLimits::bounds).toList());
	}

	private static Problem problem(Medium medium, NoiseOperator hot, NoiseOperator cold) {
		List<Bath> baths = List.of(new Bath("hot", Role.HOT, 0.2, new Ohmic(0.01, 1, 20), Convention.J_PI),
				new Bath("cold", Role.COLD, 2, new Ohmic(0.01, 1, 20), Convention.J_PI));
		return new Problem(medium, baths, List.of(coupling("pump", "hot", hot), coupling("dump", "cold", cold)), new InitialState.Ground());
	}

	private static Coupling coupling(String id, String bath, NoiseOperator operator) {
		return new Coupling(id, bath, List.of(new Channel(id + ".0", 0.1, operator, OptionalDouble.empty())), Correlation.COMMON);
	}
}
