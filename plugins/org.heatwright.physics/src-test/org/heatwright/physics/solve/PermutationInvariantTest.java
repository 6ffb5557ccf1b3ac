// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local and collective noise together: sectors (j, M) against the full space by the block tier; the reference group is in {@code ReferenceSectorsTest}. */
class PermutationInvariantTest {

	@ParameterizedTest
	@CsvSource({ "2, 0, X", "3, 0.07, X", "4, 0, Y", "3, 0, Z" })
	void agreesWithTheFullSpace(int size, double quadratic, Axis local) {
		Solution small = solve(size, quadratic, Representation.PERMUTATION_INVARIANT, local);
		Solution large = solve(size, quadratic, Representation.FULL, local);
		for (int b = 0; b < 2; b++) {
			assertEquals(large.baths().get(b).heatCurrent(), small.baths().get(b).heatCurrent(), 1e-13);
			assertEquals(large.baths().get(b).instantaneousHeatCurrent(), small.baths().get(b).instantaneousHeatCurrent(), 1e-14);
			assertEquals(large.baths().get(b).bounds().exactMax().orElseThrow(), small.baths().get(b).bounds().exactMax().orElseThrow(), 1e-13);
			assertEquals(large.baths().get(b).bounds().bound2(), small.baths().get(b).bounds().bound2(), 1e-12);
		}
		assertEquals(groundPopulation(large), groundPopulation(small), 1e-12);
	}

	/** Of the ground state |g...g>, the first state of both spaces. */
	private static double groundPopulation(Solution solution) {
		return solution.steadyState().populations()[0];
	}

	@Test
	void twoHundredQubits() {
		Solution solution = solve(200, 0, Representation.AUTOMATIC, Axis.X);
		assertEquals(101 * 101, solution.steadyState().dimension());
		assertEquals(0, solution.thermodynamics().energyBalance(), 1e-12 * solution.baths().get(1).heatCurrent());
	}

	private static Solution solve(int size, double quadratic, Representation representation, Axis local) {
		List<HamiltonianTerm> terms = List.of(new HamiltonianTerm.Collective(CollectiveQuantity.JZ2, quadratic));
		List<Bath> baths = List.of(bath("local", Role.COLD, 2), bath("collective", Role.HOT, 0.5));
		List<Coupling> couplings = List.of(coupling("local", 0.1, new NoiseOperator.Local(local, IntStream.range(0, size).toArray())),
				coupling("collective", 0.08, new NoiseOperator.Collective(Axis.X)));
		Problem problem = new Problem(new QubitArray(size, new double[] { 1 }, terms, representation), baths, couplings, new InitialState.Dicke(-0.5 * size));
		return Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
	}

	private static Bath bath(String id, Role role, double beta) {
		return new Bath(id, role, beta, new Ohmic(0.1, 1, 10), Convention.J_PI);
	}

	private static Coupling coupling(String bath, double strength, NoiseOperator operator) {
		return new Coupling(bath + ".c", bath, List.of(new Channel(bath + ".0", strength, operator, OptionalDouble.empty())), Correlation.INDEPENDENT);
	}
}
