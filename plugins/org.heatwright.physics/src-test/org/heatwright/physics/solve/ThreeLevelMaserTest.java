// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;

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
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;

/** Scovil and Schulz-DuBois, PRL 2, 262 (1959): efficiency 1 - E_c/E_h; numbers from two independent methods (three_level_maser, maser_engine). */
class ThreeLevelMaserTest {

	@Test
	void powerEfficiencyAndCurrents() {
		List<Bath> baths = List.of(new Bath("hot", Role.HOT, 0.2, new Ohmic(0.1, 1, 20), Convention.J_PI),
				new Bath("cold", Role.COLD, 2, new Ohmic(0.1, 1, 20), Convention.J_PI),
				new Bath("work", Role.WORK, 0, new WhiteNoise(0.05), Convention.J_PI));
		List<Coupling> couplings = List.of(coupling("hot", 2, 0), coupling("cold", 1, 0), coupling("work", 2, 1));
		Problem problem = new Problem(new LevelSystem(List.of("g", "m", "u"), new double[] { 0, 1, 3 }), baths, couplings, new InitialState.Ground());
		Solution solution = Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
		assertEquals(0.0016790251055868986, solution.thermodynamics().power().orElseThrow(), 1e-14);
		assertEquals(2.0 / 3, solution.thermodynamics().efficiency().orElseThrow(), 1e-12);
		assertEquals(0.002518537658380348, solution.baths().get(0).heatCurrent(), 1e-14);
		assertEquals(-0.0008395125527934493, solution.baths().get(1).heatCurrent(), 1e-14);
	}

	private static Coupling coupling(String bath, int upper, int lower) {
		return new Coupling(bath + ".c", bath, List.of(new Channel(bath + ".0", 0.3, new NoiseOperator.Transition(upper, lower), OptionalDouble.empty())),
				Correlation.COMMON);
	}
}
