// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
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
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.junit.jupiter.api.Test;

/** Currents of XX chains by free fermions are those of the local equation on all coherences; of equal qubits they do not depend on the length. */
class FreeFermionChainTest {

	private static final Bath HOT = new Bath("h", Role.HOT, 0.5, new Ohmic(0.1, 1, 20), Convention.J_PI);
	private static final Bath COLD = new Bath("c", Role.COLD, 2, new Ohmic(0.2, 1, 20), Convention.J_PI);

	private static FreeFermionChain.End end(Bath bath, double strength, double frequency) {
		return new FreeFermionChain.End(strength * strength * bath.rate(frequency), strength * strength * bath.rate(-frequency));
	}

	@Test
	void isTheLocalEquation() {
		Random random = new Random(175);
		for (int n = 2; n <= 5; n++) {
			double[] frequencies = random.doubles(n, 0.8, 1.6).toArray();
			double[] exchanges = random.doubles(n - 1, 0.05, 0.4).toArray();
			List<HamiltonianTerm> terms = new ArrayList<>();
			for (int j = 0; j + 1 < n; j++) {
				terms.add(new HamiltonianTerm.Pair(PairKind.EXCHANGE, exchanges[j], List.of(new SitePair(j, j + 1))));
			}
			List<Coupling> couplings = List.of(coupling(HOT, 0.6, 0), coupling(COLD, 0.5, n - 1));
			SolverOptions defaults = SolverOptions.defaults();
			Solution solution = Solver.solve(new Problem(new QubitArray(n, frequencies, terms, Representation.FULL), List.of(HOT, COLD), couplings,
					new InitialState.Ground()), new SolverOptions(Equation.LOCAL, defaults.lambShift(), defaults.memoryLimitBytes(), defaults.maxResidual()),
					Progress.NONE);
			FreeFermionChain chain = FreeFermionChain.of(frequencies, exchanges, end(HOT, 0.6, frequencies[0]), end(COLD, 0.5, frequencies[n - 1]), Progress.NONE);
			double scale = Math.abs(chain.first());
			assertEquals(solution.baths().get(0).heatCurrent(), chain.first(), 1e-9 * scale, n + " qubits");
			assertEquals(solution.baths().get(1).heatCurrent(), chain.last(), 1e-9 * scale, n + " qubits");
			assertTrue(chain.error() <= 1e-9 * scale, "claimed error " + chain.error());
		}
	}

	/** Ballistic transport: the current of equal qubits is the same for every length. */
	@Test
	void doesNotDependOnTheLength() {
		FreeFermionChain few = uniform(4);
		FreeFermionChain many = uniform(300);
		assertEquals(few.first(), many.first(), 1e-9 * few.first());
		assertTrue(Math.abs(many.first() - few.first()) <= many.error() + few.error(), "within the claimed errors");
	}

	@Test
	void withoutBathsThereIsNoSteadyState() {
		FreeFermionChain.End none = new FreeFermionChain.End(0, 0);
		assertTrue(assertThrows(SolverRefusedException.class, () -> FreeFermionChain.of(new double[] { 1, 1 }, new double[] { 0.1 }, none, none, Progress.NONE))
				.getMessage().contains("not unique"));
	}

	private static FreeFermionChain uniform(int n) {
		double[] frequencies = new double[n];
		double[] exchanges = new double[n - 1];
		Arrays.fill(frequencies, 1);
		Arrays.fill(exchanges, 0.2);
		return FreeFermionChain.of(frequencies, exchanges, end(HOT, 0.6, 1), end(COLD, 0.5, 1), Progress.NONE);
	}

	private static Coupling coupling(Bath bath, double strength, int site) {
		return new Coupling(bath.id() + ".c", bath.id(),
				List.of(new Channel(bath.id() + ".0", strength, new NoiseOperator.Local(Axis.X, new int[] { site }), OptionalDouble.empty())), Correlation.COMMON);
	}
}
