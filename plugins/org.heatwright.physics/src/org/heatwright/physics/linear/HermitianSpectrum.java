// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;


/** Extreme eigenvalues of a dense Hermitian matrix, taken block by block where its elements leave it in blocks. Verified by {@code LindbladGeneratorTest}. */
public final class HermitianSpectrum {

	private static final int LARGEST_JACOBI = 48;

	private HermitianSpectrum() {
	}

	/** The smallest eigenvalue; re and im row by row. */
	public static double smallest(int d, double[] re, double[] im) {
		return smallest(d, re, im, () -> false);
	}

	/**
	 * The same for larger matrices: small blocks by Jacobi rotations, others from their tridiagonal form.
	 *
	 * @throws java.util.concurrent.CancellationException when {@code cancelled} says so
	 */
	public static double smallest(int d, double[] re, double[] im, BooleanSupplier cancelled) {
		double smallest = Double.POSITIVE_INFINITY;
		int[] block = blocks(d, re, im);
		for (int b : IntStream.of(block).distinct().toArray()) {
			int[] members = IntStream.range(0, d).filter(i -> block[i] == b).toArray();
			smallest = Math.min(smallest, members.length <= LARGEST_JACOBI ? HermitianJacobi.of(members.length, sub(re, d, members), sub(im, d, members)).smallest()
					: HermitianEigen.smallest(rows(re, d, members), rows(im, d, members), cancelled));
		}
		return smallest;
	}

	private static double[][] rows(double[] matrix, int d, int[] members) {
		return IntStream.of(members).mapToObj(i -> IntStream.of(members).mapToDouble(j -> matrix[i * d + j]).toArray()).toArray(double[][]::new);
	}

	/** The largest eigenvalue. */
	public static double largest(int d, double[] re, double[] im) {
		return -smallest(d, IntStream.range(0, d * d).mapToDouble(i -> -re[i]).toArray(), IntStream.range(0, d * d).mapToDouble(i -> -im[i]).toArray());
	}

	private static int[] blocks(int d, double[] re, double[] im) {
		int[] block = new int[d];
		java.util.Arrays.fill(block, -1);
		int[] open = new int[d];
		for (int root = 0; root < d; root++) {
			int depth = 0;
			if (block[root] < 0) {
				block[root] = root;
				open[depth++] = root;
			}
			while (depth > 0) {
				int i = open[--depth];
				for (int j = 0; j < d; j++) {
					if (block[j] < 0 && (re[i * d + j] != 0 || im[i * d + j] != 0)) {
						block[j] = root;
						open[depth++] = j;
					}
				}
			}
		}
		return block;
	}

	private static double[] sub(double[] matrix, int d, int[] members) {
		int n = members.length;
		double[] sub = new double[n * n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				sub[i * n + j] = matrix[members[i] * d + members[j]];
			}
		}
		return sub;
	}

	/** The sum of the moduli of the eigenvalues of a matrix {re, im}, row by row. Cost: d^3. */
	public static double traceNorm(int d, double[][] matrix) {
		double[][] re = new double[d][];
		double[][] im = new double[d][];
		for (int i = 0; i < d; i++) {
			re[i] = Arrays.copyOfRange(matrix[0], i * d, (i + 1) * d);
			im[i] = Arrays.copyOfRange(matrix[1], i * d, (i + 1) * d);
		}
		return Arrays.stream(HermitianEigen.of(re, im, () -> false).values()).map(Math::abs).sum();
	}
}
