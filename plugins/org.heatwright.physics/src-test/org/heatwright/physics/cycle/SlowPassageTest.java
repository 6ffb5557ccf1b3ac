// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleFunction;

import org.heatwright.physics.Progress;
import org.heatwright.physics.linear.UnitaryCongruence;
import org.heatwright.physics.operator.SparseHermitian;
import org.junit.jupiter.api.Test;

/** Infinitely slow passages against slow solutions of the Schrödinger equation. */
class SlowPassageTest {

	private static SparseHermitian matrix(double[][] re) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(re.length, re.length * re.length);
		for (int i = 0; i < re.length; i++) {
			for (int j = i; j < re.length; j++) {
				builder.add(i, j, re[i][j], 0);
			}
		}
		return builder.build();
	}

	private static DoubleFunction<SparseHermitian> even(SparseHermitian first, SparseHermitian last) {
		return s -> SlowPassage.mix(first, 1 - s, last, s);
	}

	private static double[][] pure(double... psi) {
		int d = psi.length;
		double[][] rho = new double[2][d * d];
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				rho[0][i * d + j] = psi[i] * psi[j];
			}
		}
		return rho;
	}

	/** Energy at the end of a ramp of some duration. */
	private static double driven(DoubleFunction<SparseHermitian> path, double duration, double[][] rho, int d) {
		double[][] u = new UnitaryRamp(path, duration, 1e-9, Progress.NONE).propagator();
		double[][] adjoint = UnitaryCongruence.adjoint(u[0], u[1], d);
		return energy(path, UnitaryCongruence.of(adjoint[0], adjoint[1], rho, d), d);
	}

	private static double energy(DoubleFunction<SparseHermitian> path, double[][] rho, int d) {
		double[][] h = dense(path.apply(1), d);
		double sum = 0;
		for (int i = 0; i < d * d; i++) {
			sum += h[0][i] * rho[0][i];
		}
		return sum;
	}

	/** Levels that an element joins do not cross; those of a third state, which nothing joins to them, do. */
	@Test
	void sectorsCrossAndLevelsOfOneDoNot() {
		DoubleFunction<SparseHermitian> path = even(matrix(new double[][] { { 0, 0.3, 0 }, { 0.3, 1, 0 }, { 0, 0, 0.5 } }),
				matrix(new double[][] { { 2, 0.3, 0 }, { 0.3, 0, 0 }, { 0, 0, -3 } }));
		SlowPassage passage = SlowPassage.of(path, Progress.NONE);
		for (double[] psi : new double[][] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } }) {
			assertEquals(driven(path, 300, pure(psi), 3), passage.energy(pure(psi)), 1e-2);
			assertEquals(passage.energy(pure(psi)), energy(path, passage.apply(pure(psi)), 3), 1e-12);
		}
		assertEquals(-3, passage.energy(pure(0, 0, 1)), 1e-12);
		double[] energies = passage.startEnergies();
		double low = Arrays.stream(energies).min().orElseThrow();
		assertTrue(Math.abs(low - (0.5 - Math.sqrt(0.25 + 0.09))) < 1e-12);
	}

	/** Random paths without symmetries: a slow ramp from an energy state ends in the one that the passage says. */
	@Test
	void slowRampsEndWhereThePassageSays() {
		Random random = new Random(8);
		int compared = 0;
		for (int run = 0; run < 24; run++) {
			int d = 3;
			SparseHermitian first = random(random, d, run % 2 == 0);
			SparseHermitian last = random(random, d, run % 4 < 2);
			DoubleFunction<SparseHermitian> path = even(first, last);
			if (smallestGap(path, d) < 0.5) {
				continue;
			}
			SlowPassage passage = SlowPassage.of(path, Progress.NONE);
			double[] weights = { 0.6, 0.3, 0.1 };
			double[][] start = DenseSpectrum.of(dense(first, d), d, Progress.NONE).vectors();
			double[][] rho = new double[2][d * d];
			for (int k = 0; k < d; k++) {
				for (int i = 0; i < d; i++) {
					for (int j = 0; j < d; j++) {
						rho[0][i * d + j] += weights[k] * start[0][i * d + k] * start[0][j * d + k];
					}
				}
			}
			assertEquals(driven(path, 300, rho, d), passage.energy(rho), 0.01, "run " + run);
			assertEquals(passage.energy(rho), energy(path, passage.apply(rho), d), 1e-12, "run " + run);
			compared++;
		}
		assertTrue(compared >= 5, compared + " paths");
	}

	private static double smallestGap(DoubleFunction<SparseHermitian> path, int d) {
		double smallest = Double.POSITIVE_INFINITY;
		for (int k = 0; k <= 100; k++) {
			double[] e = DenseSpectrum.of(dense(path.apply(0.01 * k), d), d, Progress.NONE).values();
			for (int i = 1; i < d; i++) {
				smallest = Math.min(smallest, e[i] - e[i - 1]);
			}
		}
		return smallest;
	}

	private static double[][] dense(SparseHermitian h, int d) {
		double[][] dense = new double[2][d * d];
		for (int e = 0; e < h.size(); e++) {
			dense[0][h.row(e) * d + h.column(e)] = h.real(e);
			dense[0][h.column(e) * d + h.row(e)] = h.real(e);
		}
		return dense;
	}

	private static SparseHermitian random(Random random, int d, boolean diagonal) {
		double[][] h = new double[d][d];
		for (int i = 0; i < d; i++) {
			for (int j = i; j < d; j++) {
				h[i][j] = i == j ? 3 * random.nextDouble() : diagonal ? 0 : (random.nextBoolean() ? 1 : -1) * (0.6 + random.nextDouble());
			}
		}
		return matrix(h);
	}

	/**
	 * The exchange of two equal qubits conserves the reflection: the even and the odd state cross where the interaction changes its sign, though no basis state
	 * stays.
	 */
	@Test
	void hiddenConservedQuantitiesAreFound() {
		SlowPassage passage = SlowPassage.of(even(matrix(new double[][] { { 1, 0.4 }, { 0.4, 1 } }), matrix(new double[][] { { 1, -0.3 }, { -0.3, 1 } })),
				Progress.NONE);
		double h = Math.sqrt(0.5);
		assertEquals(0.7, passage.energy(pure(h, h)), 1e-12);
		assertEquals(1.3, passage.energy(pure(h, -h)), 1e-12);
		assertTrue(passage.obstacle().isEmpty());
	}

	/** Equal energies at the start, split by the way on: in first order by an element between them, in second order by unequal elements to a third state. */
	@Test
	void levelsSplitAsTheWayGoesOn() {
		double h = Math.sqrt(0.5);
		SlowPassage first = SlowPassage.of(even(matrix(new double[][] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 4 } }),
				matrix(new double[][] { { 1, 0.5, 0.2 }, { 0.5, 1, 0.1 }, { 0.2, 0.1, 4 } })), Progress.NONE);
		assertTrue(first.obstacle().isEmpty());
		assertTrue(first.energy(pure(h, -h, 0)) < 0.6);
		assertTrue(first.energy(pure(h, h, 0)) > 1.3);
		DoubleFunction<SparseHermitian> path = even(matrix(new double[][] { { 1, 0, 0, 0 }, { 0, 1, 0, 0 }, { 0, 0, 4, 0 }, { 0, 0, 0, 6 } }),
				matrix(new double[][] { { 1, 0, 0.9, 0.2 }, { 0, 1, 0.1, 0.3 }, { 0.9, 0.1, 4, 0.1 }, { 0.2, 0.3, 0.1, 6 } }));
		SlowPassage second = SlowPassage.of(path, Progress.NONE);
		assertTrue(second.obstacle().isEmpty());
		assertEquals(driven(path, 1200, pure(1, 0, 0, 0), 4), second.energy(pure(1, 0, 0, 0)), 5e-3);
		assertEquals(driven(path, 1200, pure(0, 1, 0, 0), 4), second.energy(pure(0, 1, 0, 0)), 5e-3);
	}

	/**
	 * Two levels that stay together keep their coherence; two that part lose it; those that something else than a sector of one state keeps together have no rule.
	 */
	@Test
	void coherencesOfLevelsThatStayTogetherStay() {
		DoubleFunction<SparseHermitian> together = even(matrix(new double[][] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 0 } }),
				matrix(new double[][] { { 3, 0, 0 }, { 0, 3, 0 }, { 0, 0, 0 } }));
		double h = Math.sqrt(1.0 / 3);
		double[][] rho = SlowPassage.of(together, Progress.NONE).apply(pure(h, h, h));
		assertEquals(1.0 / 3, rho[0][1], 1e-15);
		assertEquals(0, rho[0][2], 1e-15);
		SlowPassage doubled = SlowPassage.of(even(matrix(new double[][] { { 0, 0.2, 0, 0 }, { 0.2, 1, 0, 0 }, { 0, 0, 0, 0.2 }, { 0, 0, 0.2, 1 } }),
				matrix(new double[][] { { 0, 0.1, 0, 0 }, { 0.1, 2, 0, 0 }, { 0, 0, 0, 0.1 }, { 0, 0, 0.1, 2 } })), Progress.NONE);
		assertTrue(doubled.obstacle().isPresent());
	}
}
