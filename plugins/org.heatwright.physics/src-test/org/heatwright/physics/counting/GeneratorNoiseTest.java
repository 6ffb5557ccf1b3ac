// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
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
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.CoherentDrive;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.heatwright.physics.solve.Solution;
import org.heatwright.physics.solve.Solver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Noise of machines with coherences against the dominant eigenvalue of a tilted generator that is written down independently. */
class GeneratorNoiseTest {

	private static final Bath HOT = bath("hot", Role.HOT, 0.2);
	private static final Bath COLD = bath("cold", Role.COLD, 2);
	private static final double G2 = 0.09;

	private static Bath bath(String id, Role role, double beta) {
		return new Bath(id, role, beta, new Ohmic(0.1, 1, 20), Convention.J_PI);
	}

	private static Coupling coupling(Bath bath, NoiseOperator operator) {
		return new Coupling(bath.id() + ".c", bath.id(), List.of(new Channel(bath.id() + ".0", 0.3, operator, OptionalDouble.empty())), Correlation.COMMON);
	}

	private static double[][] ket(int to, int from, int d) {
		double[][] a = new double[d][d];
		a[to][from] = 1;
		return a;
	}

	private static Solution maser(double amplitude, double detuning) {
		Problem problem = new Problem(new LevelSystem(List.of("ground", "middle", "upper"), new double[] { 0, 1, 3 }), List.of(HOT, COLD),
				List.of(coupling(HOT, new NoiseOperator.Transition(2, 0)), coupling(COLD, new NoiseOperator.Transition(1, 0))), new InitialState.Ground(),
				Optional.of(new CoherentDrive("field", 2 - detuning, amplitude, new NoiseOperator.Transition(2, 1))));
		return Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
	}

	/** hot: 3 per quantum between 0 and 2; cold: 1 between 0 and 1; in the frame of the drive. */
	private static TiltedGenerator tiltedMaser(double amplitude, double detuning, double hotCharge, double coldCharge) {
		double[][] h = { { 0, 0, 0 }, { 0, 1, amplitude }, { 0, amplitude, 1 + detuning } };
		return new TiltedGenerator(h).jump(G2 * HOT.rate(3), ket(0, 2, 3), -hotCharge).jump(G2 * HOT.rate(-3), ket(2, 0, 3), hotCharge)
				.jump(G2 * COLD.rate(1), ket(0, 1, 3), -coldCharge)
				.jump(G2 * COLD.rate(-1), ket(1, 0, 3), coldCharge);
	}

	@ParameterizedTest
	@CsvSource({ "0.02, 0", "0.02, 0.01", "0.2, 0", "0.005, 0.03" })
	void drivenMaser(double amplitude, double detuning) {
		Solution solution = maser(amplitude, detuning);
		CurrentNoise noise = solution.noise().noise().orElseThrow();
		TiltedGenerator hot = tiltedMaser(amplitude, detuning, 3, 0);
		TiltedGenerator cold = tiltedMaser(amplitude, detuning, 0, 1);
		TiltedGenerator sum = tiltedMaser(amplitude, detuning, 3, 1);
		assertEquals(hot.mean(), solution.baths().get(0).heatCurrent(), 1e-8 * hot.mean());
		assertEquals(hot.noise(), noise.noise(0), 1e-7 * hot.noise());
		assertEquals(cold.noise(), noise.noise(1), 1e-7 * cold.noise());
		assertEquals(sum.noise(), noise.noise(0) + noise.noise(1) + 2 * noise.covariance(0, 1), 1e-7 * sum.noise());
		// One quantum of the hot bath is one quantum of the drive, whatever the detuning.
		assertEquals(Math.pow(2.0 / 3, 2) * noise.noise(0), noise.fieldPower().orElseThrow(), 1e-12);
	}

	/**
	 * A. A. S. Kalaee, A. Wacker, P. P. Potts, Phys. Rev. E 104, L012103 (2021): the coherence of a resonant drive makes a maser more precise than the rates of a
	 * classical one could. A hot bath of 50 quanta,
	 * a cold one of half a quantum that is 38 times as fast, and a Rabi frequency like the rate of the cold bath.
	 */
	@Test
	void coherenceBeatsTheUncertaintyRelationOfRates() {
		Bath hot = bath("hot", Role.HOT, 1 / 150.0);
		Bath cold = bath("cold", Role.COLD, 1 / 0.87);
		CoherentDrive drive = new CoherentDrive("field", 2, 0.0178, new NoiseOperator.Transition(2, 1));
		Coupling pump = new Coupling("pump", "hot", List.of(new Channel("pump.0", 0.03, new NoiseOperator.Transition(2, 0), OptionalDouble.empty())),
				Correlation.COMMON);
		Problem problem = new Problem(new LevelSystem(List.of("ground", "middle", "upper"), new double[] { 0, 1, 3 }), List.of(hot, cold),
				List.of(pump, coupling(cold, new NoiseOperator.Transition(1, 0))), new InitialState.Ground(), Optional.of(drive));
		Solution solution = Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
		double current = solution.baths().get(0).heatCurrent();
		double ratio = solution.noise().noise().orElseThrow().noise(0) * solution.thermodynamics().entropyProduction() / (current * current);
		assertEquals(1.9676990796079932, ratio, 1e-9, "by the group inverse in another program");
	}

	/** Two degenerate upper levels that both baths drive in different superpositions: the coherence between them carries part of the current. */
	@Test
	void degenerateLevels() {
		double[][] hot = { { 0, 1, 0.5 }, { 1, 0, 0 }, { 0.5, 0, 0 } };
		double[][] cold = { { 0, 0.4, 1 }, { 0.4, 0, 0 }, { 1, 0, 0 } };
		Problem problem = new Problem(new LevelSystem(List.of("ground", "left", "right"), new double[] { 0, 1, 1 }), List.of(HOT, COLD),
				List.of(coupling(HOT, new NoiseOperator.Matrix(hot, new double[3][3])), coupling(COLD, new NoiseOperator.Matrix(cold, new double[3][3]))),
				new InitialState.Ground());
		Solution solution = Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
		assertTrue(solution.steadyState().method().startsWith("blocks"), solution.steadyState().method());
		CurrentNoise noise = solution.noise().noise().orElseThrow();
		TiltedGenerator tilted = new TiltedGenerator(new double[][] { { 0, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } });
		double[][] hotDown = { { 0, 1, 0.5 }, { 0, 0, 0 }, { 0, 0, 0 } };
		double[][] hotUp = { { 0, 0, 0 }, { 1, 0, 0 }, { 0.5, 0, 0 } };
		double[][] coldDown = { { 0, 0.4, 1 }, { 0, 0, 0 }, { 0, 0, 0 } };
		double[][] coldUp = { { 0, 0, 0 }, { 0.4, 0, 0 }, { 1, 0, 0 } };
		tilted.jump(G2 * HOT.rate(1), hotDown, -1).jump(G2 * HOT.rate(-1), hotUp, 1).jump(G2 * COLD.rate(1), coldDown, 0).jump(G2 * COLD.rate(-1), coldUp, 0);
		assertEquals(tilted.mean(), solution.baths().get(0).heatCurrent(), 1e-8 * tilted.mean());
		assertEquals(tilted.noise(), noise.noise(0), 1e-6 * tilted.noise());
		assertEquals(-noise.noise(0), noise.covariance(0, 1), 1e-12, "what one bath gives the other takes");
	}

	/** A machine of several steady states says so. */
	@Test
	void severalSteadyStates() {
		double[][] same = { { 0, 1, 1 }, { 1, 0, 0 }, { 1, 0, 0 } };
		Problem problem = new Problem(new LevelSystem(List.of("ground", "left", "right"), new double[] { 0, 1, 1 }), List.of(HOT, COLD),
				List.of(coupling(HOT, new NoiseOperator.Matrix(same, new double[3][3])), coupling(COLD, new NoiseOperator.Matrix(same, new double[3][3]))),
				new InitialState.Ground());
		NoiseResult noise = Solver.solve(problem, SolverOptions.defaults(), Progress.NONE).noise();
		assertTrue(noise.noise().isEmpty());
		assertTrue(noise.absence().contains("steady states"), noise.absence());
	}
}
