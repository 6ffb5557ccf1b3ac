// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.problem.LambShift;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;

/** The local master equation; reference numbers from QuTiP 4.7.1, {@code steadystate(H, c_ops, method="direct")} with the same jump operators. */
class LocalEquationTest {

	@Test
	void threeQubitsWithEveryKindOfInteraction() {
		List<HamiltonianTerm> terms = List.of(pair(PairKind.EXCHANGE, 0.3, 0, 1), pair(PairKind.EXCHANGE, 0.2, 1, 2), pair(PairKind.ZZ, 0.15, 0, 1),
				pair(PairKind.XX, 0.1, 1, 2));
		Solution solution = solve(new double[] { 1, 1.2, 0.9 }, terms, 0.5, 0.3, 2, 0.4, 2, Equation.LOCAL);
		assertEquals(0.004341459895112663, solution.baths().get(0).heatCurrent(), 1e-14);
		assertEquals(-0.004341459895112638, solution.baths().get(1).heatCurrent(), 1e-14);
		assertEquals(1, solution.steadyState().closedClasses().size());
		assertEquals(Representation.FULL, solution.steadyState().representation());
	}

	/**
	 * A. Levy, R. Kosloff, EPL 107, 20004 (2014): two different qubits in exchange; the local equation carries heat from the cold bath to the hot one, the global
	 * one does not.
	 */
	@Test
	void levyKosloffNetworkBreaksTheSecondLaw() {
		List<HamiltonianTerm> terms = List.of(pair(PairKind.EXCHANGE, 0.05, 0, 1));
		Solution local = solve(new double[] { 1, 0.5 }, terms, 1 / 1.5, 0.2, 1, 0.2, 1, Equation.LOCAL);
		assertEquals(-9.83928631857098e-06, local.baths().get(0).heatCurrent(), 1e-16);
		assertEquals(-3.279762106184824e-06, local.thermodynamics().entropyProduction(), 1e-16);
		Solution global = solve(new double[] { 1, 0.5 }, terms, 1 / 1.5, 0.2, 1, 0.2, 1, Equation.GLOBAL);
		assertTrue(global.baths().get(0).heatCurrent() > 1e-7);
		assertTrue(global.thermodynamics().entropyProduction() > 1e-8);
	}

	/** Without interaction the local equation is the global one, solved by populations. */
	@Test
	void isTheGlobalOneWithoutInteraction() {
		Solution local = solve(new double[] { 1, 0.5 }, List.of(), 0.5, 0.2, 2, 0.2, 0, Equation.LOCAL);
		Solution global = solve(new double[] { 1, 0.5 }, List.of(), 0.5, 0.2, 2, 0.2, 0, Equation.GLOBAL);
		assertEquals(global.baths().get(0).heatCurrent(), local.baths().get(0).heatCurrent(), 0);
		assertTrue(local.steadyState().method().startsWith("populations"));
	}

	private static HamiltonianTerm pair(PairKind kind, double strength, int first, int second) {
		return new HamiltonianTerm.Pair(kind, strength, List.of(new SitePair(first, second)));
	}

	private static Solution solve(double[] frequencies, List<HamiltonianTerm> terms, double hotBeta, double hotStrength, double coldBeta, double coldStrength,
			int coldSite, Equation equation) {
		QubitArray array = new QubitArray(frequencies.length, frequencies, terms, Representation.AUTOMATIC);
		List<Bath> baths = List.of(new Bath("hot", Role.HOT, hotBeta, new Ohmic(0.1, 1, 10), Convention.J_PI),
				new Bath("cold", Role.COLD, coldBeta, new Ohmic(0.1, 1, 10), Convention.J_PI));
		List<Coupling> couplings = List.of(coupling("hot", hotStrength, 0), coupling("cold", coldStrength, coldSite));
		SolverOptions options = new SolverOptions(equation, LambShift.NONE, 1L << 30, 1e-10);
		return Solver.solve(new Problem(array, baths, couplings, new InitialState.Ground()), options, Progress.NONE);
	}

	private static Coupling coupling(String bath, double strength, int site) {
		return new Coupling(bath + ".c", bath,
				List.of(new Channel(bath + ".0", strength, new NoiseOperator.Local(Axis.X, new int[] { site }), OptionalDouble.empty())), Correlation.COMMON);
	}
}
