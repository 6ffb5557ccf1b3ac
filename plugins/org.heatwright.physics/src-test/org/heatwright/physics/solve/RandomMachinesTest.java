// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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
import org.heatwright.physics.bath.spectrum.WhiteNoise;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.medium.CollectiveQuantity;
import org.heatwright.physics.medium.HamiltonianTerm;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;

/** 2400 random machines, degenerate ones among them: first and second law, positivity, and the whole chain of bounds. */
class RandomMachinesTest {

	private static final double SLACK = 1e-9;

	@Test
	void levelSystems() {
		Random random = new Random(20261);
		for (int i = 0; i < 1200; i++) {
			int n = 2 + random.nextInt(5);
			boolean degenerate = i % 3 == 0;
			double[] energies = random.doubles(n, 0, 4).map(energy -> degenerate ? Math.rint(energy) : energy).toArray();
			LevelSystem levels = new LevelSystem(IntStream.range(0, n).mapToObj(k -> "n" + k).toList(), energies);
			List<Bath> baths = baths(random);
			List<Coupling> couplings = couplings(random, baths, () -> matrix(random, n));
			requireLaws("level system " + i, new Problem(levels, baths, couplings, new InitialState.Level(random.nextInt(n))));
		}
	}

	@Test
	void qubitArrays() {
		Random random = new Random(20262);
		for (int i = 0; i < 1200; i++) {
			int size = 1 + random.nextInt(4);
			List<HamiltonianTerm> terms = new ArrayList<>();
			for (CollectiveQuantity quantity : CollectiveQuantity.values()) {
				if (random.nextInt(3) == 0) {
					terms.add(new HamiltonianTerm.Collective(quantity, random.nextGaussian()));
				}
			}
			QubitArray array = new QubitArray(size, new double[] { 1 + random.nextDouble() }, terms, Representation.AUTOMATIC);
			List<Bath> baths = baths(random);
			List<Coupling> couplings = couplings(random, baths, () -> noise(random, size));
			requireLaws("array " + i, new Problem(array, baths, couplings, new InitialState.Dicke(-0.5 * size)));
		}
	}

	private static void requireLaws(String name, Problem problem) {
		Solution solution = Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
		double rounding = 1e-10 * solution.baths().stream().mapToDouble(bath -> bath.bounds().spectral()).sum() + 1e-15;
		assertEquals(0, solution.thermodynamics().energyBalance(), rounding, name + " balance");
		assertTrue(solution.thermodynamics().entropyProduction() >= -rounding, name + " entropy production " + solution.thermodynamics().entropyProduction());
		assertTrue(solution.steadyState().minEigenvalue() >= -1e-11, name + " positivity");
		assertEquals(1, solution.steadyState().closedClasses().stream().mapToDouble(c -> c.weight()).sum(), 1e-8, name + " weights");
		for (BathResult bath : solution.baths()) {
			requireChain(name + " " + bath.bathId(), bath);
		}
	}

	private static void requireChain(String name, BathResult bath) {
		BoundChain bounds = bath.bounds();
		double size = bounds.spectral() + 1e-14;
		double current = bath.heatCurrent();
		assertTrue(current <= bounds.exactMax().orElseThrow() + SLACK * size, name + " exact maximum");
		assertTrue(current >= bounds.exactMin().orElseThrow() - SLACK * size, name + " exact minimum");
		requireOrder(name + " steady current", Math.abs(current), bounds.commutator());
		// Initial states have coherences between energies: Redfield's current, which the commutator bounds and the exact range of the secular one does not.
		requireOrder(name + " initial current", Math.abs(bath.instantaneousHeatCurrent()), bounds.commutator());
		requireOrder(name + " steady state", Math.abs(current), bath.states().steady().orElseThrow().commutator());
		requireOrder(name + " initial state", Math.abs(bath.instantaneousHeatCurrent()), bath.states().start().orElseThrow().commutator());
		requireOrder(name + " state and norm", bath.states().steady().orElseThrow().value(), bounds.bound2Acting());
		requireOrder(name + " absorption", bounds.exactMax().orElseThrow(), bounds.spectralAbsorption());
		requireOrder(name + " emission", -bounds.exactMin().orElseThrow(), bounds.spectralEmission());
		requireOrder(name + " spectral", bounds.spectral(), bounds.bound2());
		requireOrder(name + " commutator", bounds.commutator(), bounds.bound2());
		requireOrder(name + " Bound 2", bounds.bound2(), bounds.bound1Shifted());
		requireOrder(name + " Bound 1", bounds.bound1Shifted(), bounds.bound1());
		requireOrder(name + " cap", bounds.exactMax().orElseThrow(), bounds.absorptionCap().orElse(Double.POSITIVE_INFINITY));
	}

	private static void requireOrder(String name, double smaller, double larger) {
		assertTrue(smaller <= larger * (1 + SLACK) + 1e-14, () -> name + ": " + smaller + " > " + larger);
	}

	private static List<Bath> baths(Random random) {
		List<Bath> baths = new ArrayList<>();
		for (int b = 0; b < 1 + random.nextInt(3); b++) {
			Spectrum spectrum = switch (random.nextInt(3)) {
				case 0 -> new WhiteNoise(0.01 + random.nextDouble());
				case 1 -> new Ohmic(0.01 + random.nextDouble(), 1 + random.nextInt(2), 1 + 9 * random.nextDouble());
				default -> new DrudeLorentz(0.01 + random.nextDouble(), 0.2 + random.nextDouble());
			};
			double beta = spectrum instanceof WhiteNoise ? 0 : 0.1 + 2 * random.nextDouble();
			baths.add(new Bath("b" + b, Role.AUXILIARY, beta, spectrum, Convention.J_PI));
		}
		return baths;
	}

	private static List<Coupling> couplings(Random random, List<Bath> baths, java.util.function.Supplier<NoiseOperator> operators) {
		List<Coupling> couplings = new ArrayList<>();
		for (Bath bath : baths) {
			List<Channel> channels = new ArrayList<>();
			for (int c = 0; c < 1 + random.nextInt(2); c++) {
				channels.add(new Channel(bath.id() + "." + c, random.nextGaussian(), operators.get(), OptionalDouble.empty()));
			}
			couplings.add(new Coupling(bath.id() + ".c", bath.id(), channels, random.nextBoolean() ? Correlation.COMMON : Correlation.INDEPENDENT));
		}
		return couplings;
	}

	private static NoiseOperator noise(Random random, int size) {
		Axis axis = Axis.values()[random.nextInt(3)];
		return switch (random.nextInt(4)) {
			case 0 -> new NoiseOperator.Local(axis, new int[0]);
			case 1 -> new NoiseOperator.Local(axis, new int[] { random.nextInt(size) });
			case 2 -> new NoiseOperator.ManyBody(1 + random.nextInt(size));
			default -> new NoiseOperator.Collective(axis);
		};
	}

	private static NoiseOperator matrix(Random random, int n) {
		double[][] re = new double[n][n];
		double[][] im = new double[n][n];
		boolean complex = random.nextBoolean();
		for (int i = 0; i < n; i++) {
			for (int j = i; j < n; j++) {
				if (random.nextInt(3) > 0) {
					re[i][j] = re[j][i] = random.nextGaussian();
					im[i][j] = i == j || !complex ? 0 : random.nextGaussian();
					im[j][i] = -im[i][j];
				}
			}
		}
		return new NoiseOperator.Matrix(re, im);
	}
}
