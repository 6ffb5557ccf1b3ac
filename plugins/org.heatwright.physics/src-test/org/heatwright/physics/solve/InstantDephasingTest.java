// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

import org.ejml.data.DMatrixRMaj;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Box;
import org.heatwright.physics.bath.spectrum.ConstantRate;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.PairKind;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.medium.SitePair;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.propagation.TimeTrace;
import org.heatwright.physics.propagation.Transient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * gamma(0) = inf takes away the coherences that the pure dephasing sees and no others: it is the limit of ever larger finite rates, whatever spectrum diverges.
 */
class InstantDephasingTest {

	private static final double COLD = 2;

	/** Every kind of spectrum with an infinite rate at zero frequency. */
	static List<Spectrum> divergent() {
		return List.of(new ConstantRate(0.1), new Ohmic(0.1, 0.5, 10), new Ohmic(0.1, 0.9, 10), new Box(0.05, 0, 8),
				new Ohmic(0.05, 0.1, 10));
	}

	private static Bath bath(String id, double beta, Spectrum spectrum) {
		return new Bath(id, Role.AUXILIARY, beta, spectrum, Convention.J_PI);
	}

	private static QubitArray qubits(double a, double b, double c, HamiltonianTerm... terms) {
		return new QubitArray(3, new double[] { a, b, c }, List.of(terms), Representation.FULL);
	}

	private static NoiseOperator site(Axis axis, int... sites) {
		return new NoiseOperator.Local(axis, sites);
	}

	private static Channel channel(String id, double strength, NoiseOperator operator) {
		return new Channel(id, strength, operator, OptionalDouble.empty());
	}

	/** A hot bath on all qubits and, independently, on sigma_z of some; a cold one on the first. */
	private static Problem machine(QubitArray array, Spectrum hot, NoiseOperator dephasing, InitialState start) {
		List<Bath> baths = List.of(bath("hot", 0.1, hot), bath("cold", COLD, new Ohmic(0.1, 1, 5)));
		List<Coupling> couplings = List.of(
				new Coupling("h", "hot", List.of(channel("x", 0.3, new NoiseOperator.Collective(Axis.X)), channel("z", 0.3, dephasing)), Correlation.INDEPENDENT),
				new Coupling("c", "cold", List.of(channel("c", 0.2, site(Axis.X, 0))), Correlation.COMMON));
		return new Problem(array, baths, couplings, start);
	}

	private static Solution solve(Problem problem) {
		return Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
	}

	/** The number of the audit: qubits 1 and 3 are resonant, and their coherence outlives any dephasing of qubit 2. */
	@Test
	void dephasingOfAnotherQubitLeavesTheCoherence() {
		Problem problem = machine(qubits(1, 1.3, 1), new ConstantRate(0.1), site(Axis.Z, 1), new InitialState.Ground());
		assertEquals(0.00291708503, Math.abs(solve(problem).baths().get(1).heatCurrent()), 1e-11);
	}

	@Test
	void allQubitsAlike() {
		Problem problem = machine(qubits(1, 1, 1), new ConstantRate(0.1), site(Axis.Z, 1), new InitialState.Ground());
		assertEquals(0.0029170850284, Math.abs(solve(problem).baths().get(1).heatCurrent()), 1e-13);
	}

	@ParameterizedTest
	@MethodSource("divergent")
	void isTheLimitOfFiniteRates(Spectrum hot) {
		HamiltonianTerm exchange = new HamiltonianTerm.Pair(PairKind.EXCHANGE, 0.1, List.of(new SitePair(0, 2)));
		HamiltonianTerm ring = new HamiltonianTerm.Pair(PairKind.EXCHANGE, 0.1, List.of(new SitePair(0, 1), new SitePair(1, 2), new SitePair(0, 2)));
		List<NoiseOperator> dephasings = List.of(site(Axis.Z, 1), site(Axis.Z, 0, 1), new NoiseOperator.Collective(Axis.Z), site(Axis.Z, 2));
		for (QubitArray array : List.of(qubits(1, 1.3, 1), qubits(1, 1, 1), qubits(1, 1.4, 1, exchange), qubits(1, 1, 1, ring))) {
			for (NoiseOperator dephasing : dephasings) {
				if (array.terms().contains(ring) && dephasing == dephasings.get(1)) {
					// Two sites of a ring do not commute inside its levels of opposite momenta: refused, see below.
					continue;
				}
				Problem problem = machine(array, hot, dephasing, new InitialState.Product(0.25));
				SecularOracle oracle = oracle(problem, 1e5);
				Solution solution = solve(problem);
				for (int b = 0; b < 2; b++) {
					assertEquals(oracle.heatCurrent(b), solution.baths().get(b).heatCurrent(), 1e-5 * Math.abs(oracle.heatCurrent(b)) + 1e-9, problem.toString());
					assertTrue(solution.baths().get(b).heatCurrentError() < 1e-12, "blocks of one level have no distance: " + problem);
				}
			}
		}
	}

	/** gamma(0) of the hot bath cut off at a large number. */
	private static SecularOracle oracle(Problem problem, double largest) {
		QubitMatrices matrices = new QubitMatrices(3);
		List<SecularOracle.Coupling> couplings = new ArrayList<>();
		for (int b = 0; b < 2; b++) {
			for (Channel channel : problem.couplings().get(b).channels()) {
				for (DMatrixRMaj[] operator : matrices.operators(channel.operator())) {
					DMatrixRMaj[] scaled = { new DMatrixRMaj(8, 8), new DMatrixRMaj(8, 8) };
					QubitMatrices.add(scaled, channel.strength(), operator);
					couplings.add(new SecularOracle.Coupling(b, scaled));
				}
			}
		}
		List<DoubleUnaryOperator> rates = problem.baths().stream()
				.map(bath -> (DoubleUnaryOperator) omega -> omega == 0 ? Math.min(largest, bath.rate(0)) : bath.rate(omega)).toList();
		return new SecularOracle(matrices.hamiltonian((QubitArray) problem.medium()), couplings, rates, matrices.density(problem.initialState()));
	}

	/** Inside a level the pure dephasing is no diagonal matrix of the given states: its eigenvectors are those that count. */
	@ParameterizedTest
	@MethodSource("divergent")
	void dephasingMayMixTheGivenStates(Spectrum spectrum) {
		double[][] across = { { 0, 0, 0 }, { 0, 0.2, 0.7 }, { 0, 0.7, -0.1 } };
		double[][] down = { { 0, 1, 0.4 }, { 1, 0, 0 }, { 0.4, 0, 0 } };
		double[][] other = { { 0, 0.3, -0.8 }, { 0.3, 0, 0 }, { -0.8, 0, 0 } };
		double[] infinite = currents(spectrum, 0, across, down, other);
		double[] large = currents(new WhiteNoise(1e8), 0, across, down, other);
		assertEquals(large[0], infinite[0], 1e-6 * Math.abs(large[0]));
		assertEquals(large[1], infinite[1], 1e-6 * Math.abs(large[1]));
		assertTrue(Math.abs(large[0]) > 1e-4);
	}

	private static double[] currents(Spectrum spectrum, double weight, double[][] across, double[][] down, double[][] other) {
		boolean noise = spectrum instanceof WhiteNoise;
		double[][] none = new double[3][3];
		List<Bath> baths = List.of(bath("hot", 0.5, new Ohmic(0.1, 1, 5)), bath("cold", 2, new Ohmic(0.1, 1, 5)),
				bath("z", noise ? 0 : 1, spectrum));
		List<Coupling> couplings = List.of(new Coupling("a", "hot", List.of(channel("a", 0.3, new NoiseOperator.Matrix(down, none))), Correlation.COMMON),
				new Coupling("b", "cold", List.of(channel("b", 0.3, new NoiseOperator.Matrix(other, none))), Correlation.COMMON),
				new Coupling("d", "z", List.of(channel("d", 1, new NoiseOperator.Matrix(across, none))), Correlation.COMMON));
		Solution solution = solve(new Problem(new LevelSystem(List.of("0", "1", "2"), new double[] { weight, 1, 1 }), baths, couplings, new InitialState.Ground()));
		return new double[] { solution.baths().get(0).heatCurrent(), solution.baths().get(1).heatCurrent() };
	}

	/** sigma_x and sigma_z of one level have no common eigenvectors. */
	@Test
	void dephasingsThatDoNotCommuteAreRefused() {
		double[][] none = new double[2][2];
		Bath bath = bath("z", 1, new ConstantRate(0.1));
		Coupling coupling = new Coupling("d", "z", List.of(channel("x", 1, new NoiseOperator.Matrix(new double[][] { { 0, 1 }, { 1, 0 } }, none)),
				channel("z", 1, new NoiseOperator.Matrix(new double[][] { { 1, 0 }, { 0, -1 } }, none))), Correlation.INDEPENDENT);
		Problem problem = new Problem(new LevelSystem(List.of("a", "b"), new double[] { 1, 1 }), List.of(bath), List.of(coupling), new InitialState.Ground());
		assertTrue(assertThrows(SolverRefusedException.class, () -> solve(problem)).getMessage().contains("infinitely fast"));
	}

	/** Time leads where the steady state is, from a start whose coherences are partly seen. */
	@ParameterizedTest
	@MethodSource("divergent")
	void timeLeadsToTheSteadyState(Spectrum hot) {
		HamiltonianTerm exchange = new HamiltonianTerm.Pair(PairKind.EXCHANGE, 0.1, List.of(new SitePair(0, 2)));
		Problem problem = machine(qubits(1, 1.3, 1, exchange), hot, site(Axis.Z, 1), new InitialState.Dicke(-0.5));
		TimeTrace trace = Transient.of(problem, 2e5, 3, SolverOptions.defaults(), Progress.NONE);
		Solution solution = solve(problem);
		for (int b = 0; b < 2; b++) {
			assertEquals(solution.baths().get(b).heatCurrent(), trace.heatCurrents()[b][2], 1e-9 * Math.abs(solution.baths().get(b).heatCurrent()) + 1e-13);
		}
	}

	/** A constant rate at zero temperature: gamma(0) is the limit from above, finite; at any other temperature it is infinite. */
	@Test
	void constantRateAtZeroTemperature() {
		Bath still = bath("still", Double.POSITIVE_INFINITY, new ConstantRate(0.1));
		assertEquals(0.1, still.rate(0));
		assertEquals(0, still.rate(-1e-300));
		assertEquals(Double.POSITIVE_INFINITY, bath("warm", 1e9, new ConstantRate(0.1)).rate(0));
	}

	/** Without the cold bath two stationary states are left: the even and the odd superpositions of the resonant pair. */
	@Test
	void stationaryStatesAreCountedInTheBlocks() {
		Coupling coupling = new Coupling("h", "hot", List.of(channel("x", 0.3, new NoiseOperator.Collective(Axis.X)), channel("z", 0.3, site(Axis.Z, 1))),
				Correlation.INDEPENDENT);
		for (double dephasing : new double[] { 1, Double.POSITIVE_INFINITY }) {
			Bath hot = Double.isFinite(dephasing) ? bath("hot", 0.1, new Ohmic(0.1, 1, 10)) : bath("hot", 0.1, new ConstantRate(0.1));
			Problem problem = new Problem(qubits(1.1577, 1.15771, 1.1577), List.of(hot), List.of(coupling), new InitialState.Ground());
			assertEquals(2, solve(problem).steadyState().uniqueness().stationaryStates());
		}
	}
}
