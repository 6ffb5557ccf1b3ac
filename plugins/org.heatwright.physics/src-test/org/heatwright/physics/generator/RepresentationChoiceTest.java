// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.Channel;
import org.heatwright.physics.Correlation;
import org.heatwright.physics.Coupling;
import org.heatwright.physics.Equation;
import org.heatwright.physics.Problem;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Convention;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.Spectrum;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.space.CollectiveQuantity;
import org.heatwright.physics.space.HamiltonianTerm;
import org.heatwright.physics.space.InitialState;
import org.heatwright.physics.space.QubitArray;
import org.heatwright.physics.space.Representation;
import org.junit.jupiter.api.Test;

/** The smallest exact space, or a refusal. */
class RepresentationChoiceTest {

	@Test
	void singletGroundStateIsNotOnTheLadder() {
		assertEquals(Representation.FULL, choose(2, 1, new InitialState.Ground(), Representation.AUTOMATIC));
		assertEquals(Representation.SYMMETRIC, choose(2, -1, new InitialState.Ground(), Representation.AUTOMATIC));
		assertEquals(Representation.SYMMETRIC, choose(2, 1, new InitialState.Excited(), Representation.AUTOMATIC));
		assertEquals(Representation.SYMMETRIC, choose(2, 1, new InitialState.Dicke(-1), Representation.AUTOMATIC));
	}

	@Test
	void fullSpaceThatDoesNotFitIsRefusedWithTheReason() {
		SolverRefusedException refusal = assertThrows(SolverRefusedException.class, () -> choose(60, 1, new InitialState.Ground(), Representation.AUTOMATIC));
		assertEquals(SolverRefusedException.Reason.TOO_LARGE, refusal.reason());
		assertTrue(refusal.getMessage().contains("ground state does not lie on the ladder"), refusal.getMessage());
	}

	@Test
	void sectorsNeedAHamiltonianInJz() {
		assertThrows(SolverRefusedException.class, () -> choose(2, 1, new InitialState.Ground(), Representation.PERMUTATION_INVARIANT));
	}

	private static Representation choose(int size, double coefficient, InitialState start, Representation asked) {
		List<HamiltonianTerm> terms = List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JX2, coefficient), new HamiltonianTerm.Collective(CollectiveQuantity.JY2, coefficient),
				new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, coefficient));
		Channel channel = new Channel("c", 0.1, new NoiseOperator.Collective(Axis.X), OptionalDouble.empty());
		Problem problem = new Problem(new QubitArray(size, new double[] { 0.1 }, terms, asked), List.of(new Bath("b", Role.HOT, 1, new Spectrum.Ohmic(0.1, 1, 10), Convention.J_PI)),
				List.of(new Coupling("k", "b", List.of(channel), Correlation.COMMON)), start);
		return new RepresentationChoice(problem, Equation.GLOBAL, 1L << 30).basis().representation();
	}
}
