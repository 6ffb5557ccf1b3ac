// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;

import org.heatwright.physics.BathResult;
import org.heatwright.physics.Equation;
import org.heatwright.physics.HamiltonianSummary;
import org.heatwright.physics.Problem;
import org.heatwright.physics.Solution;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Convention;
import org.heatwright.physics.bath.CorrelationNorm;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.Spectrum;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.space.InitialState;
import org.heatwright.physics.space.LevelSystem;
import org.heatwright.physics.space.Representation;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.physics.thermo.Thermodynamics;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.junit.jupiter.api.Test;

/** A sound result passes; each law broken alone is found, once, under its own rule. */
class ResultChecksTest {

	private double hot = 1;
	private double cold = -1;
	private double atTheStart = 1;
	private double entropyProduction = 0.5;
	private double smallestEigenvalue = 0.1;
	private Regime regime = Regime.HEAT_FLOW;
	private double bound1 = 4;
	private double bound2 = 2;

	@Test
	void aSoundResultPasses() {
		assertEquals(List.of(), check(Equation.GLOBAL));
	}

	@Test
	void energyThatIsNotConserved() {
		cold = -0.99;
		assertFound(ResultChecks.ENERGY_BALANCE);
	}

	@Test
	void entropyThatIsDestroyed() {
		entropyProduction = -0.5;
		assertFound(ResultChecks.SECOND_LAW);
	}

	@Test
	void signsThatTheSecondLawForbids() {
		regime = Regime.FORBIDDEN;
		assertFound(ResultChecks.SECOND_LAW);
	}

	@Test
	void aStateThatIsNone() {
		smallestEigenvalue = -1e-3;
		assertFound(ResultChecks.POSITIVITY);
	}

	@Test
	void aSteadyCurrentAboveItsBound() {
		bound2 = 0.999;
		atTheStart = 0;
		assertFound(ResultChecks.BOUND, ResultChecks.BOUND);
	}

	@Test
	void anInstantaneousCurrentAboveItsBound() {
		atTheStart = -2.001;
		assertFound(ResultChecks.BOUND, ResultChecks.BOUND);
	}

	@Test
	void boundsInTheWrongOrder() {
		bound1 = 1.5;
		assertFound(ResultChecks.BOUND, ResultChecks.BOUND);
	}

	/** The local equation may break the second law by itself; that is a warning about the equation. */
	@Test
	void theLocalEquationIsWarnedAbout() {
		entropyProduction = -0.5;
		List<Diagnostic> found = check(Equation.LOCAL);
		assertEquals(List.of(Severity.WARNING), found.stream().map(Diagnostic::severity).toList());
		assertTrue(found.get(0).message().contains("local"), found::toString);
	}

	private void assertFound(String... rules) {
		List<Diagnostic> found = check(Equation.GLOBAL);
		assertEquals(List.of(rules), found.stream().map(Diagnostic::rule).toList(), found::toString);
		for (Diagnostic diagnostic : found) {
			assertEquals(Severity.ERROR, diagnostic.severity());
			assertTrue(diagnostic.message().contains("defect of the program"), diagnostic::message);
		}
	}

	private List<Diagnostic> check(Equation equation) {
		Problem problem = new Problem(new LevelSystem(List.of("ground", "excited"), new double[] { 0, 1 }), List.of(bath("hot", Role.HOT, 0.5), bath("cold", Role.COLD, 1)),
				List.of(), new InitialState.Ground());
		SteadyState state = new SteadyState("test", Representation.LEVELS, "", 2, 2, List.of(), 0, 0, smallestEigenvalue, 1, new double[] { 0.9, 0.1 },
				new double[] { 0, 1 }, List.of("ground", "excited"));
		Thermodynamics thermodynamics = new Thermodynamics(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), regime, OptionalDouble.empty(),
				OptionalDouble.empty(), entropyProduction, hot + cold);
		Solution solution = new Solution(state, List.of(result("hot", hot), result("cold", cold)), List.of(), new HamiltonianSummary(1, 0, 1), thermodynamics,
				new PowerBounds(OptionalDouble.empty(), OptionalDouble.empty()), List.of());
		return ResultChecks.check(problem, solution, equation);
	}

	private static Bath bath(String id, Role role, double inverseTemperature) {
		return new Bath(id, role, inverseTemperature, new Spectrum.Ohmic(0.1, 1, 10), Convention.J_PI);
	}

	private BathResult result(String id, double current) {
		BoundChain chain = new BoundChain(bound1, bound1, bound2, bound2, bound2, bound2, bound2, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");
		return new BathResult(id, current, 1e-16, atTheStart, new CorrelationNorm(1, 0, 1, ""), chain);
	}
}
