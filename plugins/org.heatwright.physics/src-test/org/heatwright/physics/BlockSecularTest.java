// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Convention;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.Spectrum;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.space.InitialState;
import org.heatwright.physics.space.LevelSystem;
import org.heatwright.physics.space.Medium;
import org.heatwright.physics.space.QubitArray;
import org.heatwright.physics.space.Representation;
import org.heatwright.physics.steady.ClosedClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two resonant qubits on a common bath, and more of them: reference groups degenerate_block_secular and uniqueness_and_conserved. */
class BlockSecularTest {

	private static final NoiseOperator COMMON = new NoiseOperator.Collective(Axis.X);
	private static final NoiseOperator FIRST = new NoiseOperator.Local(Axis.X, new int[] { 0 });

	@Test
	void collectiveHotAndLocalCold() {
		Solution solution = solve(qubits(2), new InitialState.Dicke(-1), channel("hot", 0.3, 0.1, COMMON), channel("cold", 2, 0.1, FIRST));
		assertEquals(0.0006027300275863315, solution.baths().get(0).heatCurrent(), 1e-13);
		assertEquals(-0.0006027300275860807, solution.baths().get(1).heatCurrent(), 1e-13);
		assertEquals(0.0010246410468962618, solution.thermodynamics().entropyProduction(), 1e-13);
		double[] populations = solution.steadyState().populations();
		assertEquals(0.37143281337431655, populations[0], 1e-12);
		assertEquals(0.25570783004485886, populations[1], 1e-12);
		assertEquals(0.20612020323245278, populations[2], 1e-12);
		assertEquals(0.16673915334837197, populations[3], 1e-12);
		assertEquals(1, solution.steadyState().closedClasses().size());
	}

	@Test
	void populationsAloneWouldBeWrong() {
		double naive = 0.0006089124788394907;
		double current = solve(qubits(2), new InitialState.Dicke(-1), channel("hot", 0.3, 0.1, COMMON), channel("cold", 2, 0.1, FIRST)).baths().get(0).heatCurrent();
		assertEquals(0.0103, naive / current - 1, 1e-4);
	}

	@Test
	void localBathsNeedNoCoherences() {
		Solution solution = solve(qubits(2), new InitialState.Ground(), channel("hot", 0.5, 0.1, FIRST), channel("cold", 2, 0.1, new NoiseOperator.Local(Axis.X, new int[] { 1 })));
		assertEquals(0, solution.baths().get(0).heatCurrent(), 1e-15);
		assertEquals(0.045003950902913196, solution.steadyState().populations()[3], 1e-13);
		assertEquals(0.5482603600826711, solution.steadyState().populations()[0], 1e-13);
		assertTrue(solution.steadyState().method().startsWith("populations"));
	}

	@Test
	void limitStateDependsOnTheInitialState() {
		double[][] x = new double[4][4];
		for (int[] pair : new int[][] { { 0, 1 }, { 0, 2 }, { 1, 3 }, { 2, 3 } }) {
			x[pair[0]][pair[1]] = x[pair[1]][pair[0]] = 1;
		}
		Medium levels = new LevelSystem(List.of("gg", "ge", "eg", "ee"), new double[] { -1, 0, 0, 1 });
		Solution solution = solve(levels, new InitialState.Level(2), channel("common", 1, 0.2, new NoiseOperator.Matrix(x, new double[4][4])));
		double[] populations = solution.steadyState().populations();
		assertEquals(0.04501528658519024, populations[3], 1e-12);
		assertEquals(0.33262047788741095, populations[0], 1e-12);
		assertEquals(0.3111821177636994, populations[2], 1e-12);
		List<ClosedClass> classes = solution.steadyState().closedClasses();
		assertEquals(2, classes.size());
		assertEquals(4, classes.get(0).size() + classes.get(1).size());
		assertEquals(0.5, classes.get(0).weight(), 1e-12);
		assertEquals(0, solution.baths().get(0).heatCurrent(), 1e-14);
	}

	@ParameterizedTest
	@CsvSource({ "2", "3", "4" })
	void ladderAgreesWithTheFullSpace(int size) {
		Medium ladder = new QubitArray(size, new double[] { 1 }, List.of(), Representation.SYMMETRIC);
		Link[] links = { channel("hot", 0.3, 0.1, COMMON), channel("cold", 2, 0.2, COMMON) };
		Solution small = solve(ladder, new InitialState.Dicke(-0.5 * size), links);
		Solution large = solve(qubits(size), new InitialState.Dicke(-0.5 * size), links);
		assertEquals(small.baths().get(0).heatCurrent(), large.baths().get(0).heatCurrent(), 1e-12);
		assertEquals(small.baths().get(0).instantaneousHeatCurrent(), large.baths().get(0).instantaneousHeatCurrent(), 1e-14);
		ClosedClass reached = large.steadyState().closedClasses().get(0);
		assertEquals(1, reached.weight(), 1e-10);
		assertEquals(size + 1, reached.size());
	}

	private static Medium qubits(int size) {
		return new QubitArray(size, new double[] { 1 }, List.of(), Representation.FULL);
	}

	private record Link(String bath, double beta, double strength, NoiseOperator operator) {
	}

	private static Link channel(String bath, double beta, double strength, NoiseOperator operator) {
		return new Link(bath, beta, strength, operator);
	}

	private static Solution solve(Medium medium, InitialState start, Link... links) {
		List<Bath> baths = new ArrayList<>();
		List<Coupling> couplings = new ArrayList<>();
		for (Link link : links) {
			baths.add(new Bath(link.bath, link.beta < 1 ? Role.HOT : Role.COLD, link.beta, new Spectrum.Ohmic(0.1, 1, 10), Convention.J_PI));
			couplings.add(new Coupling(link.bath + ".c", link.bath, List.of(new Channel(link.bath + ".0", link.strength, link.operator, OptionalDouble.empty())), Correlation.COMMON));
		}
		return Solver.solve(new Problem(medium, baths, couplings, start), SolverOptions.defaults(), Progress.NONE);
	}
}
