// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Drives on and off resonance where baths move several transitions by one energy, as on a ladder of equal steps: the frame that turns every step is held
 * against the equation of the resting frame, whose H(t) = H_0 + eps (|u&gt;&lt;l| exp(-i w t) + h.c.), followed step by step until it has settled.
 */
class DrivenLaddersTest {

	private static final double AMPLITUDE = 0.07;
	private static final double DURATION = 400;
	private static final int STEPS = 16_000;

	private static final Bath HOT = new Bath("hot", Role.HOT, 0.4, new Ohmic(0.2, 1, 5), Convention.J_PI);
	private static final Bath COLD = new Bath("cold", Role.COLD, 2, new Ohmic(0.3, 1, 8), Convention.J_PI);
	/** |0&gt;&lt;1| and |1&gt;&lt;2| together, and one of them alone. */
	private static final double[][] BOTH = { { 0, 0.5, 0 }, { 0.5, 0, 0.8 }, { 0, 0.8, 0 } };
	private static final double[][] OTHER = { { 0, 0.9, 0 }, { 0.9, 0, 0.3 }, { 0, 0.3, 0 } };

	private static Problem machine(double[] energies, int upper, int lower, double frequency, double[][] hot, double[][] cold) {
		LevelSystem medium = new LevelSystem(List.of("a", "b", "c"), energies);
		return new Problem(medium, List.of(HOT, COLD), List.of(coupling(HOT, hot), coupling(COLD, cold)), new InitialState.Level(0),
				Optional.of(new CoherentDrive("field", frequency, AMPLITUDE, new NoiseOperator.Transition(upper, lower))));
	}

	private static Coupling coupling(Bath bath, double[][] rows) {
		return new Coupling(bath.id() + ".c", bath.id(),
				List.of(new Channel(bath.id() + ".0", 1, new NoiseOperator.Matrix(rows, new double[3][3]), OptionalDouble.empty())), Correlation.COMMON);
	}

	@ParameterizedTest
	@CsvSource({ "2, 1, 1", "2, 1, 1.1", "2, 1, 0.6", "1, 0, 1.3", "2, 0, 2", "2, 0, 1.7" })
	void ladderOfEqualSteps(int upper, int lower, double frequency) {
		double[] energies = { 0, 1, 2 };
		Solution solution = Solver.solve(machine(energies, upper, lower, frequency, BOTH, OTHER), SolverOptions.defaults(), Progress.NONE);
		Resting resting = new Resting(energies, upper, lower, frequency);
		double[][][] rho = resting.settled();
		for (int i = 0; i < 3; i++) {
			assertEquals(rho[0][i][i], solution.steadyState().populations()[i], 1e-8);
		}
		double sum = 0;
		for (int b = 0; b < 2; b++) {
			assertEquals(resting.heat(b, rho), solution.baths().get(b).heatCurrent(), 1e-8);
			sum += solution.baths().get(b).heatCurrent();
		}
		DriveResult drive = solution.drive().orElseThrow();
		assertEquals(sum, drive.barePower(), 1e-14);
		assertEquals(Math.abs(energies[upper] - energies[lower]) * drive.flux(), sum, 1e-14);
		assertTrue(Math.abs(drive.flux()) > 1e-4, "the drive does nothing: " + drive.flux());
		assertTrue(solution.noise().noise().orElseThrow().fieldPower().orElseThrow() > 0);
	}

	/** Two levels of one energy, which one operator leaves at one frequency, and a drive between them: some phase must turn. */
	@Test
	void whereNoFrameExistsTheRemedyIsSaid() {
		double[][] fork = { { 0, 0.5, 0.5 }, { 0.5, 0, 0 }, { 0.5, 0, 0 } };
		Problem problem = machine(new double[] { 0, 1, 1 }, 2, 1, 0.1, fork, OTHER);
		SolverRefusedException refused = assertThrows(SolverRefusedException.class, () -> Solver.solve(problem, SolverOptions.defaults(), Progress.NONE));
		assertTrue(refused.getMessage().contains("no rotating frame") && refused.getMessage().contains("couplings of their own"), refused.getMessage());
	}

	/** The equation in the resting frame, by the classical method of Runge and Kutta. */
	private static final class Resting {

		private final double[] energies;
		private final int upper;
		private final int lower;
		private final double frequency;

		Resting(double[] energies, int upper, int lower, double frequency) {
			this.energies = energies;
			this.upper = upper;
			this.lower = lower;
			this.frequency = frequency;
		}

		double[][][] settled() {
			double[][][] rho = new double[2][3][3];
			rho[0][0][0] = 1;
			double h = DURATION / STEPS;
			for (int step = 0; step < STEPS; step++) {
				double t = step * h;
				double[][][] a = change(t, rho);
				double[][][] b = change(t + h / 2, sum(rho, a, h / 2));
				double[][][] c = change(t + h / 2, sum(rho, b, h / 2));
				double[][][] e = change(t + h, sum(rho, c, h));
				rho = sum(sum(sum(sum(rho, a, h / 6), b, h / 3), c, h / 3), e, h / 6);
			}
			return rho;
		}

		double heat(int bath, double[][][] rho) {
			double[][][] change = new double[2][3][3];
			dissipate(bath, rho, change);
			double sum = 0;
			for (int i = 0; i < 3; i++) {
				sum += energies[i] * change[0][i][i];
			}
			return sum;
		}

		private double[][][] change(double t, double[][][] rho) {
			double[][][] h = new double[2][3][3];
			for (int i = 0; i < 3; i++) {
				h[0][i][i] = energies[i];
			}
			h[0][upper][lower] = AMPLITUDE * Math.cos(frequency * t);
			h[0][lower][upper] = h[0][upper][lower];
			h[1][upper][lower] = -AMPLITUDE * Math.sin(frequency * t);
			h[1][lower][upper] = -h[1][upper][lower];
			double[][][] left = product(h, rho);
			double[][][] right = product(rho, h);
			double[][][] change = new double[2][3][3];
			for (int i = 0; i < 3; i++) {
				for (int j = 0; j < 3; j++) {
					change[0][i][j] = left[1][i][j] - right[1][i][j];
					change[1][i][j] = right[0][i][j] - left[0][i][j];
				}
			}
			dissipate(0, rho, change);
			dissipate(1, rho, change);
			return change;
		}

		/** Both steps of the ladder at once, down and up. */
		private void dissipate(int bath, double[][][] rho, double[][][] change) {
			double[][] rows = bath == 0 ? BOTH : OTHER;
			for (int sign = -1; sign <= 1; sign += 2) {
				double[][][] a = new double[2][3][3];
				for (int i = 0; i < 3; i++) {
					for (int j = 0; j < 3; j++) {
						a[0][i][j] = energies[j] - energies[i] == sign ? rows[i][j] : 0;
					}
				}
				double[][][] adjoint = new double[2][3][3];
				for (int i = 0; i < 3; i++) {
					for (int j = 0; j < 3; j++) {
						adjoint[0][i][j] = a[0][j][i];
					}
				}
				double rate = (bath == 0 ? HOT : COLD).rate(sign);
				double[][][] square = product(adjoint, a);
				add(change, product(product(a, rho), adjoint), rate);
				add(change, product(square, rho), -rate / 2);
				add(change, product(rho, square), -rate / 2);
			}
		}

		private static double[][][] sum(double[][][] a, double[][][] b, double factor) {
			double[][][] sum = new double[2][3][3];
			add(sum, a, 1);
			add(sum, b, factor);
			return sum;
		}

		private static void add(double[][][] to, double[][][] what, double factor) {
			for (int part = 0; part < 2; part++) {
				for (int i = 0; i < 3; i++) {
					for (int j = 0; j < 3; j++) {
						to[part][i][j] += factor * what[part][i][j];
					}
				}
			}
		}

		private static double[][][] product(double[][][] a, double[][][] b) {
			double[][][] c = new double[2][3][3];
			for (int i = 0; i < 3; i++) {
				for (int j = 0; j < 3; j++) {
					for (int k = 0; k < 3; k++) {
						c[0][i][j] += a[0][i][k] * b[0][k][j] - a[1][i][k] * b[1][k][j];
						c[1][i][j] += a[0][i][k] * b[1][k][j] + a[1][i][k] * b[0][k][j];
					}
				}
			}
			return c;
		}
	}
}
