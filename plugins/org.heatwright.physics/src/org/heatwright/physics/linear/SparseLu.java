// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * P A Q = L U of a sparse real matrix: columns in {@link MinimumDegree} order, one at a time, each a sparse triangular solve with the columns before it; the
 * diagonal is the pivot unless it is
 * a thousand times smaller than the largest element of its column. Solutions are refined with the original matrix, which makes up for that choice. Where what
 * is left has become nearly full, it is
 * factored as a dense matrix.
 *
 * <p>Cost: proportional to the number of multiplications in the factors. Source: J. R. Gilbert and T. Peierls, SIAM J. Sci. Stat. Comput. 9, 862 (1988).
 * Verified by {@code SparseLuTest}.
 */
public final class SparseLu {

	private static final double DIAGONAL = 1e-3;
	private static final int REFINEMENTS = 4;
	private static final double FORESEEN = 1.5;

	private final SparseColumns matrix;
	private final int n;
	private final int[] column;
	private final int sparse;
	private final int[] rowOf;
	private final Factor lower;
	private final Factor upper;
	private final double[] pivot;
	private DenseLu rest;
	private int[] restRows;
	private boolean singular;
	private final long mostElements;
	private final double operations;

	/** Columns of a triangular factor while it grows. */
	private static final class Factor {

		private final int[] start;
		private int[] row = new int[1024];
		private double[] value = new double[1024];
		private int size;

		Factor(int n) {
			start = new int[n + 1];
		}

		void add(int r, double v) {
			if (size == row.length) {
				row = Arrays.copyOf(row, size + (size >> 1));
				value = Arrays.copyOf(value, size + (size >> 1));
			}
			row[size] = r;
			value[size++] = v;
		}
	}

	private SparseLu(SparseColumns matrix, long mostElements, BooleanSupplier cancelled) {
		this.matrix = matrix;
		this.mostElements = mostElements;
		n = matrix.n();
		MinimumDegree.Order order = MinimumDegree.order(matrix, cancelled);
		operations = order.operations();
		// Of an unsymmetric pattern the order sees A + A^T: it may promise more elements than there will be.
		if (order.elements() > FORESEEN * mostElements) {
			throw new FillException((long) order.elements(), operations);
		}
		column = order.order();
		sparse = order.sparse();
		rowOf = new int[n];
		lower = new Factor(n);
		upper = new Factor(n);
		pivot = new double[n];
	}

	/**
	 * @param cancelled asked between columns
	 * @throws java.util.concurrent.CancellationException when it says so
	 */
	public static SparseLu of(SparseColumns matrix, BooleanSupplier cancelled) {
		return of(matrix, Long.MAX_VALUE, cancelled);
	}

	/**
	 * @param mostElements factors with more elements are given up, before the elimination begins where the order foresees them
	 * @throws FillException when there would be more
	 */
	public static SparseLu of(SparseColumns matrix, long mostElements, BooleanSupplier cancelled) {
		SparseLu lu = new SparseLu(matrix, Math.min(mostElements, Integer.MAX_VALUE - 64), cancelled);
		lu.factor(cancelled);
		return lu;
	}

	/** The factors do not fit. */
	public static final class FillException extends RuntimeException {

		private static final long serialVersionUID = 1;

		private final long elements;
		private final double operations;

		FillException(long elements, double operations) {
			super("the factors have about " + elements + " elements");
			this.elements = elements;
			this.operations = operations;
		}

		/** Multiplications that the elimination would take. */
		public double operations() {
			return operations;
		}

		/** How many there would be at least. */
		public long elements() {
			return elements;
		}
	}

	/** Whether some column had no pivot left at all. */
	public boolean isSingular() {
		return singular;
	}

	/** Elements of both factors. */
	public long fill() {
		return (long) lower.size + upper.size + sparse + (long) (n - sparse) * (n - sparse);
	}

	private void factor(BooleanSupplier cancelled) {
		int[] position = new int[n];
		Arrays.fill(position, -1);
		double[] x = new double[n];
		Reach reach = new Reach(n);
		requireRoom((long) (n - sparse) * (n - sparse));
		for (int k = 0; k < sparse; k++) {
			if (cancelled.getAsBoolean()) {
				throw new java.util.concurrent.CancellationException("cancelled");
			}
			requireRoom((long) (n - sparse) * (n - sparse) + lower.size + upper.size + n);
			int top = reach.of(matrix, column[k], lower.start, lower.row, position);
			eliminate(k, top, reach.list, x, position);
			takePivot(k, top, reach.list, x, position);
			lower.start[k + 1] = lower.size;
			upper.start[k + 1] = upper.size;
			if (singular) {
				return;
			}
		}
		factorRest(position, x, cancelled);
		for (int e = 0; e < lower.size; e++) {
			lower.row[e] = position[lower.row[e]];
		}
	}

	private void requireRoom(long elements) {
		if (elements > mostElements) {
			throw new FillException(elements, operations);
		}
	}

	/** The columns that are left, without asking which rows they reach: nearly all. */
	private void factorRest(int[] position, double[] x, BooleanSupplier cancelled) {
		restRows = new int[n - sparse];
		int count = 0;
		for (int r = 0; r < n; r++) {
			if (position[r] < 0) {
				restRows[count] = r;
				rowOf[sparse + count] = r;
				position[r] = sparse + count++;
			}
		}
		double[][] dense = new double[count][count];
		for (int k = sparse; k < n; k++) {
			if (cancelled.getAsBoolean()) {
				throw new java.util.concurrent.CancellationException("cancelled");
			}
			requireRoom((long) count * count + lower.size + upper.size + sparse);
			for (int e = matrix.start()[column[k]]; e < matrix.start()[column[k] + 1]; e++) {
				x[matrix.row()[e]] = matrix.value()[e];
			}
			for (int p = 0; p < sparse; p++) {
				double factor = x[rowOf[p]];
				x[rowOf[p]] = 0;
				if (factor != 0) {
					upper.add(p, factor);
					for (int e = lower.start[p]; e < lower.start[p + 1]; e++) {
						x[lower.row[e]] -= lower.value[e] * factor;
					}
				}
			}
			for (int i = 0; i < count; i++) {
				dense[i][k - sparse] = x[restRows[i]];
				x[restRows[i]] = 0;
			}
			upper.start[k + 1] = upper.size;
			lower.start[k + 1] = lower.size;
		}
		rest = DenseLu.of(dense, cancelled);
		singular = rest.isSingular();
	}

	/** x = L^-1 A(:, c) on the rows that it reaches. */
	private void eliminate(int k, int top, int[] list, double[] x, int[] position) {
		for (int e = matrix.start()[column[k]]; e < matrix.start()[column[k] + 1]; e++) {
			x[matrix.row()[e]] = matrix.value()[e];
		}
		for (int at = top; at < n; at++) {
			int p = position[list[at]];
			double factor = x[list[at]];
			if (p >= 0 && factor != 0) {
				for (int e = lower.start[p]; e < lower.start[p + 1]; e++) {
					x[lower.row[e]] -= lower.value[e] * factor;
				}
			}
		}
	}

	private void takePivot(int k, int top, int[] list, double[] x, int[] position) {
		int best = -1;
		double largest = 0;
		for (int at = top; at < n; at++) {
			int r = list[at];
			if (position[r] < 0 && Math.abs(x[r]) > largest) {
				largest = Math.abs(x[r]);
				best = r;
			}
		}
		singular = best < 0;
		if (singular) {
			return;
		}
		if (position[column[k]] < 0 && Math.abs(x[column[k]]) >= DIAGONAL * largest) {
			best = column[k];
		}
		position[best] = k;
		rowOf[k] = best;
		pivot[k] = x[best];
		for (int at = top; at < n; at++) {
			int r = list[at];
			if (r != best && x[r] != 0) {
				if (position[r] >= 0) {
					upper.add(position[r], x[r]);
				} else {
					lower.add(r, x[r] / pivot[k]);
				}
			}
			x[r] = 0;
		}
	}

	/** Which rows the solution of L x = A(:, c) reaches, in topological order at the end of the list. */
	private static final class Reach {

		private final int[] list;
		private final int[] stack;
		private final int[] cursor;
		private final int[] mark;
		private int stamp;

		Reach(int n) {
			list = new int[n];
			stack = new int[n];
			cursor = new int[n];
			mark = new int[n];
		}

		int of(SparseColumns matrix, int c, int[] start, int[] row, int[] position) {
			stamp++;
			int top = list.length;
			for (int e = matrix.start()[c]; e < matrix.start()[c + 1]; e++) {
				if (mark[matrix.row()[e]] != stamp) {
					top = visit(matrix.row()[e], top, start, row, position);
				}
			}
			return top;
		}

		private int visit(int root, int end, int[] start, int[] row, int[] position) {
			int top = end;
			int depth = 0;
			stack[0] = root;
			mark[root] = stamp;
			cursor[0] = position[root] < 0 ? 0 : start[position[root]];
			while (depth >= 0) {
				int r = stack[depth];
				int p = position[r];
				int limit = p < 0 ? 0 : start[p + 1];
				while (cursor[depth] < limit && mark[row[cursor[depth]]] == stamp) {
					cursor[depth]++;
				}
				if (cursor[depth] < limit) {
					int child = row[cursor[depth]++];
					mark[child] = stamp;
					stack[++depth] = child;
					cursor[depth] = position[child] < 0 ? 0 : start[position[child]];
				} else {
					list[--top] = r;
					depth--;
				}
			}
			return top;
		}
	}

	/** A^-1 b with iterative refinement; b is not changed. */
	public double[] solve(double[] b) {
		double[] x = solveOnce(b);
		double previous = Double.POSITIVE_INFINITY;
		for (int i = 0; i < REFINEMENTS; i++) {
			double[] residual = matrix.times(x);
			double size = 0;
			for (int k = 0; k < n; k++) {
				residual[k] = b[k] - residual[k];
				size = Math.max(size, Math.abs(residual[k]));
			}
			if (!(size < 0.5 * previous) || size == 0) {
				break;
			}
			previous = size;
			double[] correction = solveOnce(residual);
			for (int k = 0; k < n; k++) {
				x[k] += correction[k];
			}
		}
		return x;
	}

	private double[] solveOnce(double[] b) {
		double[] y = new double[n];
		for (int k = 0; k < n; k++) {
			y[k] = b[rowOf[k]];
		}
		for (int k = 0; k < sparse; k++) {
			for (int e = lower.start[k]; e < lower.start[k + 1]; e++) {
				y[lower.row[e]] -= lower.value[e] * y[k];
			}
		}
		double[] tail = Arrays.copyOfRange(y, sparse, n);
		rest.solve(tail);
		System.arraycopy(tail, 0, y, sparse, n - sparse);
		for (int k = n - 1; k >= 0; k--) {
			y[k] /= k < sparse ? pivot[k] : 1;
			for (int e = upper.start[k]; e < upper.start[k + 1]; e++) {
				y[upper.row[e]] -= upper.value[e] * y[k];
			}
		}
		double[] x = new double[n];
		for (int k = 0; k < n; k++) {
			x[column[k]] = y[k];
		}
		return x;
	}

	/** A^-T b, without refinement; b is not changed. */
	public double[] solveTransposed(double[] b) {
		double[] y = new double[n];
		for (int k = 0; k < n; k++) {
			double sum = b[column[k]];
			for (int e = upper.start[k]; e < upper.start[k + 1]; e++) {
				sum -= upper.value[e] * y[upper.row[e]];
			}
			y[k] = k < sparse ? sum / pivot[k] : sum;
		}
		double[] tail = Arrays.copyOfRange(y, sparse, n);
		rest.solveTransposed(tail);
		System.arraycopy(tail, 0, y, sparse, n - sparse);
		for (int k = sparse - 1; k >= 0; k--) {
			for (int e = lower.start[k]; e < lower.start[k + 1]; e++) {
				y[k] -= lower.value[e] * y[lower.row[e]];
			}
		}
		double[] x = new double[n];
		for (int k = 0; k < n; k++) {
			x[rowOf[k]] = y[k];
		}
		return x;
	}

	/**
	 * An estimate of 1 / (||A||_1 ||A^-1||_1), from below ||A^-1|| within a factor of 3 nearly always. Source: W. W. Hager, SIAM J. Sci. Stat. Comput. 5, 311
	 * (1984);
	 * N. J. Higham, ACM Trans. Math. Softw. 14, 381 (1988).
	 */
	public double reciprocalCondition() {
		return singular ? 0 : InverseNorm.reciprocalCondition(n, matrix.norm1(), this::solveOnce, this::solveTransposed);
	}
}
