// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A^T B of dense square matrices stored row by row: 64 rows of the result at a time, four rows of B at once, columns of A that are zero left out. Cost: 2 n^3
 * at most.
 */
public final class DenseProduct {

	private static final int BLOCK = 64;

	private DenseProduct() {
	}

	/** @throws CancellationException when {@code cancelled} says so */
	public static double[] transposedTimes(double[] a, double[] b, int n, BooleanSupplier cancelled) {
		double[] c = new double[n * n];
		for (int from = 0; from < n; from += BLOCK) {
			int to = Math.min(n, from + BLOCK);
			int k = 0;
			for (; k + 4 <= n; k += 4) {
				if (k % 256 == 0 && cancelled.getAsBoolean()) {
					throw new CancellationException("cancelled");
				}
				for (int m = from; m < to; m++) {
					double f0 = a[k * n + m];
					double f1 = a[(k + 1) * n + m];
					double f2 = a[(k + 2) * n + m];
					double f3 = a[(k + 3) * n + m];
					if (f0 != 0 || f1 != 0 || f2 != 0 || f3 != 0) {
						addFour(c, m * n, b, k * n, n, f0, f1, f2, f3);
					}
				}
			}
			for (; k < n; k++) {
				for (int m = from; m < to; m++) {
					double f = a[k * n + m];
					for (int j = 0; f != 0 && j < n; j++) {
						c[m * n + j] += f * b[k * n + j];
					}
				}
			}
		}
		return c;
	}

	private static void addFour(double[] c, int row, double[] b, int source, int n, double f0, double f1, double f2, double f3) {
		int second = source + n;
		int third = second + n;
		int fourth = third + n;
		for (int j = 0; j < n; j++) {
			c[row + j] += f0 * b[source + j] + f1 * b[second + j] + f2 * b[third + j] + f3 * b[fourth + j];
		}
	}
}
