// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.ConstantRate;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Spectrum;
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
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dicke ladders of the reference group dicke_steady, populations far below rounding, closed classes and the way into them. */
class PopulationsTest {

	@ParameterizedTest
	@CsvSource({ "6, 0.005318178895118782, -0.0022124261513102247, -0.0031057527438085567",
			"10, 0.010149742529549489, -0.004222414522770456, -0.005927328006779033",
			"20, 0.02240673661094887, -0.009321470943575001, -0.013085265667373872" })
	void dickeLadderWithThreeBaths(int size, double first, double second, double third) {
		NoiseOperator noise = new NoiseOperator.Collective(Axis.X);
		Solution solution = solve(new QubitArray(size, new double[] { 1 }, List.of(), Representation.AUTOMATIC), new InitialState.Ground(),
				link(0.5, 0.1, 0.1, 10, noise),
				link(1, 0.1, 0.1, 10, noise), link(3, 0.05, 0.2, 8, noise));
		double[] expected = { first, second, third };
		assertArrayEquals(expected, solution.baths().stream().mapToDouble(BathResult::heatCurrent).toArray(), 1e-11 * first);
		double[] populations = solution.steadyState().populations();
		for (int k = 0; k < size; k++) {
			assertEquals(0.4634832054729625, populations[k + 1] / populations[k], 1e-13);
		}
	}

	@Test
	void smallPopulationsKeepTheirDigits() {
		Solution solution = solve(new QubitArray(40, new double[] { 1 }, List.of(), Representation.AUTOMATIC), new InitialState.Ground(),
				link(12, 0.1, 0.1, 10, new NoiseOperator.Collective(Axis.X)));
		double[] populations = solution.steadyState().populations();
		double expected = Math.exp(-480) * -Math.expm1(-12);
		assertEquals(expected, populations[40], 1e-11 * expected);
	}

	@Test
	void theStartDecidesAmongClosedClasses() {
		// Level 3 decays at zero temperature to 0 and to 1, four times as often to 1; 2 is alone.
		LevelSystem levels = new LevelSystem(List.of("a", "b", "c", "d"), new double[] { 0, 0.5, 1, 2 });
		Spectrum constant = new ConstantRate(0.1);
		Solution solution = Solver.solve(new Problem(levels, List.of(new Bath("b0", Role.COLD, Double.POSITIVE_INFINITY, constant, Convention.J_PI)),
				List.of(coupling("b0", 0.1, new NoiseOperator.Transition(3, 0), 0), coupling("b0", 0.2, new NoiseOperator.Transition(3, 1), 1)), new InitialState.Level(3)),
				SolverOptions.defaults(), Progress.NONE);
		assertArrayEquals(new double[] { 0.2, 0.8, 0, 0 }, solution.steadyState().populations(), 1e-14);
		assertEquals(3, solution.steadyState().closedClasses().size());
		assertEquals(0.8, solution.steadyState().closedClasses().get(1).weight(), 1e-14);
	}

	private record Link(double beta, double strength, double eta, double cutoff, NoiseOperator operator) {
	}

	private static Link link(double beta, double strength, double eta, double cutoff, NoiseOperator operator) {
		return new Link(beta, strength, eta, cutoff, operator);
	}

	private static Coupling coupling(String bath, double strength, NoiseOperator operator, int number) {
		return new Coupling("c" + number, bath, List.of(new Channel("k" + number, strength, operator, OptionalDouble.empty())), Correlation.INDEPENDENT);
	}

	private static Solution solve(Medium medium, InitialState start, Link... links) {
		List<Bath> baths = new ArrayList<>();
		List<Coupling> couplings = new ArrayList<>();
		for (Link link : links) {
			String id = "b" + baths.size();
			couplings.add(coupling(id, link.strength, link.operator, baths.size()));
			baths.add(new Bath(id, Role.AUXILIARY, link.beta, new Ohmic(link.eta, 1, link.cutoff), Convention.J_PI));
		}
		return Solver.solve(new Problem(medium, baths, couplings, start), SolverOptions.defaults(), Progress.NONE);
	}
}
