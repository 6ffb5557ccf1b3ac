// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.counting;

import java.util.Random;
import java.util.function.ToDoubleFunction;

import org.heatwright.physics.linear.SparseColumns;
import org.heatwright.physics.linear.SparseLu;

/**
 * What rounding may have done to the part of a noise that is linear in the solution of G x = b: each row of the equation is moved by the rounding of its terms,
 * with random signs, and the largest change of a
 * few tries is taken several times. Verified by {@code NoiseErrorTest}.
 */
final class NoiseRounding {

	private static final int TRIES = 4;
	private static final double SAFETY = 16;
	private static final long SEED = 20288;

	private NoiseRounding() {
	}

	/**
	 * @param sizes   of the terms in each row of b
	 * @param reading what is read out of x, twice
	 */
	static double of(SparseColumns matrix, SparseLu lu, double[] x, double[] sizes, ToDoubleFunction<double[]> reading) {
		double[] rows = sizes.clone();
		for (int c = 0; c < matrix.n(); c++) {
			for (int e = matrix.start()[c]; e < matrix.start()[c + 1]; e++) {
				rows[matrix.row()[e]] += Math.abs(matrix.value()[e] * x[c]);
			}
		}
		Random signs = new Random(SEED);
		double largest = 0;
		for (int t = 0; t < TRIES; t++) {
			double[] moved = new double[rows.length];
			for (int i = 0; i < rows.length; i++) {
				moved[i] = signs.nextBoolean() ? rows[i] : -rows[i];
			}
			largest = Math.max(largest, 2 * Math.abs(reading.applyAsDouble(lu.solve(moved))));
		}
		return SAFETY * Math.ulp(1.0) * largest;
	}
}
