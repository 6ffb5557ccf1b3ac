// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.bound.PowerBounds;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.BathResult;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.heatwright.physics.solve.StartCurrent;
import org.heatwright.physics.steady.SteadyState;
import org.heatwright.physics.thermo.Regime;
import org.heatwright.physics.thermo.Thermodynamics;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SolvedMachine;
import org.heatwright.validation.registry.Validator;
import org.junit.jupiter.api.Test;

/** A sound result passes; each law broken alone is found, at its element, under its own rule. */
class LawsTest {

	private double hot = 1;
	private double cold = -1;
	private double atTheStart = 1;
	private double entropyProduction = 0.5;
	private double smallestEigenvalue = 0.1;
	private double residual = 1e-12;
	private double error = 1e-16;
	private Regime regime = Regime.HEAT_FLOW;
	private double bound1 = 4;
	private double bound2 = 2;
	private double commutator = 2;
	private double emission = 2;
	private double absorption = 2;
	private double cap = 2;
	private double largest = 2;
	private OptionalDouble power = OptionalDouble.empty();
	private OptionalDouble powerBound = OptionalDouble.empty();
	private OptionalDouble coolingBound = OptionalDouble.empty();

	@Test
	void aSoundResultPasses() {
		assertEquals(List.of(), check(Equation.GLOBAL));
	}

	@Test
	void energyThatIsNotConserved() {
		cold = -0.99;
		assertFound("result.energy.balance", "ladder");
	}

	@Test
	void energyConservedToRounding() {
		cold = -1 + 1e-9;
		assertEquals(List.of(), check(Equation.GLOBAL));
	}

	@Test
	void entropyThatIsDestroyed() {
		entropyProduction = -0.5;
		assertFound("result.second.law", "ladder");
	}

	@Test
	void signsThatTheSecondLawForbids() {
		regime = Regime.FORBIDDEN;
		assertFound("result.second.law", "ladder");
	}

	@Test
	void aStateThatIsNone() {
		smallestEigenvalue = -1e-3;
		assertFound("result.positivity", "ladder");
	}

	@Test
	void aSteadyCurrentAboveItsBound() {
		bound2 = 0.999;
		commutator = 0.999;
		atTheStart = 0;
		assertFound("result.bound.violated", "hot", "cold");
	}

	@Test
	void anInstantaneousCurrentAboveItsBound() {
		atTheStart = -2.001;
		assertFound("result.bound.violated", "hot", "cold");
	}

	@Test
	void aCurrentJustBelowItsBound() {
		atTheStart = -1.999;
		assertEquals(List.of(), check(Equation.GLOBAL));
	}

	@Test
	void boundsInTheWrongOrder() {
		bound1 = 1.5;
		assertFound("result.bound.violated", "hot", "cold");
	}

	/** Every bound that is printed is compared; those of one direction with what flows in it. */
	@Test
	void aSteadyCurrentAboveAnyOtherBound() {
		commutator = 0.999;
		assertFound("result.bound.violated", "hot", "cold");
		commutator = 2;
		emission = 0.999;
		assertFound("result.bound.violated", "cold");
		emission = 2;
		absorption = 0.999;
		assertFound("result.bound.violated", "hot");
		absorption = 2;
		cap = 0;
		assertFound("result.bound.violated", "hot");
		cap = 2;
		largest = 0.5;
		assertFound("result.bound.violated", "hot", "cold");
	}

	@Test
	void aPowerAboveItsBound() {
		power = OptionalDouble.of(0.5);
		powerBound = OptionalDouble.of(0.4);
		assertFound("result.bound.violated", "ladder");
		powerBound = OptionalDouble.of(0.6);
		assertEquals(List.of(), check(Equation.GLOBAL));
	}

	@Test
	void aCoolingPowerAboveItsBound() {
		hot = -1;
		cold = 1;
		coolingBound = OptionalDouble.of(0.9);
		assertFound("result.bound.violated", "ladder");
	}

	@Test
	void aLargeResidual() {
		residual = 1.01e-11;
		List<Diagnostic> found = check(Equation.GLOBAL);
		assertEquals(List.of("result.residual"), found.stream().map(Diagnostic::rule).toList());
		assertEquals(Severity.WARNING, found.get(0).severity());
	}

	/** Two opinions about the current differ in the sixth digit, both of currents worth the name. */
	@Test
	void currentsThatRoundingDecides() {
		error = 1.01e-6;
		List<Diagnostic> found = check(Equation.GLOBAL);
		assertEquals(List.of("result.current.uncertain", "result.current.uncertain"), found.stream().map(Diagnostic::rule).toList(), found::toString);
		assertEquals(Severity.WARNING, found.get(0).severity());
		error = 0.99e-6;
		assertEquals(List.of(), check(Equation.GLOBAL));
	}

	/** The local equation may break the second law by itself; that is a warning about the equation. */
	@Test
	void theLocalEquationIsWarnedAbout() {
		entropyProduction = -0.5;
		List<Diagnostic> found = check(Equation.LOCAL);
		assertEquals(List.of(Severity.WARNING), found.stream().map(Diagnostic::severity).toList());
		assertTrue(found.get(0).message().contains("local"), found::toString);
	}

	private void assertFound(String rule, String... elements) {
		List<Diagnostic> found = check(Equation.GLOBAL);
		assertEquals(List.of(elements), found.stream().map(Diagnostic::element).toList(), found::toString);
		for (Diagnostic diagnostic : found) {
			assertEquals(rule, diagnostic.rule());
			assertEquals(Severity.ERROR, diagnostic.severity());
			assertTrue(diagnostic.message().contains("defect of the program"), diagnostic::message);
		}
	}

	/** The solution of the valid example with some of its numbers replaced. */
	private List<Diagnostic> check(Equation equation) {
		Machine machine = RuleExamples.load("result.bound.violated", "valid");
		Problem problem = ProblemAssembler.assemble(machine);
		Solution sound = Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
		SteadyState s = sound.steadyState();
		SteadyState state = new SteadyState(s.method(), s.representation(), s.representationReason(), s.dimension(), s.unknowns(), s.closedClasses(), residual,
				0, smallestEigenvalue, s.reciprocalCondition(), s.populations(), s.energies(),
				s.stateNames());
		Thermodynamics thermodynamics = new Thermodynamics(power, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), regime,
				OptionalDouble.empty(), OptionalDouble.empty(), entropyProduction, hot + cold);
		Solution doctored = new Solution(state, List.of(result(sound.baths().get(0), hot), result(sound.baths().get(1), cold)), sound.operators(),
				sound.hamiltonian(), thermodynamics, new PowerBounds(powerBound, coolingBound), sound.validity());
		return Validator.judge(machine, new SolvedMachine(problem, doctored, equation, Optional.empty())).stream()
				.filter(diagnostic -> !diagnostic.rule().equals("result.classes.conserved")).toList();
	}

	private BathResult result(BathResult sound, double current) {
		BoundChain chain = new BoundChain(bound1, bound1, bound2, commutator, Math.max(emission, absorption), emission, absorption, OptionalDouble.of(-largest),
				OptionalDouble.of(largest), OptionalDouble.of(cap), "");
		return new BathResult(sound.bathId(), current, error, StartCurrent.either(atTheStart), sound.xi(), chain);
	}
}
