// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Local and collective noise together: reference group permutation_invariant, and the full space by the block tier. */
class PermutationInvariantTest {

	@ParameterizedTest
	@CsvSource({ "2, 0, 4, 0.0007825521060866461", "3, 0, 6, 0.0011222512668650855", "4, 0, 9, 0.0014283816708222548", "5, 0, 12, 0.001702090320468993", "6, 0, 16, 0.0019449019038128496",
			"8, 0, 25, 0.0023454337320199786", "10, 0, 36, 0.0026471088771114855", "3, 0.07, 6, 0.0010581930626332701", "4, 0.07, 9, 0.0013132218465243986",
			"5, 0.07, 12, 0.0015308848683724269", "6, 0.07, 16, 0.0017174004024985313" })
	void reference(int size, double quadratic, int states, double current) {
		Solution solution = solve(size, quadratic, Representation.AUTOMATIC, Axis.X);
		assertEquals(Representation.PERMUTATION_INVARIANT, solution.steadyState().representation());
		assertEquals(states, solution.steadyState().dimension());
		assertEquals(current, solution.baths().get(1).heatCurrent(), 1e-12 * current);
		assertEquals(-current, solution.baths().get(0).heatCurrent(), 1e-12 * current);
	}

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
		return new Bath(id, role, beta, new Spectrum.Ohmic(0.1, 1, 10), Convention.J_PI);
	}

	private static Coupling coupling(String bath, double strength, NoiseOperator operator) {
		return new Coupling(bath + ".c", bath, List.of(new Channel(bath + ".0", strength, operator, OptionalDouble.empty())), Correlation.INDEPENDENT);
	}
}
