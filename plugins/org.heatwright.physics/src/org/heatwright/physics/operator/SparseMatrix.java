// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import java.util.Arrays;

/** A square complex matrix by its non-zero elements, row by row. Immutable. Verified by {@code PartOperatorTest}. */
public final class SparseMatrix {

	private final int dimension;
	private final int[] begin;
	private final int[] columns;
	private final double[] real;
	private final double[] imaginary;

	private SparseMatrix(int dimension, int[] begin, int[] columns, double[] real, double[] imaginary) {
		this.dimension = dimension;
		this.begin = begin;
		this.columns = columns;
		this.real = real;
		this.imaginary = imaginary;
	}

	public int dimension() {
		return dimension;
	}

	/** The number of stored elements. */
	public int size() {
		return columns.length;
	}

	/** The first element of a row; the row ends where the next one begins. */
	public int begin(int row) {
		return begin[row];
	}

	public int column(int element) {
		return columns[element];
	}

	public double real(int element) {
		return real[element];
	}

	public double imaginary(int element) {
		return imaginary[element];
	}

	public static SparseMatrix identity(int dimension, double re, double im) {
		Builder builder = new Builder(dimension);
		for (int i = 0; i < dimension; i++) {
			builder.add(i, i, re, im);
		}
		return builder.build();
	}

	public static SparseMatrix of(SparseHermitian matrix) {
		Builder builder = new Builder(matrix.dimension());
		for (int e = 0; e < matrix.size(); e++) {
			builder.add(matrix.row(e), matrix.column(e), matrix.real(e), matrix.imaginary(e));
			if (matrix.row(e) != matrix.column(e)) {
				builder.add(matrix.column(e), matrix.row(e), matrix.real(e), -matrix.imaginary(e));
			}
		}
		return builder.build();
	}

	/** this + other. */
	public SparseMatrix plus(SparseMatrix other) {
		Builder builder = new Builder(dimension);
		builder.addAll(this, false, dimension);
		builder.addAll(other, false, dimension);
		return builder.build();
	}

	/** this other. */
	public SparseMatrix times(SparseMatrix other) {
		Builder builder = new Builder(dimension);
		for (int i = 0; i < dimension; i++) {
			for (int e = begin[i]; e < begin[i + 1]; e++) {
				int k = columns[e];
				for (int f = other.begin[k]; f < other.begin[k + 1]; f++) {
					builder.add(i, other.columns[f], real[e] * other.real[f] - imaginary[e] * other.imaginary[f],
							real[e] * other.imaginary[f] + imaginary[e] * other.real[f]);
				}
			}
		}
		return builder.build();
	}

	public SparseMatrix adjoint() {
		Builder builder = new Builder(dimension);
		builder.addAll(this, true, dimension);
		return builder.build();
	}

	/** The first rows and columns. */
	public SparseMatrix cut(int size) {
		Builder builder = new Builder(size);
		builder.addAll(this, false, size);
		return builder.build();
	}

	/** The largest modulus of an element. */
	public double largest() {
		double largest = 0;
		for (int e = 0; e < columns.length; e++) {
			largest = Math.max(largest, Math.hypot(real[e], imaginary[e]));
		}
		return largest;
	}

	/** The largest modulus of an element of A - A^+. */
	public double hermitianDefect() {
		SparseMatrix adjoint = adjoint();
		Builder builder = new Builder(dimension);
		builder.addAll(this, false, dimension);
		for (int i = 0; i < dimension; i++) {
			for (int e = adjoint.begin[i]; e < adjoint.begin[i + 1]; e++) {
				builder.add(i, adjoint.columns[e], -adjoint.real[e], -adjoint.imaginary[e]);
			}
		}
		return builder.build().largest();
	}

	/** The Hermitian part, (A + A^+) / 2. */
	public SparseHermitian hermitian() {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(dimension, columns.length);
		SparseMatrix adjoint = adjoint();
		addUpper(builder);
		adjoint.addUpper(builder);
		return builder.build();
	}

	private void addUpper(SparseHermitian.Builder builder) {
		for (int i = 0; i < dimension; i++) {
			for (int e = begin[i]; e < begin[i + 1]; e++) {
				if (i <= columns[e]) {
					builder.add(i, columns[e], 0.5 * real[e], i == columns[e] ? 0 : 0.5 * imaginary[e]);
				}
			}
		}
	}

	/** Collects elements in any order; those at one place add up, and what adds up to zero is left out. */
	public static final class Builder {

		private final int dimension;
		private int count;
		private long[] places = new long[16];
		private double[] re = new double[16];
		private double[] im = new double[16];

		public Builder(int dimension) {
			this.dimension = dimension;
		}

		public Builder add(int row, int column, double real, double imaginary) {
			if (count == places.length) {
				places = Arrays.copyOf(places, 2 * count);
				re = Arrays.copyOf(re, 2 * count);
				im = Arrays.copyOf(im, 2 * count);
			}
			places[count] = (long) row * dimension + column;
			re[count] = real;
			im[count++] = imaginary;
			return this;
		}

		private void addAll(SparseMatrix matrix, boolean adjoint, int size) {
			for (int i = 0; i < Math.min(size, matrix.dimension); i++) {
				for (int e = matrix.begin[i]; e < matrix.begin[i + 1]; e++) {
					int j = matrix.columns[e];
					if (j < size) {
						add(adjoint ? j : i, adjoint ? i : j, matrix.real[e], adjoint ? -matrix.imaginary[e] : matrix.imaginary[e]);
					}
				}
			}
		}

		public SparseMatrix build() {
			int[] order = order();
			int[] begin = new int[dimension + 1];
			int[] columns = new int[count];
			double[] real = new double[count];
			double[] imaginary = new double[count];
			int found = 0;
			for (int k = 0; k < count;) {
				long place = places[order[k]];
				double sumRe = 0;
				double sumIm = 0;
				while (k < count && places[order[k]] == place) {
					sumRe += re[order[k]];
					sumIm += im[order[k++]];
				}
				if (sumRe != 0 || sumIm != 0) {
					begin[(int) (place / dimension) + 1]++;
					columns[found] = (int) (place % dimension);
					real[found] = sumRe;
					imaginary[found++] = sumIm;
				}
			}
			for (int i = 0; i < dimension; i++) {
				begin[i + 1] += begin[i];
			}
			return new SparseMatrix(dimension, begin, Arrays.copyOf(columns, found), Arrays.copyOf(real, found), Arrays.copyOf(imaginary, found));
		}

		/** The elements by place, those of one place in the order they came. */
		private int[] order() {
			int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, count - 1));
			if (bits + 64 - Long.numberOfLeadingZeros((long) dimension * dimension) < 64) {
				long[] keys = new long[count];
				for (int k = 0; k < count; k++) {
					keys[k] = places[k] << bits | k;
				}
				Arrays.sort(keys);
				int[] order = new int[count];
				for (int k = 0; k < count; k++) {
					order[k] = (int) (keys[k] & (1L << bits) - 1);
				}
				return order;
			}
			return java.util.stream.IntStream.range(0, count).boxed().sorted((a, b) -> Long.compare(places[a], places[b])).mapToInt(Integer::intValue).toArray();
		}
	}
}
