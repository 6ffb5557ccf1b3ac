// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SparseLuTest {

	@Test
	void solvesRandomSystems() {
		Random random = new Random(4);
		for (int trial = 0; trial < 60; trial++) {
			int n = 1 + random.nextInt(60);
			SparseColumns matrix = random(random, n, 3 + random.nextInt(4));
			double[] x = random.doubles(n, -1, 1).toArray();
			double[] solved = SparseLu.of(matrix, () -> false).solve(matrix.times(x));
			for (int i = 0; i < n; i++) {
				assertEquals(x[i], solved[i], 1e-9);
			}
		}
	}

	/** A grid of 40 x 40: natural order fills 40 times as much as the matrix holds, minimum degree far less. */
	@Test
	void fillsLittle() {
		int side = 40;
		SparseColumns grid = grid(side);
		SparseLu lu = SparseLu.of(grid, () -> false);
		assertTrue(lu.fill() < 2L * side * side * side / 2, "fill " + lu.fill());
		double[] ones = new double[side * side];
		Arrays.fill(ones, 1);
		assertEquals(1, lu.solve(grid.times(ones))[77], 1e-12);
	}

	@Test
	void estimatesTheCondition() {
		int n = 12;
		double[][] hilbert = new double[6][6];
		for (int i = 0; i < 6; i++) {
			for (int j = 0; j < 6; j++) {
				hilbert[i][j] = 1.0 / (i + j + 1);
			}
		}
		// kappa_1 of the Hilbert matrix of order 6 is 2.907e7 (Higham, Accuracy and Stability, section 28.1).
		assertEquals(1 / 2.907e7, SparseLu.of(dense(hilbert), () -> false).reciprocalCondition(), 0.01 / 2.907e7);
		double[][] diagonal = new double[n][n];
		for (int i = 0; i < n; i++) {
			diagonal[i][i] = Math.pow(10, -i);
		}
		assertEquals(1e-11, SparseLu.of(dense(diagonal), () -> false).reciprocalCondition(), 1e-15);
		assertTrue(SparseLu.of(dense(new double[][] { { 1, 2 }, { 0, 0 } }), () -> false).isSingular());
	}

	@Test
	void stopsWhenCancelled() {
		SparseColumns matrix = grid(20);
		Assertions.assertThrows(CancellationException.class, () -> SparseLu.of(matrix, () -> true));
	}

	private static SparseColumns grid(int side) {
		double[][] dense = new double[side * side][side * side];
		for (int i = 0; i < side; i++) {
			for (int j = 0; j < side; j++) {
				int at = i * side + j;
				dense[at][at] = 4.1;
				if (i + 1 < side) {
					dense[at][at + side] = dense[at + side][at] = -1;
				}
				if (j + 1 < side) {
					dense[at][at + 1] = dense[at + 1][at] = -1;
				}
			}
		}
		return dense(dense);
	}

	private static SparseColumns random(Random random, int n, int perColumn) {
		double[][] dense = new double[n][n];
		for (int c = 0; c < n; c++) {
			dense[c][c] = 0.01 * random.nextGaussian();
			dense[(c + 1) % n][c] += 1;
			for (int e = 0; e < perColumn; e++) {
				dense[random.nextInt(n)][c] += 0.3 * random.nextGaussian();
			}
		}
		return dense(dense);
	}

	private static SparseColumns dense(double[][] dense) {
		int n = dense.length;
		int[] start = new int[n + 1];
		int[] row = new int[n * n];
		double[] value = new double[n * n];
		int at = 0;
		for (int c = 0; c < n; c++) {
			for (int r = 0; r < n; r++) {
				if (dense[r][c] != 0) {
					row[at] = r;
					value[at++] = dense[r][c];
				}
			}
			start[c + 1] = at;
		}
		return new SparseColumns(n, start, Arrays.copyOf(row, at), Arrays.copyOf(value, at));
	}
}
