// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.solve.MachineBuilder;
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

	/** A matrix on identical qubits chooses the space that it is written in; an operator between states of all qubits counts as one of all of them. */
	@Test
	void aMatrixChoosesItsSpace() {
		assertEquals(Representation.FULL, choose(2, new NoiseOperator.Matrix(flip(4), new double[4][4])));
		assertEquals(Representation.SYMMETRIC, choose(2, new NoiseOperator.Matrix(flip(3), new double[3][3])));
		assertEquals(Representation.SYMMETRIC, choose(1, new NoiseOperator.Matrix(flip(2), new double[2][2])));
	}

	private static double[][] flip(int rows) {
		double[][] matrix = new double[rows][rows];
		matrix[0][1] = matrix[1][0] = 1;
		return matrix;
	}

	private static Representation choose(int size, NoiseOperator operator) {
		Problem problem = MachineBuilder.qubits(size, 1).start(new InitialState.Dicke(-0.5 * size))
				.bath(new Bath("b", Role.HOT, 1, new Ohmic(0.1, 1, 10), Convention.J_PI), 0.1, operator).problem();
		return problem.space(Equation.GLOBAL, 1L << 30).representation();
	}

	@Test
	void howManyQubitsAnOperatorTakes() {
		assertEquals(1, bodies(new NoiseOperator.Collective(Axis.X)));
		assertEquals(3, bodies(new NoiseOperator.ManyBody(3)));
		assertEquals(4, bodies(new NoiseOperator.Transition(2, -2)));
	}

	private static int bodies(NoiseOperator operator) {
		return MachineBuilder.qubits(4, 1).start(new InitialState.Dicke(-2))
				.bath(new Bath("b", Role.HOT, 1, new Ohmic(0.1, 1, 10), Convention.J_PI), 0.1, operator).solve().operators().get(0).bodies();
	}

	private static Representation choose(int size, double coefficient, InitialState start, Representation asked) {
		List<HamiltonianTerm> terms = List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JX2, coefficient),
				new HamiltonianTerm.Collective(CollectiveQuantity.JY2, coefficient),
				new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, coefficient));
		Channel channel = new Channel("c", 0.1, new NoiseOperator.Collective(Axis.X), OptionalDouble.empty());
		Problem problem = new Problem(new QubitArray(size, new double[] { 0.1 }, terms, asked),
				List.of(new Bath("b", Role.HOT, 1, new Ohmic(0.1, 1, 10), Convention.J_PI)),
				List.of(new Coupling("k", "b", List.of(channel), Correlation.COMMON)), start);
		return problem.space(Equation.GLOBAL, 1L << 30).representation();
	}
}
