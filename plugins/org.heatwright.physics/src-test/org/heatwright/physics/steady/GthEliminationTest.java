// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.steady;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.bath.spectrum.Convention;
import org.heatwright.physics.bath.spectrum.Ohmic;
import org.heatwright.physics.generator.BathRates;
import org.heatwright.physics.operator.SparseHermitian;
import org.junit.jupiter.api.Test;

/** States that are censored four at a time inside the envelope of their rates give the bits of the elimination of one after another on the full matrix. */
class GthEliminationTest {

	@Test
	void wideBandsToTheSameBits() {
		Random random = new Random(173);
		for (int run = 0; run < 12; run++) {
			int n = 60 + random.nextInt(60);
			int reach = 3 + 3 * run;
			List<BathRates> rates = List.of(rates(random, n, reach));
			Transitions graph = Transitions.of(n, rates);
			double[] actual = GthElimination.of(graph, IntStream.range(0, n).toArray(), 1L << 30).stationary(graph, Progress.NONE);
			double[] expected = plain(n, rates.get(0));
			for (int i = 0; i < n; i++) {
				assertEquals(expected[i], actual[i], 4 * Math.ulp(expected[i]), "run " + run + " state " + i);
			}
		}
	}

	/** Chains whose band is wide in the middle only, as that of the sectors (j, M) is. */
	private static BathRates rates(Random random, int n, int reach) {
		double[] energies = random.doubles(n, 0, 3).toArray();
		SparseHermitian.Builder builder = new SparseHermitian.Builder(n, n);
		for (int i = 0; i < n; i++) {
			int most = 1 + Math.min(reach, Math.min(i, n - i));
			for (int j = i + 1; j < Math.min(n, i + 1 + most); j++) {
				if (j == i + 1 || random.nextInt(3) == 0) {
					builder.add(i, j, random.nextGaussian(), 0);
				}
			}
		}
		return BathRates.of(new Bath("b", Role.HOT, 1, new Ohmic(0.1, 1, 10), Convention.J_PI), energies, List.of(builder.build()));
	}

	private static double[] plain(int n, BathRates rates) {
		double[][] w = new double[n][n];
		for (int e = 0; e < rates.size(); e++) {
			w[rates.low(e)][rates.high(e)] += rates.up(e);
			w[rates.high(e)][rates.low(e)] += rates.down(e);
		}
		for (int k = n - 1; k > 0; k--) {
			double out = 0;
			for (int j = 0; j < k; j++) {
				out += w[k][j];
			}
			for (int i = 0; i < k; i++) {
				w[i][k] /= out;
				for (int j = 0; j < k; j++) {
					w[i][j] += w[i][k] * w[k][j];
				}
			}
		}
		double[] p = new double[n];
		p[0] = 1;
		double sum = 1;
		for (int k = 1; k < n; k++) {
			for (int i = 0; i < k; i++) {
				p[k] += p[i] * w[i][k];
			}
			sum += p[k];
		}
		for (int k = 0; k < n; k++) {
			p[k] /= sum;
		}
		return p;
	}
}
