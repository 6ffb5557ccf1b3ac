// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.Arrays;

import org.heatwright.physics.operator.SparseHermitian;

/**
 * A sparse complex matrix, Hermitian or not, by columns: the jump operator A of a dissipator gamma (A rho A^+ - (1/2) {A^+ A, rho}). Immutable. Verified by
 * {@code LindbladGeneratorTest}.
 */
public final class JumpOperator {

	private final int dimension;
	private final int[] start;
	private final int[] row;
	private final double[] re;
	private final double[] im;

	private JumpOperator(int dimension, int[] start, int[] row, double[] re, double[] im) {
		this.dimension = dimension;
		this.start = start;
		this.row = row;
		this.re = re;
		this.im = im;
	}

	/** The whole Hermitian matrix. */
	public static JumpOperator of(SparseHermitian matrix) {
		Builder builder = new Builder(matrix.dimension());
		for (int e = 0; e < matrix.size(); e++) {
			builder.add(matrix.row(e), matrix.column(e), matrix.real(e), matrix.imaginary(e));
			if (matrix.row(e) != matrix.column(e)) {
				builder.add(matrix.column(e), matrix.row(e), matrix.real(e), -matrix.imaginary(e));
			}
		}
		return builder.build();
	}

	public int dimension() {
		return dimension;
	}

	/** n_i - n_j for an operator whose elements |i&gt;&lt;j| all have the same. */
	double lifts(double[] numbers) {
		for (int column = 0; column < dimension; column++) {
			if (start[column] < start[column + 1]) {
				return numbers[row[start[column]]] - numbers[column];
			}
		}
		return 0;
	}

	public int begin(int column) {
		return start[column];
	}

	public int end(int column) {
		return start[column + 1];
	}

	public int row(int element) {
		return row[element];
	}

	public double real(int element) {
		return re[element];
	}

	public double imaginary(int element) {
		return im[element];
	}

	public int size() {
		return row.length;
	}

	/** Adds factor A^+ A to a matrix. Cost: the sum of squares of the row lengths of A. */
	public void addSquareTo(SparseHermitian.Builder builder, double factor) {
		int[] rowStart = new int[dimension + 1];
		for (int r : row) {
			rowStart[r + 1]++;
		}
		for (int i = 0; i < dimension; i++) {
			rowStart[i + 1] += rowStart[i];
		}
		int[] next = Arrays.copyOf(rowStart, dimension);
		int[] element = new int[row.length];
		int[] column = new int[row.length];
		for (int c = 0; c < dimension; c++) {
			for (int e = start[c]; e < start[c + 1]; e++) {
				column[next[row[e]]] = c;
				element[next[row[e]]++] = e;
			}
		}
		for (int r = 0; r < dimension; r++) {
			for (int a = rowStart[r]; a < rowStart[r + 1]; a++) {
				for (int b = a; b < rowStart[r + 1]; b++) {
					int i = element[a];
					int j = element[b];
					builder.add(column[a], column[b], factor * (re[i] * re[j] + im[i] * im[j]), a == b ? 0 : factor * (re[i] * im[j] - im[i] * re[j]));
				}
			}
		}
	}

	/** Collects elements in any order; elements at the same place add up. */
	public static final class Builder {

		private final int dimension;
		private int[] rows = new int[16];
		private int[] columns = new int[16];
		private double[] re = new double[16];
		private double[] im = new double[16];
		private int size;

		public Builder(int dimension) {
			this.dimension = dimension;
		}

		/** Adds &lt;row|A|column&gt;. */
		public Builder add(int row, int column, double real, double imaginary) {
			if (real == 0 && imaginary == 0) {
				return this;
			}
			if (size == rows.length) {
				rows = Arrays.copyOf(rows, 2 * size);
				columns = Arrays.copyOf(columns, 2 * size);
				re = Arrays.copyOf(re, 2 * size);
				im = Arrays.copyOf(im, 2 * size);
			}
			rows[size] = row;
			columns[size] = column;
			re[size] = real;
			im[size++] = imaginary;
			return this;
		}

		public JumpOperator build() {
			int[] start = new int[dimension + 1];
			for (int e = 0; e < size; e++) {
				start[columns[e] + 1]++;
			}
			for (int c = 0; c < dimension; c++) {
				start[c + 1] += start[c];
			}
			int[] end = Arrays.copyOf(start, dimension);
			int[] row = new int[size];
			double[] real = new double[size];
			double[] imaginary = new double[size];
			for (int e = 0; e < size; e++) {
				int at = find(row, start[columns[e]], end[columns[e]], rows[e]);
				if (at == end[columns[e]]) {
					row[end[columns[e]]++] = rows[e];
				}
				real[at] += re[e];
				imaginary[at] += im[e];
			}
			return compact(start, end, row, real, imaginary);
		}

		private static int find(int[] row, int from, int to, int wanted) {
			int at = from;
			while (at < to && row[at] != wanted) {
				at++;
			}
			return at;
		}

		private JumpOperator compact(int[] start, int[] end, int[] row, double[] real, double[] imaginary) {
			int[] compactStart = new int[dimension + 1];
			int count = 0;
			for (int c = 0; c < dimension; c++) {
				for (int e = start[c]; e < end[c]; e++) {
					row[count] = row[e];
					real[count] = real[e];
					imaginary[count++] = imaginary[e];
				}
				compactStart[c + 1] = count;
			}
			return new JumpOperator(dimension, compactStart, Arrays.copyOf(row, count), Arrays.copyOf(real, count), Arrays.copyOf(imaginary, count));
		}
	}
}
