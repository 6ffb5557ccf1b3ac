// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.CoherentDrive;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Assessment;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.junit.jupiter.api.Test;

/**
 * No flow of random machines exceeds any of its limits: engines between four or five baths of all roles and temperatures, and masers driven on and off
 * resonance.
 */
class FlowLimitsTest {

	private static final int MACHINES = 300;
	private static final double ROUNDING = 1e-12;

	private final Random random = new Random(20261124);

	private double between(double low, double high) {
		return low + random.nextDouble() * (high - low);
	}

	private Bath bath(String id, Role role) {
		double beta = role == Role.HOT ? between(0.05, 1) : random.nextInt(8) == 0 ? Double.POSITIVE_INFINITY : between(role == Role.COLD ? 1 : 0.05, 4);
		return new Bath(id, role, beta, new Ohmic(between(0.01, 0.2), 1, between(5, 20)), Convention.J_PI);
	}

	private Coupling coupling(String bath, int upper, int lower) {
		return new Coupling("c-" + bath + upper + lower, bath,
				List.of(new Channel("k-" + bath + upper + lower, between(0.05, 0.4), new NoiseOperator.Transition(upper, lower), OptionalDouble.empty())),
				Correlation.COMMON);
	}

	/** Four levels; every bath acts on one or two transitions, whatever its role is called. */
	@Test
	void baths() {
		int engines = 0;
		for (int m = 0; m < MACHINES; m++) {
			LevelSystem medium = new LevelSystem(List.of("a", "b", "c", "d"), new double[] { 0, between(0.5, 1.5), between(2, 3), between(3.5, 5) });
			List<Bath> baths = List.of(bath("hot", Role.HOT), bath("cold", Role.COLD), bath("help", Role.AUXILIARY),
					new Bath("work", Role.WORK, 0, new WhiteNoise(between(0.01, 0.3)), Convention.RATE), bath("work2", Role.WORK));
			List<Coupling> couplings = new ArrayList<>();
			int[][] pairs = { { 3, 0 }, { 1, 0 }, { 2, 0 }, { 2, 1 }, { 3, 1 }, { 3, 2 } };
			for (int b = 0; b < baths.size(); b++) {
				int[] pair = b < 3 ? pairs[b] : pairs[3 + random.nextInt(3)];
				if (b < 4 || random.nextBoolean()) {
					couplings.add(coupling(baths.get(b).id(), pair[0], pair[1]));
				}
			}
			Problem problem = new Problem(medium, baths, couplings, new InitialState.Ground());
			engines += withinLimits(problem) > 0 ? 1 : 0;
		}
		assertTrue(engines > MACHINES / 10, "too few engines: " + engines);
	}

	/** A three-level maser with a field of any frequency. */
	@Test
	void fields() {
		int engines = 0;
		for (int m = 0; m < MACHINES; m++) {
			LevelSystem medium = new LevelSystem(List.of("ground", "middle", "upper"), new double[] { 0, between(0.3, 1), between(2, 4) });
			List<Bath> baths = List.of(bath("hot", Role.HOT), bath("cold", Role.COLD));
			double gap = medium.energies()[2] - medium.energies()[1];
			CoherentDrive drive = new CoherentDrive("field", gap * between(0.9, 1.1), between(0.01, 0.2), new NoiseOperator.Transition(2, 1));
			Problem problem = new Problem(medium, baths, List.of(coupling("hot", 2, 0), coupling("cold", 1, 0)), new InitialState.Ground(), Optional.of(drive));
			engines += withinLimits(problem) > 0 ? 1 : 0;
		}
		assertTrue(engines > MACHINES / 10, "too few engines: " + engines);
	}

	/** @return the power */
	private static double withinLimits(Problem problem) {
		Solution solution = Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
		FlowLimits limits = Assessment.of(problem, SolverOptions.defaults(), Progress.NONE).flows();
		assertEquals(PowerBounds.of(limits).power().orElseThrow(), solution.powerBounds().power().orElseThrow(), 1e-9 * PowerBounds.of(limits).power().orElseThrow());
		double error = solution.baths().stream().mapToDouble(BathResult::heatCurrentError).sum() + ROUNDING;
		for (BathResult bath : solution.baths()) {
			below(bath.heatCurrent(), limits.absorption(each -> each.id().equals(bath.bathId())), error);
			below(-bath.heatCurrent(), limits.emission(each -> each.id().equals(bath.bathId())), error);
		}
		double power = solution.thermodynamics().power().orElseThrow();
		below(power, limits.power(), error);
		below(solution.baths().stream().filter(bath -> bath.bathId().equals("cold")).mapToDouble(BathResult::heatCurrent).sum(), limits.cooling(), error);
		return power - error;
	}

	private static void below(double value, List<Limit> limits, double error) {
		assertTrue(!limits.isEmpty(), "no limit");
		for (Limit limit : limits) {
			assertTrue(value <= limit.value() * (1 + 1e-9) + error, () -> value + " exceeds " + limit);
		}
	}
}
