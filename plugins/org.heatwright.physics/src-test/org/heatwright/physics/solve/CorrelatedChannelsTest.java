// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.DrudeLorentz;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bound.BoundChain;
import org.heatwright.physics.coupling.Channel;
import org.heatwright.physics.coupling.Correlation;
import org.heatwright.physics.coupling.CorrelationMatrix;
import org.heatwright.physics.coupling.Coupling;
import org.heatwright.physics.kernel.PopulationKernel;
import org.heatwright.physics.medium.InitialState;
import org.heatwright.physics.medium.LevelSystem;
import org.heatwright.physics.medium.QubitArray;
import org.heatwright.physics.medium.Representation;
import org.heatwright.physics.operator.Axis;
import org.heatwright.physics.operator.NoiseOperator;
import org.heatwright.physics.problem.Problem;
import org.heatwright.physics.problem.SolverOptions;
import org.junit.jupiter.api.Test;

/**
 * Channels with C_kl(s) = c_kl C(s), against the GKSL equation written down with c as its Kossakowski matrix:
 * D(rho) = sum_kl c_kl sum_w gamma(w) (A_l(w) rho A_k(w)^+ - {A_k(w)^+ A_l(w), rho} / 2), on all elements of the density matrix.
 */
class CorrelatedChannelsTest {

	private static final double SAME = 1e-9;

	@Test
	void currentsOfRandomDesigns() {
		Random random = new Random(1701);
		for (int run = 0; run < 200; run++) {
			boolean degenerate = run % 3 == 0;
			int n = 2 + random.nextInt(3);
			double[] energies = random.doubles(n, 0, 4).map(energy -> degenerate ? Math.rint(energy) : energy).toArray();
			List<Bath> baths = List.of(new Bath("h", Role.HOT, 0.1 + random.nextDouble(), new Ohmic(0.2, 1, 10), Convention.J_PI),
					new Bath("c", Role.COLD, 1 + random.nextDouble(), new DrudeLorentz(0.1, 3), Convention.J_PI));
			List<Coupling> couplings = baths.stream().map(bath -> coupling(random, bath, n)).toList();
			Problem problem = new Problem(new LevelSystem(IntStream.range(0, n).mapToObj(k -> "n" + k).toList(), energies), baths, couplings,
					new InitialState.Level(0));
			Solution solution = Solver.solve(problem, SolverOptions.defaults(), Progress.NONE);
			double[] expected = currents(energies, baths, couplings);
			for (int b = 0; b < 2; b++) {
				double scale = Math.max(Math.abs(expected[0]), 1e-3 * solution.baths().get(b).bounds().spectral()) + 1e-3;
				assertEquals(expected[b], solution.baths().get(b).heatCurrent(), 1e-9 * scale, "design " + run + " bath " + b);
				requireBounds("design " + run, energies, solution.baths().get(b), couplings.get(b));
			}
		}
	}

	/** Ones are COMMON and the unit matrix is INDEPENDENT, to the last bit of everything that is computed. */
	@Test
	void extremesToTheSameBits() {
		Random random = new Random(1702);
		for (int run = 0; run < 40; run++) {
			boolean common = run % 2 == 0;
			List<Bath> baths = List.of(new Bath("h", Role.HOT, 0.3, new Ohmic(0.2, 1, 10), Convention.J_PI),
					new Bath("c", Role.COLD, 2, new DrudeLorentz(0.1, 3), Convention.J_PI));
			List<Coupling> named = new ArrayList<>();
			List<Coupling> written = new ArrayList<>();
			boolean qubits = run % 4 < 2;
			for (Bath bath : baths) {
				List<Channel> channels = List.of(channel(random, bath, 0, operator(random, qubits, 3)), channel(random, bath, 1, operator(random, qubits, 3)),
						channel(random, bath, 2, !common && qubits ? new NoiseOperator.Local(Axis.X, new int[0]) : operator(random, qubits, 3)));
				named.add(new Coupling(bath.id() + ".c", bath.id(), channels, common ? Correlation.COMMON : Correlation.INDEPENDENT));
				double[][] c = new double[3][3];
				IntStream.range(0, 9).filter(e -> common || e % 4 == 0).forEach(e -> c[e / 3][e % 3] = 1);
				written.add(new Coupling(bath.id() + ".c", bath.id(), channels, common ? Correlation.INDEPENDENT : Correlation.COMMON,
						Optional.of(CorrelationMatrix.of(c))));
			}
			var medium = qubits ? new QubitArray(3, new double[] { 1.3 }, List.of(), Representation.AUTOMATIC)
					: new LevelSystem(List.of("a", "b", "c"), new double[] { 0, 1, 2.7 });
			InitialState start = qubits ? new InitialState.Ground() : new InitialState.Level(0);
			Solution first = Solver.solve(new Problem(medium, baths, named, start), SolverOptions.defaults(), Progress.NONE);
			Solution second = Solver.solve(new Problem(medium, baths, written, start), SolverOptions.defaults(), Progress.NONE);
			assertEquals(first.baths().toString(), second.baths().toString(), "design " + run);
			assertEquals(first.operators().toString(), second.operators().toString());
		}
	}

	/** What a study solves point by point is what a single solve gives. */
	@Test
	void kernelKeepsTheMatrix() {
		Random random = new Random(1703);
		List<Bath> baths = List.of(new Bath("h", Role.HOT, 0.3, new Ohmic(0.2, 1, 10), Convention.J_PI),
				new Bath("c", Role.COLD, 2, new DrudeLorentz(0.1, 3), Convention.J_PI));
		List<Coupling> couplings = baths.stream().map(bath -> coupling(random, bath, 3)).toList();
		LevelSystem levels = new LevelSystem(List.of("a", "b", "c"), new double[] { 0, 1, 2.7 });
		Problem problem = new Problem(levels, baths, couplings, new InitialState.Level(0));
		PopulationKernel kernel = PopulationKernel.of(problem, SolverOptions.defaults()).orElseThrow();
		double[] strengths = couplings.stream().flatMap(each -> each.channels().stream()).mapToDouble(channel -> 1.5 * channel.strength()).toArray();
		assertTrue(kernel.solve(baths.toArray(Bath[]::new), strengths));
		List<Coupling> stronger = couplings.stream().map(each -> new Coupling(each.id(), each.bathId(), each.channels().stream()
				.map(channel -> new Channel(channel.id(), 1.5 * channel.strength(), channel.operator(), channel.transferLimit())).toList(), each.correlation(),
				each.matrix())).toList();
		Solution solution = Solver.solve(new Problem(levels, baths, stronger, new InitialState.Level(0)), SolverOptions.defaults(), Progress.NONE);
		for (int b = 0; b < 2; b++) {
			assertEquals(solution.baths().get(b).heatCurrent(), kernel.heatCurrent(b), 0);
		}
	}

	/** Xi_kl = |c_kl| Xi: the sum of the paper, and what acts never above it. */
	private static void requireBounds(String name, double[] energies, BathResult bath, Coupling coupling) {
		BoundChain bounds = bath.bounds();
		double current = Math.abs(bath.heatCurrent());
		double slack = 1 + 1e-9;
		assertTrue(current <= bounds.spectral() * slack + 1e-14, name + " spectral");
		assertTrue(current <= bounds.bound2Acting() * slack, name + " Bound 2 of what acts");
		assertTrue(current <= bath.states().steady().orElseThrow().value() * slack + 1e-14, name + " state");
		assertTrue(bounds.bound2Acting() <= bounds.bound2() * slack && bounds.bound1Acting() <= bounds.bound1() * slack, name + " order");
		double literal = 0;
		for (int k = 0; k < coupling.channels().size(); k++) {
			for (int l = 0; l < coupling.channels().size(); l++) {
				literal += Math.abs(coupling.matrix().orElseThrow().entry(k, l)) * norm(coupling.channels().get(k)) * norm(coupling.channels().get(l));
			}
		}
		double spread = java.util.Arrays.stream(energies).max().orElse(0) - java.util.Arrays.stream(energies).min().orElse(0);
		assertEquals(2 * spread * bath.xi().value() * literal, bounds.bound1Shifted(), 1e-6 * bounds.bound1Shifted(), name + " Bound 1'");
	}

	private static double norm(Channel channel) {
		NoiseOperator.Matrix matrix = (NoiseOperator.Matrix) channel.operator();
		int n = matrix.real().length;
		DMatrixRMaj whole = new DMatrixRMaj(2 * n, 2 * n);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				whole.set(i, j, matrix.real()[i][j]);
				whole.set(n + i, n + j, matrix.real()[i][j]);
				whole.set(i, n + j, -matrix.imaginary()[i][j]);
				whole.set(n + i, j, matrix.imaginary()[i][j]);
			}
		}
		return Math.abs(channel.strength()) * org.ejml.dense.row.NormOps_DDRM.normP2(whole);
	}

	private static Coupling coupling(Random random, Bath bath, int n) {
		int size = 2 + random.nextInt(2);
		List<Channel> channels = IntStream.range(0, size).mapToObj(k -> channel(random, bath, k, operator(random, false, n))).toList();
		double[][] c = new double[size][size];
		int rank = 1 + random.nextInt(size);
		for (int r = 0; r < rank; r++) {
			double[] v = random.doubles(size, -1, 1).toArray();
			IntStream.range(0, size * size).forEach(e -> c[e / size][e % size] += v[e / size] * v[e % size]);
		}
		return new Coupling(bath.id() + ".c", bath.id(), channels, Correlation.COMMON, Optional.of(CorrelationMatrix.of(c)));
	}

	private static Channel channel(Random random, Bath bath, int index, NoiseOperator operator) {
		return new Channel(bath.id() + "." + index, 0.2 + random.nextDouble(), operator, OptionalDouble.empty());
	}

	private static NoiseOperator operator(Random random, boolean qubits, int n) {
		if (qubits) {
			return random.nextBoolean() ? new NoiseOperator.Collective(Axis.values()[random.nextInt(3)]) : new NoiseOperator.ManyBody(1 + random.nextInt(n));
		}
		double[][] re = new double[n][n];
		double[][] im = new double[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = i; j < n; j++) {
				re[i][j] = re[j][i] = random.nextGaussian();
				im[i][j] = i == j ? 0 : random.nextGaussian();
				im[j][i] = -im[i][j];
			}
		}
		return new NoiseOperator.Matrix(re, im);
	}

	/** J_a = Tr(H D_a rho) in the state with (sum_a D_a) rho = 0 (rho commutes with H: the secular equation is solved on pairs of equal energy). */
	private static double[] currents(double[] energies, List<Bath> baths, List<Coupling> couplings) {
		int n = energies.length;
		int unknowns = n * n;
		List<DMatrixRMaj> dissipators = new ArrayList<>();
		for (int b = 0; b < baths.size(); b++) {
			dissipators.add(dissipator(energies, baths.get(b), couplings.get(b)));
		}
		DMatrixRMaj sum = new DMatrixRMaj(2 * unknowns, 2 * unknowns);
		dissipators.forEach(each -> CommonOps_DDRM.addEquals(sum, each));
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				double gap = energies[i] - energies[j];
				if (Math.abs(gap) > SAME) {
					sum.add(i * n + j, unknowns + i * n + j, gap);
					sum.add(unknowns + i * n + j, i * n + j, -gap);
				}
			}
		}
		DMatrixRMaj right = new DMatrixRMaj(2 * unknowns, 1);
		for (int column = 0; column < 2 * unknowns; column++) {
			int element = column % unknowns;
			sum.set(0, column, column < unknowns && element / n == element % n ? 1 : 0);
			sum.set(unknowns, column, column >= unknowns && element / n == element % n ? 1 : 0);
		}
		right.set(0, 0, 1);
		DMatrixRMaj rho = new DMatrixRMaj(2 * unknowns, 1);
		assertTrue(CommonOps_DDRM.solve(sum, right, rho));
		double[] currents = new double[baths.size()];
		for (int b = 0; b < currents.length; b++) {
			DMatrixRMaj change = new DMatrixRMaj(2 * unknowns, 1);
			CommonOps_DDRM.mult(dissipators.get(b), rho, change);
			for (int i = 0; i < n; i++) {
				currents[b] += energies[i] * change.get(i * n + i, 0);
			}
		}
		return currents;
	}

	/** As a real matrix on (Re rho, Im rho), row by row. */
	private static DMatrixRMaj dissipator(double[] energies, Bath bath, Coupling coupling) {
		int n = energies.length;
		double[][] real = new double[n * n][n * n];
		double[][] imaginary = new double[n * n][n * n];
		CorrelationMatrix c = coupling.matrix().orElseThrow();
		for (int k = 0; k < c.size(); k++) {
			for (int l = 0; l < c.size(); l++) {
				for (int i = 0; i < n; i++) {
					for (int m = 0; m < n; m++) {
						for (int j = 0; j < n; j++) {
							for (int p = 0; p < n; p++) {
								double w = energies[m] - energies[i];
								if (Math.abs(w - (energies[p] - energies[j])) > SAME) {
									continue;
								}
								// A_l(w) = sum |i><i|A_l|m><m|, A_k(w)^+ = sum |p><p|A_k|j><j|.
								double factor = c.entry(k, l) * bath.rate(w) * coupling.channels().get(k).strength() * coupling.channels().get(l).strength();
								double[] left = element(coupling.channels().get(l), i, m);
								double[] other = element(coupling.channels().get(k), p, j);
								double re = factor * (left[0] * other[0] - left[1] * other[1]);
								double im = factor * (left[0] * other[1] + left[1] * other[0]);
								real[i * n + j][m * n + p] += re;
								imaginary[i * n + j][m * n + p] += im;
								if (i == j) {
									// A_k(w)^+ A_l(w) = sum |p><p|A_k|i><i|A_l|m><m| takes rows m to p and columns p to m.
									for (int q = 0; q < n; q++) {
										real[p * n + q][m * n + q] -= re / 2;
										imaginary[p * n + q][m * n + q] -= im / 2;
										real[q * n + m][q * n + p] -= re / 2;
										imaginary[q * n + m][q * n + p] -= im / 2;
									}
								}
							}
						}
					}
				}
			}
		}
		int unknowns = n * n;
		DMatrixRMaj whole = new DMatrixRMaj(2 * unknowns, 2 * unknowns);
		for (int row = 0; row < unknowns; row++) {
			for (int column = 0; column < unknowns; column++) {
				whole.set(row, column, real[row][column]);
				whole.set(unknowns + row, unknowns + column, real[row][column]);
				whole.set(row, unknowns + column, -imaginary[row][column]);
				whole.set(unknowns + row, column, imaginary[row][column]);
			}
		}
		return whole;
	}

	private static double[] element(Channel channel, int i, int j) {
		NoiseOperator.Matrix matrix = (NoiseOperator.Matrix) channel.operator();
		return new double[] { matrix.real()[i][j], matrix.imaginary()[i][j] };
	}
}
