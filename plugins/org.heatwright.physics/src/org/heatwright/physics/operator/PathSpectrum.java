// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The norm of a Hermitian matrix whose elements join its states into paths, as ladders do: each path is a tridiagonal matrix, whose largest eigenvalue Sturm's
 * sequence brackets to the last bits.
 * Phases play no part; the most negative eigenvalue is the largest one of the matrix with its diagonal reversed. Cost: about 60 n divisions.
 * Source: W. Givens, ORNL-1574 (1954); J. H. Wilkinson, The Algebraic Eigenvalue Problem, section 5.38. Verified by {@code SpectralNormTest}.
 */
final class PathSpectrum {

	/** Longer ladders take more than a few milliseconds each. */
	private static final int LONGEST = 20000;

	private final int n;
	private final double[] diagonal;
	private final int[] first;
	private final int[] second;
	private final double[] firstModulus;
	private final double[] secondModulus;

	private PathSpectrum(int n) {
		this.n = n;
		diagonal = new double[n];
		first = new int[n];
		second = new int[n];
		firstModulus = new double[n];
		secondModulus = new double[n];
		Arrays.fill(first, -1);
		Arrays.fill(second, -1);
	}

	/** The norm, at most 1e-13 too large; empty when the matrix is no union of paths, or too long. */
	static OptionalDouble norm(SparseHermitian matrix) {
		if (matrix.dimension() > LONGEST) {
			return OptionalDouble.empty();
		}
		PathSpectrum paths = new PathSpectrum(matrix.dimension());
		// Squares of elements are formed: with a largest one near 1 they neither overflow nor vanish.
		double largest = 0;
		for (int e = 0; e < matrix.size(); e++) {
			largest = Math.max(largest, matrix.modulus(e));
		}
		int scale = largest > 0 && largest < Double.POSITIVE_INFINITY ? Math.getExponent(largest) : 0;
		for (int e = 0; e < matrix.size(); e++) {
			int i = matrix.row(e);
			int j = matrix.column(e);
			if (i == j) {
				paths.diagonal[i] = Math.scalb(matrix.real(e), -scale);
			} else if (!paths.join(i, j, Math.scalb(matrix.modulus(e), -scale)) || !paths.join(j, i, Math.scalb(matrix.modulus(e), -scale))) {
				return OptionalDouble.empty();
			}
		}
		OptionalDouble norm = paths.largest();
		return norm.isPresent() ? OptionalDouble.of(Math.scalb(norm.getAsDouble(), scale)) : norm;
	}

	private boolean join(int i, int j, double modulus) {
		if (first[i] < 0) {
			first[i] = j;
			firstModulus[i] = modulus;
			return true;
		}
		boolean free = second[i] < 0;
		if (free) {
			second[i] = j;
			secondModulus[i] = modulus;
		}
		return free;
	}

	private OptionalDouble largest() {
		boolean[] seen = new boolean[n];
		double[] a = new double[n];
		double[] b = new double[n];
		double largest = 0;
		int visited = 0;
		for (int end = 0; end < n; end++) {
			if (seen[end] || second[end] >= 0) {
				continue;
			}
			int length = 0;
			int previous = -1;
			for (int at = end; at >= 0;) {
				seen[at] = true;
				a[length] = diagonal[at];
				boolean forward = first[at] >= 0 && first[at] != previous;
				int next = forward ? first[at] : second[at] != previous ? second[at] : -1;
				b[length++] = next < 0 ? 0 : forward ? firstModulus[at] : secondModulus[at];
				previous = at;
				at = next;
			}
			visited += length;
			largest = Math.max(largest, largestModulus(a, b, length, largest));
		}
		return visited == n ? OptionalDouble.of(largest) : OptionalDouble.empty();
	}

	/** Of one path; not searched when it cannot reach beyond {@code known}. */
	private static double largestModulus(double[] a, double[] b, int length, double known) {
		double above = largestEigenvalue(a, b, length, 1, known);
		boolean symmetric = true;
		for (int i = 0; i < length; i++) {
			symmetric &= a[i] == 0;
		}
		return symmetric ? above : Math.max(above, largestEigenvalue(a, b, length, -1, Math.max(above, known)));
	}

	/** Bisection between the known value and the largest row sum for the point above which there is no eigenvalue. */
	private static double largestEigenvalue(double[] a, double[] b, int length, int sign, double known) {
		double high = 0;
		for (int i = 0; i < length; i++) {
			high = Math.max(high, sign * a[i] + (i > 0 ? b[i - 1] : 0) + (i + 1 < length ? b[i] : 0));
		}
		double low = known;
		if (!(high < Double.POSITIVE_INFINITY)) {
			return high;
		}
		if (high <= low || allBelow(a, b, length, sign, low)) {
			return known;
		}
		while (high - low > 1e-13 * high) {
			double middle = 0.5 * (low + high);
			if (middle == low || middle == high) {
				break;
			}
			if (allBelow(a, b, length, sign, middle)) {
				high = middle;
			} else {
				low = middle;
			}
		}
		return high;
	}

	/** Whether x - T is positive definite: every pivot is positive. */
	private static boolean allBelow(double[] a, double[] b, int length, int sign, double x) {
		double pivot = x - sign * a[0];
		for (int i = 1; pivot > 0 && i < length; i++) {
			pivot = x - sign * a[i] - b[i - 1] * b[i - 1] / pivot;
		}
		return pivot > 0;
	}
}
