// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.best;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.operator.ManyBodyElements;
import org.heatwright.physics.operator.SparseHermitian;
import org.heatwright.physics.operator.SpectralNorm;
import org.junit.jupiter.api.Test;

/** The best combination of given operators lies between what random ones reach and the value that none exceeds; known optima are met. */
class SpanOptimumTest {

	/** Values of transfers on the ladder from all qubits excited in white noise, emission wanted. */
	private static double[][] emission(int size) {
		double[][] v = new double[size + 1][size + 1];
		for (int k = 0; k < size; k++) {
			v[k][size] = v[size][k] = size - k;
		}
		return v;
	}

	/** L = 4, k = 3 of kbody_optimal_coupling.json: 28; and T_3 of eight qubits, 44.75, certified to 45.06 there. */
	@Test
	void manyBodyOperators() {
		List<SparseHermitian> four = IntStream.rangeClosed(1, 3).mapToObj(m -> ManyBodyElements.operator(4, m)).toList();
		SpanOptimum best = SpanOptimum.of(four, emission(4), Progress.NONE);
		assertEquals(28.0 / 16, best.lower(), 1e-4);
		assertTrue(best.upper() >= 28.0 / 16 * (1 - 1e-9), "upper " + best.upper());
		assertTrue(best.upper() <= 28.0 / 16 * 1.05, "upper " + best.upper());
		List<SparseHermitian> eight = IntStream.rangeClosed(1, 3).mapToObj(m -> ManyBodyElements.operator(8, m)).toList();
		SpanOptimum three = SpanOptimum.of(eight, emission(8), Progress.NONE);
		assertTrue(three.lower() >= 44.75 / 64 * (1 - 1e-4) && three.lower() <= 45.0591 / 64, "lower " + three.lower() * 64);
		assertTrue(three.upper() >= 44.75 / 64 * (1 - 1e-9) && three.upper() <= 1.1 * 45.06 / 64, "upper " + three.upper() * 64);
	}

	@Test
	void noCombinationIsAboveTheUpperValue() {
		Random random = new Random(174);
		for (int run = 0; run < 12; run++) {
			int n = 3 + random.nextInt(4);
			int m = 2 + random.nextInt(3);
			List<SparseHermitian> operators = IntStream.range(0, m).mapToObj(k -> hermitian(random, n)).toList();
			double[][] v = new double[n][n];
			IntStream.range(0, n).forEach(i -> IntStream.range(0, i).forEach(j -> v[i][j] = v[j][i] = random.nextGaussian() + 0.3));
			SpanOptimum best = SpanOptimum.of(operators, v, Progress.NONE);
			assertTrue(best.lower() <= best.upper());
			assertEquals(best.lower(), value(operators, v, best.coefficients()), 1e-9 * Math.max(1, best.upper()));
			for (int tried = 0; tried < 300; tried++) {
				double reached = value(operators, v, random.doubles(m, -1, 1).toArray());
				assertTrue(reached <= best.upper() * (1 + 1e-9) + 1e-12, "run " + run + ": " + reached + " above " + best.upper());
				assertTrue(reached <= best.lower() * 1.01 + 1e-12, "run " + run + ": " + reached + " above the lower value " + best.lower());
			}
		}
	}

	@Test
	void dependentOperatorsAreRefused() {
		SparseHermitian one = ManyBodyElements.operator(3, 1);
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SpanOptimum.of(List.of(one, one.times(2)), emission(3), Progress.NONE)).getMessage()
				.contains("linearly dependent"));
	}

	/** J of the combination divided by the square of its norm. */
	private static double value(List<SparseHermitian> operators, double[][] v, double[] c) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(v.length, 16);
		IntStream.range(0, c.length).forEach(k -> builder.add(operators.get(k), c[k]));
		SparseHermitian a = builder.build();
		double sum = 0;
		for (int e = 0; e < a.size(); e++) {
			sum += v[a.row(e)][a.column(e)] * (a.row(e) == a.column(e) ? 0 : a.squaredModulus(e));
		}
		double norm = SpectralNorm.upper(a);
		return norm == 0 ? 0 : sum / (norm * norm);
	}

	private static SparseHermitian hermitian(Random random, int n) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(n, n * n);
		for (int i = 0; i < n; i++) {
			for (int j = i; j < n; j++) {
				builder.add(i, j, random.nextGaussian(), i == j ? 0 : random.nextGaussian());
			}
		}
		return builder.build();
	}
}
