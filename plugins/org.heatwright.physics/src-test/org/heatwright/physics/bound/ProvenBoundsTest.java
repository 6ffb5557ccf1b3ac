// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.EquationMachines;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Beside the current of each equation stand the bounds that are proven for it, and no other. */
class ProvenBoundsTest {

	private static final BoundChain ALL = new BoundChain(6, 5, 4, 3, 2, 2, 1.5, OptionalDouble.of(-1), OptionalDouble.of(1), OptionalDouble.of(1.7), "");

	@ParameterizedTest
	@EnumSource(Equation.class)
	void eachEquationHasItsOwn(Equation equation) {
		BoundChain proven = ProvenBounds.of(equation, true, ALL, 0.1, 1);
		boolean withXi = equation == Equation.GLOBAL || equation == Equation.REDFIELD;
		for (double bound : new double[] { proven.bound1(), proven.bound1Shifted(), proven.bound2(), proven.commutator() }) {
			assertEquals(withXi, Double.isFinite(bound), () -> equation + " prints a bound with Xi: " + bound);
		}
		assertEquals(equation == Equation.GLOBAL, Double.isFinite(proven.spectral()), () -> equation + ": spectral");
		assertEquals(equation == Equation.GLOBAL, proven.absorptionCap().isPresent(), () -> equation + ": thermal cap");
		assertEquals(equation == Equation.EXACT ? OptionalDouble.empty() : ALL.exactMax(), proven.exactMax());
		assertEquals(withXi, proven.reason().isEmpty(), proven::reason);
	}

	/** Where the state of the Redfield equation is negative the bounds hold times the trace norm, and the range of the operator says nothing. */
	@org.junit.jupiter.api.Test
	void negativeStatesWidenTheBounds() {
		BoundChain proven = ProvenBounds.of(Equation.REDFIELD, true, ALL, -0.01, 1.02);
		assertEquals(1.02 * 4, proven.bound2(), 1e-15);
		assertTrue(proven.exactMax().isEmpty());
	}

	/** A machine whose parts do not interact has one equation, local or global. */
	@org.junit.jupiter.api.Test
	void localWithoutInteractionIsGlobal() {
		assertEquals(ALL, ProvenBounds.of(Equation.LOCAL, false, ALL, 0, 1));
	}

	@ParameterizedTest
	@EnumSource(Equation.class)
	void solvedMachinesObeyWhatIsPrinted(Equation equation) {
		Solution solution = Solver.solve(EquationMachines.twoQubits(1, 1.02, 0.01, 0.003, 5, new double[] { 1, 0.5 }), SolverOptions.defaults().with(equation),
				Progress.NONE);
		for (BathResult bath : solution.baths()) {
			double current = bath.heatCurrent();
			assertTrue(Math.abs(current) <= bath.bounds().bound2() && Math.abs(current) <= bath.bounds().bound1(), equation::name);
			assertEquals(equation == Equation.EXACT, bath.bounds().exactMax().isEmpty(), equation::name);
			assertTrue(current >= bath.bounds().exactMin().orElse(current) && current <= bath.bounds().exactMax().orElse(current), equation::name);
			assertEquals(equation != Equation.GLOBAL && equation != Equation.REDFIELD, Double.isInfinite(bath.bounds().bound2()), equation::name);
		}
	}
}
