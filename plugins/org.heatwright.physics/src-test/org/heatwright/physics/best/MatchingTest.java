// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.bath.spectrum.WhiteNoise;

/** The best coupling of one state: pairs and their certificate. */
class MatchingTest {

	private static final Bath BATH = new Bath("b", Role.HOT, 0.8, new Ohmic(1, 1, 4), Convention.J_PI);

	private static double[][] values(Random random, int n, boolean emission) {
		double[] energies = random.doubles(n, 0, 3).toArray();
		double[] populations = random.doubles(n).map(each -> each * each * each).toArray();
		return TransferValues.of(BATH, energies, populations, emission, 1e-9);
	}

	/** Against every matching there is, on 200 designs; where an odd cycle parts the two values, both are there. */
	@Test
	void matchingIsTheLinearOptimum() {
		Random random = new Random(11);
		int met = 0;
		for (int i = 0; i < 200; i++) {
			double[][] v = values(random, 2 + random.nextInt(7), i % 2 == 0);
			Matching matching = Matching.of(v);
			double best = best(v, 0);
			assertTrue(matching.upper() >= best * (1 - 1e-12), "design " + i);
			assertTrue(matching.lower() <= best * (1 + 1e-12), "design " + i);
			boolean equal = matching.upper() - matching.lower() <= 1e-10 * matching.upper();
			assertTrue(equal || !matching.oddCycles().isEmpty(), "design " + i + " has a gap without an odd cycle");
			met += equal ? 1 : 0;
		}
		assertTrue(met >= 195, met + " of 200 certified");
	}

	/** The largest sum over all matchings of states from one on: each stays alone or takes a later one. */
	private static double best(double[][] v, int used) {
		int i = Integer.numberOfTrailingZeros(~used);
		if (i >= v.length) {
			return 0;
		}
		double best = best(v, used | 1 << i);
		for (int j = i + 1; j < v.length; j++) {
			if ((used >> j & 1) == 0 && v[i][j] > 0) {
				best = Math.max(best, v[i][j] + best(v, used | 1 << i | 1 << j));
			}
		}
		return best;
	}

	/** Three states of equal value: half of each pair is 3/2, one pair 1. */
	@Test
	void anOddCycleShowsItsGap() {
		Matching matching = Matching.of(new double[][] { { 0, 1, 1 }, { 1, 0, 1 }, { 1, 1, 0 } });
		assertEquals(1.5, matching.upper(), 1e-12);
		assertEquals(1, matching.lower(), 1e-12);
		assertEquals(List.of(3), matching.oddCycles());
	}

	/** Ten thousand random operators of norm one, of which none is above the certificate. */
	@Test
	void noRandomOperatorIsAbove() {
		Random random = new Random(12);
		for (int design = 0; design < 20; design++) {
			int n = 2 + random.nextInt(5);
			double[][] v = values(random, n, design % 2 == 0);
			double upper = Matching.of(v).upper();
			for (int trial = 0; trial < 500; trial++) {
				double[][] a = new double[n][n];
				for (int i = 0; i < n; i++) {
					for (int j = 0; j <= i; j++) {
						a[i][j] = a[j][i] = random.nextGaussian() * (random.nextInt(3) == 0 ? 5 : 1);
					}
				}
				double norm = norm(a);
				double sum = 0;
				for (int i = 0; i < n; i++) {
					for (int j = 0; j < i; j++) {
						sum += v[i][j] * a[i][j] * a[i][j] / (norm * norm);
					}
				}
				assertTrue(sum <= upper * (1 + 1e-9) + 1e-13, sum + " > " + upper);
			}
		}
	}

	/** A lower value of the norm would make the test stricter than it may be: power iteration on A^2, from every axis. */
	private static double norm(double[][] a) {
		double largest = 0;
		for (int start = 0; start < a.length; start++) {
			double[] x = new double[a.length];
			x[start] = 1;
			for (int step = 0; step < 60; step++) {
				double[] y = new double[a.length];
				double square = 0;
				for (int i = 0; i < a.length; i++) {
					for (int j = 0; j < a.length; j++) {
						y[i] += a[i][j] * x[j];
					}
					square += y[i] * y[i];
				}
				largest = Math.max(largest, Math.sqrt(square));
				for (int i = 0; i < a.length; i++) {
					x[i] = y[i] / Math.sqrt(square);
				}
			}
		}
		return largest;
	}

	/** From |L/2> under white noise the best operator of all is that of Eq. (11) with m = L: it joins the ends of the ladder and saturates Bound 1. */
	@Test
	void withoutALimitTheEndsOfTheLadderAreJoined() {
		int size = 6;
		double[] energies = new double[size + 1];
		double[] populations = new double[size + 1];
		for (int k = 0; k <= size; k++) {
			energies[k] = k;
		}
		populations[size] = 1;
		Bath noise = new Bath("w", Role.WORK, 0, new WhiteNoise(1), Convention.J_PI);
		Matching matching = Matching.of(TransferValues.of(noise, energies, populations, true, 1e-9));
		assertEquals(size, matching.lower(), 1e-12);
		assertEquals(size, matching.upper(), 1e-12);
		assertArrayEquals(new int[] { 6, 1, 2, 3, 4, 5, 0 }, matching.partner());
	}
}
