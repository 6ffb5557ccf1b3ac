// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.junit.jupiter.api.Test;

class LambShiftTest {

	private static Bath bath(String id, double beta) {
		return new Bath(id, beta < 1 ? Role.HOT : Role.COLD, beta, new Ohmic(0.1, 1, 10), Convention.J_PI);
	}

	/**
	 * From the spectra themselves: the degenerate machine changes by 2.4 % (scipy quadrature and a dense Liouvillian), one without degenerate levels not at all.
	 */
	@Test
	void isAnOption() {
		assertEquals(0.0006135108699216346, solve(1, LambShift.INCLUDED), 1e-14);
		assertEquals(solve(1.1, LambShift.NONE), solve(1.1, LambShift.INCLUDED), 0);
	}

	private static double solve(double second, LambShift shift) {
		QubitArray array = new QubitArray(2, new double[] { 1, second }, List.of(), Representation.FULL);
		List<Coupling> couplings = List.of(coupling("hot", new NoiseOperator.Collective(Axis.X), 0.2),
				coupling("cold", new NoiseOperator.Local(Axis.X, new int[] { 0 }), 0.1));
		Solution solution = Solver.solve(new Problem(array, List.of(bath("hot", 0.5), bath("cold", 3)), couplings, new InitialState.Ground()),
				new SolverOptions(Equation.GLOBAL, shift, 1L << 30, 1e-10), Progress.NONE);
		assertEquals(0, solution.thermodynamics().energyBalance(), 1e-15);
		return solution.baths().get(0).heatCurrent();
	}

	private static Coupling coupling(String bath, NoiseOperator operator, double strength) {
		return new Coupling(bath + ".c", bath, List.of(new Channel(bath + ".0", strength, operator, OptionalDouble.empty())), Correlation.COMMON);
	}
}
