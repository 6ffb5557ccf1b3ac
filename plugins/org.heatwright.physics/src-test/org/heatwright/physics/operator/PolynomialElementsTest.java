// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.best.ChebyshevCurrent;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.junit.jupiter.api.Test;

/** Polynomials of 2 J_x / L are the sums of m-body operators that they stand for, on the ladder and in the full space. */
class PolynomialElementsTest {

	/** T_3(x) = 4 x^3 - 3 x of eight qubits is the sum of one- and three-body operators of kbody_optimal_coupling.json, 1.625 A_1 - 2.625 A_3 up to its sign. */
	@Test
	void isASumOfManyBodyOperators() {
		int size = 8;
		SparseHermitian polynomial = PolynomialElements.onLadder(size, new double[] { 0, 0, 0, 1 });
		double[][] expected = new double[size + 1][size + 1];
		add(expected, ManyBodyElements.operator(size, 1), -1.625);
		add(expected, ManyBodyElements.operator(size, 3), 2.625);
		double[][] actual = new double[size + 1][size + 1];
		add(actual, polynomial, 1);
		for (int i = 0; i <= size; i++) {
			for (int j = i; j <= size; j++) {
				assertEquals(expected[i][j], actual[i][j], 1e-13, i + " " + j);
			}
		}
	}

	@Test
	void normAndLocality() {
		for (int size = 1; size <= 12; size++) {
			for (int k = 1; k <= size; k++) {
				double[] chebyshev = new double[k + 1];
				chebyshev[k] = 1;
				assertEquals(size, PolynomialElements.norm(size, chebyshev), 1e-13);
				assertTrue(SpectralNorm.upper(PolynomialElements.onLadder(size, chebyshev)) >= size * (1 - 1e-12));
				double[] byDistance = PolynomialElements.byDistance(size, chebyshev);
				for (int m = k + 1; m <= size; m++) {
					assertEquals(0, byDistance[m], "L = " + size + ", k = " + k + ", m = " + m);
				}
			}
		}
		assertEquals(2, PolynomialElements.degree(new double[] { 1, 0, 3, 0 }));
	}

	/** The ladder and all product states give one current, that of the closed form; T_L for L qubits is one operator with T_k for no k above. */
	@Test
	void currentsOfBothRepresentations() {
		for (int k = 1; k <= 4; k++) {
			double[] chebyshev = new double[k + 1];
			chebyshev[k] = 1;
			double ladder = current(chebyshev, Representation.SYMMETRIC);
			assertEquals(-ChebyshevCurrent.of(4, k), ladder, 1e-12);
			assertEquals(ladder, current(chebyshev, Representation.FULL), 1e-11);
		}
		double mixed = current(new double[] { 0.3, -0.4, 0.1, 0.7 }, Representation.SYMMETRIC);
		assertEquals(mixed, current(new double[] { 0.3, -0.4, 0.1, 0.7 }, Representation.FULL), 1e-12);
	}

	private static double current(double[] chebyshev, Representation representation) {
		Bath bath = new Bath("b", Role.WORK, 0, new WhiteNoise(1), Convention.J_PI);
		Coupling coupling = new Coupling("c", "b", List.of(new Channel("c.0", 1, new NoiseOperator.Polynomial(chebyshev), OptionalDouble.empty())),
				Correlation.COMMON);
		Solution solution = Solver.solve(new Problem(new QubitArray(4, new double[] { 1 }, List.of(), representation), List.of(bath), List.of(coupling),
				new InitialState.Dicke(2)), SolverOptions.defaults(), Progress.NONE);
		assertEquals(chebyshev.length - 1, solution.operators().get(0).bodies());
		return solution.baths().get(0).instantaneousHeatCurrent();
	}

	private static void add(double[][] matrix, SparseHermitian operator, double factor) {
		for (int e = 0; e < operator.size(); e++) {
			matrix[operator.row(e)][operator.column(e)] += factor * operator.real(e);
		}
	}
}
