// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
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

/**
 * S sigma / J^2 >= 2 for the current of every bath in every steady state of rates: A. C. Barato, U. Seifert, Phys. Rev. Lett. 114, 158101 (2015); T. R.
 * Gingrich et al., Phys. Rev. Lett. 116, 120601 (2016).
 */
class UncertaintyRelationTest {

	private static final int MACHINES = 1500;
	private final Random random = new Random(20160325);

	@Test
	void holdsForEveryMachineOfRates() {
		int machines = 0;
		double closest = Double.POSITIVE_INFINITY;
		for (int k = 0; k < MACHINES; k++) {
			Solution solution = Solver.solve(k % 3 == 0 ? ladder() : levels(), SolverOptions.defaults(), Progress.NONE);
			double sigma = solution.thermodynamics().entropyProduction();
			assertTrue(sigma >= -1e-12, "entropy production " + sigma);
			CurrentNoise noise = solution.noise().noise().orElseThrow();
			boolean flows = false;
			for (int b = 0; b < noise.baths(); b++) {
				BathResult bath = solution.baths().get(b);
				if (Math.abs(bath.heatCurrent()) > 1e4 * bath.heatCurrentError()) {
					flows = true;
					double ratio = noise.noise(b) * sigma / (bath.heatCurrent() * bath.heatCurrent());
					closest = Math.min(closest, ratio);
					assertTrue(ratio >= 2 - 1e-6, "machine " + k + ": " + ratio);
				}
			}
			machines += flows ? 1 : 0;
		}
		assertTrue(machines >= 1000, "currents flowed in " + machines);
		assertEquals(2, closest, 0.1, "near equilibrium the relation is nearly reached");
	}

	private Bath bath(String id) {
		return new Bath(id, Role.AUXILIARY, 0.1 + 2 * random.nextDouble(),
				new Ohmic(0.02 + 0.1 * random.nextDouble(), 1, 5 + 20 * random.nextDouble()), Convention.J_PI);
	}

	private Coupling coupling(Bath bath, List<NoiseOperator> operators) {
		List<Channel> channels = IntStream.range(0, operators.size())
				.mapToObj(c -> new Channel(bath.id() + "." + c, 0.1 + 0.3 * random.nextDouble(), operators.get(c), OptionalDouble.empty())).toList();
		return new Coupling(bath.id() + ".c", bath.id(), channels, Correlation.INDEPENDENT);
	}

	private Problem ladder() {
		Medium ladder = new QubitArray(1 + random.nextInt(8), new double[] { 0.5 + random.nextDouble() }, List.of(), Representation.SYMMETRIC);
		return machine(ladder, 2 + random.nextInt(2), () -> List.of(new NoiseOperator.Collective(Axis.X)));
	}

	/** Three to five levels, each bath on a chain of transitions through all of them and on one more. */
	private Problem levels() {
		int n = 3 + random.nextInt(3);
		double[] energies = new double[n];
		for (int i = 1; i < n; i++) {
			energies[i] = energies[i - 1] + 0.2 + random.nextDouble();
		}
		return machine(new LevelSystem(IntStream.range(0, n).mapToObj(i -> "level" + i).toList(), energies), 2 + random.nextInt(2), () -> {
			List<NoiseOperator> operators = new ArrayList<>();
			for (int i = 1; i < n; i++) {
				operators.add(new NoiseOperator.Transition(i, i - 1));
			}
			operators.add(new NoiseOperator.Transition(n - 1, random.nextInt(n - 2)));
			return operators;
		});
	}

	private Problem machine(Medium medium, int baths, java.util.function.Supplier<List<NoiseOperator>> operators) {
		List<Bath> all = IntStream.range(0, baths).mapToObj(b -> bath("b" + b)).toList();
		return new Problem(medium, all, all.stream().map(bath -> coupling(bath, operators.get())).toList(), new InitialState.Ground());
	}
}
