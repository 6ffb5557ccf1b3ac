// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.Spectrum;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;

/**
 * What must not matter, on 400 random level systems each, 2000 in all, every third one degenerate: the order of levels and baths, the zero of energy, the unit
 * of energy; and a single bath thermalises.
 */
class InvarianceTest {

	private static final int DESIGNS = 400;

	/** A machine of n levels as numbers, so that it can be transformed. */
	private record Design(double[] energies, double[] betas, double[] strengths, double[][][] re, double[][][] im, int start) {

		static Design random(Random random, int number) {
			int n = 2 + random.nextInt(4);
			int baths = 1 + random.nextInt(3);
			double[] energies = random.doubles(n, 0, 4).map(energy -> number % 3 == 0 ? Math.rint(energy) : energy).toArray();
			double[][][] re = new double[baths][n][n];
			double[][][] im = new double[baths][n][n];
			for (int b = 0; b < baths; b++) {
				for (int i = 0; i < n; i++) {
					for (int j = i; j < n; j++) {
						re[b][i][j] = re[b][j][i] = random.nextGaussian();
						im[b][i][j] = i == j || number % 2 == 0 ? 0 : random.nextGaussian();
						im[b][j][i] = -im[b][i][j];
					}
				}
			}
			return new Design(energies, random.doubles(baths, 0.2, 2).toArray(), random.doubles(baths, 0.05, 0.5).toArray(), re, im, random.nextInt(n));
		}

		int levels() {
			return energies.length;
		}

		Design permuted(int[] order) {
			double[] moved = Arrays.stream(order).mapToDouble(k -> energies[k]).toArray();
			int at = IntStream.range(0, order.length).filter(i -> order[i] == start).findFirst().orElseThrow();
			return new Design(moved, betas, strengths, move(re, order), move(im, order), at);
		}

		private static double[][][] move(double[][][] matrices, int[] order) {
			return Arrays.stream(matrices)
					.map(matrix -> Arrays.stream(order).mapToObj(i -> Arrays.stream(order).mapToDouble(j -> matrix[i][j]).toArray()).toArray(double[][]::new))
					.toArray(double[][][]::new);
		}

		Design shifted(double by) {
			return new Design(Arrays.stream(energies).map(energy -> energy + by).toArray(), betas, strengths, re, im, start);
		}

		/** @param unit factor of all energies; order of the baths in the problem */
		Solution solve(double unit, int[] order) {
			List<Bath> baths = new ArrayList<>();
			List<Coupling> couplings = new ArrayList<>();
			for (int b : order) {
				String id = "b" + b;
				Spectrum spectrum = b % 2 == 0 ? new Ohmic(0.1, 1, 10 * unit) : new DrudeLorentz(0.1 * unit, 2 * unit);
				baths.add(new Bath(id, Role.AUXILIARY, betas[b] / unit, spectrum, Convention.J_PI));
				couplings.add(new Coupling(id + ".c", id,
						List.of(new Channel(id + ".0", strengths[b], new NoiseOperator.Matrix(re[b], im[b]), OptionalDouble.empty())), Correlation.COMMON));
			}
			double[] scaled = Arrays.stream(energies).map(energy -> energy * unit).toArray();
			LevelSystem levels = new LevelSystem(IntStream.range(0, levels()).mapToObj(k -> "n" + k).toList(), scaled);
			return Solver.solve(new Problem(levels, baths, couplings, new InitialState.Level(start)), SolverOptions.defaults(), Progress.NONE);
		}

		Solution solve() {
			return solve(1, IntStream.range(0, betas.length).toArray());
		}
	}

	private static BathResult bath(Solution solution, String id) {
		return solution.baths().stream().filter(bath -> bath.bathId().equals(id)).findFirst().orElseThrow();
	}

	private static void assertSame(String name, Solution expected, Solution actual, double unit) {
		double size = expected.baths().stream().mapToDouble(bath -> bath.bounds().spectral()).max().orElseThrow();
		for (BathResult bath : expected.baths()) {
			BathResult other = bath(actual, bath.bathId());
			assertEquals(bath.heatCurrent() * unit * unit, other.heatCurrent(), 1e-9 * size * unit * unit, name);
			assertEquals(bath.instantaneousHeatCurrent() * unit * unit, other.instantaneousHeatCurrent(), 1e-10 * size * unit * unit, name + " at the start");
			BoundChain bounds = bath.bounds();
			assertEquals(bounds.bound2() * unit * unit, other.bounds().bound2(), 1e-9 * bounds.bound2() * unit * unit + 1e-300, name + " Bound 2");
			assertEquals(bounds.bound1Shifted() * unit * unit, other.bounds().bound1Shifted(), 1e-9 * bounds.bound1Shifted() * unit * unit + 1e-300,
					name + " shifted Bound 1");
			assertEquals(bounds.exactMin().orElseThrow() * unit * unit, other.bounds().exactMin().orElseThrow(), 1e-9 * size * unit * unit, name + " exact minimum");
		}
		assertEquals(expected.steadyState().closedClasses().size(), actual.steadyState().closedClasses().size(), name + " classes");
	}

	@Test
	void orderOfLevels() {
		Random random = new Random(71);
		for (int k = 0; k < DESIGNS; k++) {
			Design design = Design.random(random, k);
			List<Integer> order = new ArrayList<>(IntStream.range(0, design.levels()).boxed().toList());
			Collections.shuffle(order, random);
			assertSame("design " + k, design.solve(), design.permuted(order.stream().mapToInt(Integer::intValue).toArray()).solve(), 1);
		}
	}

	@Test
	void orderOfBaths() {
		Random random = new Random(72);
		for (int k = 0; k < DESIGNS; k++) {
			Design design = Design.random(random, k);
			int[] reversed = IntStream.range(0, design.betas().length).map(b -> design.betas().length - 1 - b).toArray();
			assertSame("design " + k, design.solve(), design.solve(1, reversed), 1);
		}
	}

	@Test
	void zeroOfEnergy() {
		Random random = new Random(73);
		for (int k = 0; k < DESIGNS; k++) {
			Design design = Design.random(random, k);
			assertSame("design " + k, design.solve(), design.shifted(4 * random.nextGaussian()).solve(), 1);
		}
	}

	/** Energies times u make rates u and heat currents u^2 times as large. */
	@Test
	void unitOfEnergy() {
		Random random = new Random(74);
		for (int k = 0; k < DESIGNS; k++) {
			Design design = Design.random(random, k);
			double unit = Math.scalb(1, random.nextInt(40) - 20) * (1 + random.nextDouble());
			assertSame("design " + k + " unit " + unit, design.solve(), design.solve(unit, IntStream.range(0, design.betas().length).toArray()), unit);
		}
	}

	/** One bath that reaches every level: the Gibbs state, no current. */
	@Test
	void oneBathThermalises() {
		Random random = new Random(75);
		for (int k = 0; k < DESIGNS; k++) {
			Design all = Design.random(random, k);
			Design design = new Design(all.energies(), new double[] { all.betas()[0] }, new double[] { all.strengths()[0] }, new double[][][] { all.re()[0] },
					new double[][][] { all.im()[0] }, all.start());
			Solution solution = design.solve();
			if (solution.steadyState().closedClasses().size() > 1) {
				continue;
			}
			double[] weights = Arrays.stream(design.energies()).map(energy -> Math.exp(-design.betas()[0] * energy)).toArray();
			double sum = Arrays.stream(weights).sum();
			double[] populations = solution.steadyState().populations();
			for (int i = 0; i < weights.length; i++) {
				assertEquals(weights[i] / sum, populations[i], 1e-8, "design " + k);
			}
			assertTrue(Math.abs(solution.baths().get(0).heatCurrent()) <= 1e-9 * solution.baths().get(0).bounds().spectral() + 1e-15, "design " + k);
		}
	}
}
