// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.propagation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.MachineBuilder;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.junit.jupiter.api.Test;

/** However long a machine is followed, it ends in its steady state and keeps its trace. */
class LongTimesTest {

	private static final Bath HOT = new Bath("hot", Role.HOT, 0.4, new Ohmic(0.1, 1, 20), Convention.J_PI);
	private static final Bath COLD = new Bath("cold", Role.COLD, 2, new Ohmic(0.1, 1, 20), Convention.J_PI);
	private static final double[] TIMES = { 1e7, 1e12, 1e16, 1e17, 1e30, 1e300 };

	private static void endsInTheSteadyState(Problem problem) {
		SolverOptions options = SolverOptions.defaults();
		Solution steady = Solver.solve(problem, options, Progress.NONE);
		for (double until : TIMES) {
			TimeTrace trace = Transient.of(problem, until, 3, options, Progress.NONE);
			for (int b = 0; b < steady.baths().size(); b++) {
				double scale = Math.max(Math.abs(steady.baths().get(b).heatCurrent()), 1e-3 * Math.abs(trace.heatCurrents()[b][0]));
				assertEquals(steady.baths().get(b).heatCurrent(), trace.heatCurrents()[b][2], 1e-10 * scale, "until " + until);
			}
			assertEquals(1, Arrays.stream(trace.populations()).mapToDouble(p -> p[2]).sum(), 1e-13, "until " + until);
			assertTrue(Double.isFinite(trace.energy()[2]));
		}
	}

	@Test
	void populations() {
		endsInTheSteadyState(MachineBuilder.qubits(4, 1.1).start(new InitialState.Excited()).bath(HOT, 0.2, new NoiseOperator.Collective(Axis.X))
				.bath(COLD, 0.3, new NoiseOperator.Collective(Axis.X)).problem());
	}

	/** A start with coherences between levels. */
	@Test
	void densityMatrices() {
		HamiltonianTerm field = new HamiltonianTerm.Collective(CollectiveQuantity.JX, 0.4);
		endsInTheSteadyState(MachineBuilder.qubits(2, 1.1, field).start(new InitialState.Dicke(1)).bath(HOT, 0.2, new NoiseOperator.Collective(Axis.X))
				.bath(COLD, 0.3, new NoiseOperator.Collective(Axis.Y)).problem());
	}

	/** Over a stroke of any length the heat of a bath that acts alone is what the energy gains. */
	@Test
	void heatOfOneBathIsTheEnergy() {
		Problem problem = MachineBuilder.qubits(3, 1.1).start(new InitialState.Excited()).bath(HOT, 0.2, new NoiseOperator.Collective(Axis.X)).problem();
		for (double time : new double[] { 1e-14, 1e-3, 1, 1e5, 1e18 }) {
			Dynamics dynamics = SecularEquation.of(problem, SolverOptions.defaults(), Progress.NONE).ofPopulations();
			double[] state = { 0, 0, 0, 1 };
			double[] heat = new double[1];
			dynamics.over(time, Progress.NONE).apply(state, heat);
			double gained = 1.1 * (-3 * state[0] - 2 * state[1] - state[2]);
			assertEquals(gained, heat[0], 1e-14 * Math.abs(gained));
		}
	}
}
