// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import java.util.Arrays;

/**
 * A Hermitian matrix by its non-zero elements with row &lt;= column, sorted by row, then column. Immutable once built.
 *
 * <p>Memory: 24 bytes per element.
 */
public final class SparseHermitian {

	private final int dimension;
	private final int[] rows;
	private final int[] columns;
	private final double[] real;
	private final double[] imaginary;

	private SparseHermitian(int dimension, int[] rows, int[] columns, double[] real, double[] imaginary) {
		this.dimension = dimension;
		this.rows = rows;
		this.columns = columns;
		this.real = real;
		this.imaginary = imaginary;
	}

	public int dimension() {
		return dimension;
	}

	/** The number of stored elements. */
	public int size() {
		return rows.length;
	}

	public int row(int element) {
		return rows[element];
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

	/** |a|^2 of an element. */
	public double squaredModulus(int element) {
		return real[element] * real[element] + imaginary[element] * imaginary[element];
	}

	public boolean isDiagonal() {
		for (int i = 0; i < rows.length; i++) {
			if (rows[i] != columns[i]) {
				return false;
			}
		}
		return true;
	}

	public boolean isReal() {
		for (double value : imaginary) {
			if (value != 0) {
				return false;
			}
		}
		return true;
	}

	/** The diagonal as an array. */
	public double[] diagonal() {
		double[] diagonal = new double[dimension];
		for (int i = 0; i < rows.length; i++) {
			if (rows[i] == columns[i]) {
				diagonal[rows[i]] = real[i];
			}
		}
		return diagonal;
	}

	/** This matrix times a real factor. */
	public SparseHermitian times(double factor) {
		return new SparseHermitian(dimension, rows, columns, scaled(real, factor), scaled(imaginary, factor));
	}

	/** The same places, with zero at those of some elements. */
	public SparseHermitian withZeros(java.util.function.IntPredicate zero) {
		double[] re = real.clone();
		double[] im = imaginary.clone();
		for (int e = 0; e < re.length; e++) {
			if (zero.test(e)) {
				re[e] = 0;
				im[e] = 0;
			}
		}
		return new SparseHermitian(dimension, rows, columns, re, im);
	}

	private static double[] scaled(double[] values, double factor) {
		double[] scaled = new double[values.length];
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] = values[i] * factor;
		}
		return scaled;
	}

	/** max_i sum_j |a_ij|: a rigorous upper bound of the spectral norm of a Hermitian matrix. */
	public double largestRowSum() {
		double[] sums = new double[dimension];
		for (int i = 0; i < rows.length; i++) {
			double modulus = modulus(i);
			sums[rows[i]] += modulus;
			sums[columns[i]] += rows[i] == columns[i] ? 0 : modulus;
		}
		return largest(sums);
	}

	/** |a| of an element. */
	double modulus(int i) {
		return imaginary[i] == 0 ? Math.abs(real[i]) : real[i] == 0 ? Math.abs(imaginary[i]) : Math.hypot(real[i], imaginary[i]);
	}

	private static double largest(double[] sums) {
		double largest = 0;
		for (double sum : sums) {
			largest = Math.max(largest, sum);
		}
		return largest;
	}

	/** Collects elements in any order; elements at the same place add up. */
	public static final class Builder {

		private final int dimension;
		private long[] places;
		private double[] real;
		private double[] imaginary;
		private int size;
		private boolean sorted = true;
		private double[] restReal = {};
		private double[] restImaginary = {};

		public Builder(int dimension, int expectedElements) {
			this.dimension = dimension;
			int capacity = Math.max(4, expectedElements);
			places = new long[capacity];
			real = new double[capacity];
			imaginary = new double[capacity];
		}

		/** Adds re + i im at (row, column) and its conjugate at (column, row); zeros are skipped. */
		public Builder add(int row, int column, double re, double im) {
			if (re == 0 && im == 0) {
				return this;
			}
			if (size == places.length) {
				int capacity = 2 * size;
				places = Arrays.copyOf(places, capacity);
				real = Arrays.copyOf(real, capacity);
				imaginary = Arrays.copyOf(imaginary, capacity);
			}
			places[size] = row <= column ? (long) row * dimension + column : (long) column * dimension + row;
			real[size] = re;
			imaginary[size] = row <= column ? im : -im;
			sorted &= size == 0 || places[size - 1] < places[size];
			size++;
			return this;
		}

		/** Adds every element of a matrix times a factor. */
		public Builder add(SparseHermitian matrix, double factor) {
			for (int i = 0; i < matrix.size(); i++) {
				add(matrix.row(i), matrix.column(i), factor * matrix.real(i), factor * matrix.imaginary(i));
			}
			return this;
		}

		public SparseHermitian build() {
			if (!sorted) {
				sort();
			}
			int[] rows = new int[size];
			int[] columns = new int[size];
			for (int i = 0; i < size; i++) {
				rows[i] = (int) (places[i] / dimension);
				columns[i] = (int) (places[i] % dimension);
			}
			return new SparseHermitian(dimension, rows, columns, Arrays.copyOf(real, size), Arrays.copyOf(imaginary, size));
		}

		/** What rounding took from the sums that are the elements of the matrix that was built, at their places. */
		public SparseHermitian remainder() {
			Builder rest = new Builder(dimension, restReal.length);
			for (int i = 0; i < restReal.length; i++) {
				rest.add((int) (places[i] / dimension), (int) (places[i] % dimension), restReal[i], restImaginary[i]);
			}
			return rest.build();
		}

		private void sort() {
			restReal = new double[size];
			restImaginary = new double[size];
			long[] sortedPlaces = new long[size];
			double[] sortedReal = new double[size];
			double[] sortedImaginary = new double[size];
			int last = -1;
			// What one sum lost to rounding, so that elements that several terms add up to do not depend on their order.
			double lostReal = 0;
			double lostImaginary = 0;
			for (int i : RunMerge.order(places, size)) {
				if (last < 0 || sortedPlaces[last] != places[i]) {
					add(sortedReal, sortedImaginary, last, lostReal, lostImaginary);
					last++;
					sortedPlaces[last] = places[i];
					lostReal = 0;
					lostImaginary = 0;
				}
				lostReal += lost(sortedReal[last], real[i]);
				lostImaginary += lost(sortedImaginary[last], imaginary[i]);
				sortedReal[last] += real[i];
				sortedImaginary[last] += imaginary[i];
			}
			add(sortedReal, sortedImaginary, last, lostReal, lostImaginary);
			restReal = Arrays.copyOf(restReal, last + 1);
			restImaginary = Arrays.copyOf(restImaginary, last + 1);
			places = sortedPlaces;
			real = sortedReal;
			imaginary = sortedImaginary;
			size = last + 1;
		}

		private void add(double[] re, double[] im, int at, double x, double y) {
			if (at >= 0) {
				restReal[at] = lost(re[at], x);
				restImaginary[at] = lost(im[at], y);
				re[at] += x;
				im[at] += y;
			}
		}

		/** The part of b that a + b cannot hold. */
		private static double lost(double a, double b) {
			double sum = a + b;
			double back = sum - a;
			double lost = (a - (sum - back)) + (b - back);
			return Double.isFinite(lost) ? lost : 0;
		}
	}
}
