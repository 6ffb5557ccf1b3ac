// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The null vectors of a matrix whose elements lie many decades apart, in 32 digits: Gauss-Jordan elimination with complete pivoting of the matrix with rows and
 * columns scaled by powers of two. Cost: about
 * 30 n^3, forty times that of the same in double. Source: N. J. Higham, Accuracy and Stability of Numerical Algorithms, sections 7.3 and 9.1. Verified by
 * {@code NullSpaceTest}.
 */
public final class NullSpace {

	private final int n;
	private final double[] high;
	private final double[] low;
	private final double[] rightHigh;
	private final double[] rightLow;
	private final int[] columns;
	private final int[] columnScale;
	private final double smallest;
	private final double left;
	private final int rank;

	/** What the scaling is for: both ends of the matrix, or columns alone where rows of rounding must stay small. */
	public enum Scaling {
		COLUMNS, BOTH
	}

	private NullSpace(int n, double[] high, double[] low, double[] right, double threshold, Scaling scaling, BooleanSupplier cancelled) {
		this.n = n;
		this.high = high;
		this.low = low;
		this.rightHigh = right;
		this.rightLow = new double[n];
		this.columns = new int[n];
		this.columnScale = new int[n];
		Arrays.setAll(columns, j -> j);
		scaleColumns();
		if (scaling == Scaling.BOTH) {
			for (int round = 0; round < 3; round++) {
				scaleRows();
				scaleColumns();
			}
		}
		double pivot = 1;
		double rest = 0;
		int k = 0;
		for (; k < n; k++) {
			if (cancelled.getAsBoolean()) {
				throw new CancellationException("cancelled");
			}
			double largest = exchange(k);
			if (!(largest > threshold)) {
				rest = largest;
				break;
			}
			pivot = largest;
			eliminate(k);
		}
		this.rank = k;
		this.smallest = pivot;
		this.left = rest;
	}

	/**
	 * @param high      the elements row by row; overwritten
	 * @param low       what rounding took from each; overwritten
	 * @param threshold of the scaled matrix, whose largest elements are about one: pivots below are zero
	 */
	public static NullSpace of(int n, double[] high, double[] low, double threshold, Scaling scaling, BooleanSupplier cancelled) {
		return new NullSpace(n, high, low, new double[n], threshold, scaling, cancelled);
	}

	/** One solution of A x = right that has no part in the columns left over; what of the right side is outside of the range is left out. */
	public static double[] solve(int n, double[] high, double[] low, double[] right, double threshold, Scaling scaling, BooleanSupplier cancelled) {
		NullSpace space = new NullSpace(n, high, low, right.clone(), threshold, scaling, cancelled);
		double[] x = new double[n];
		double[] quotient = new double[2];
		for (int k = 0; k < space.rank; k++) {
			DoubleDouble.divide(space.rightHigh[k], space.rightLow[k], high[k * n + k], low[k * n + k], quotient);
			x[space.columns[k]] = Math.scalb(quotient[0], space.columnScale[space.columns[k]]);
		}
		return x;
	}

	private void scaleColumns() {
		for (int j = 0; j < n; j++) {
			double largest = 0;
			for (int i = 0; i < n; i++) {
				largest = Math.max(largest, Math.abs(high[i * n + j]));
			}
			int shift = largest > 0 ? -Math.getExponent(largest) : 0;
			columnScale[j] += shift;
			for (int i = 0; i < n; i++) {
				high[i * n + j] = Math.scalb(high[i * n + j], shift);
				low[i * n + j] = Math.scalb(low[i * n + j], shift);
			}
		}
	}

	private void scaleRows() {
		for (int i = 0; i < n; i++) {
			double largest = 0;
			for (int j = 0; j < n; j++) {
				largest = Math.max(largest, Math.abs(high[i * n + j]));
			}
			int shift = largest > 0 ? -Math.getExponent(largest) : 0;
			for (int j = 0; j < n; j++) {
				high[i * n + j] = Math.scalb(high[i * n + j], shift);
				low[i * n + j] = Math.scalb(low[i * n + j], shift);
			}
			rightHigh[i] = Math.scalb(rightHigh[i], shift);
		}
	}

	/** Brings the largest element of the rest to place (k, k); returns its modulus. */
	private double exchange(int k) {
		double largest = -1;
		int row = k;
		int column = k;
		for (int i = k; i < n; i++) {
			for (int j = k; j < n; j++) {
				if (Math.abs(high[i * n + j]) > largest) {
					largest = Math.abs(high[i * n + j]);
					row = i;
					column = j;
				}
			}
		}
		for (int j = 0; j < n; j++) {
			swap(high, k * n + j, row * n + j);
			swap(low, k * n + j, row * n + j);
		}
		swap(rightHigh, k, row);
		swap(rightLow, k, row);
		for (int i = 0; i < n; i++) {
			swap(high, i * n + k, i * n + column);
			swap(low, i * n + k, i * n + column);
		}
		int first = columns[k];
		columns[k] = columns[column];
		columns[column] = first;
		return largest;
	}

	private static void swap(double[] a, int i, int j) {
		double x = a[i];
		a[i] = a[j];
		a[j] = x;
	}

	private void eliminate(int k) {
		double[] factor = new double[2];
		for (int i = 0; i < n; i++) {
			if (i == k || high[i * n + k] == 0) {
				continue;
			}
			DoubleDouble.divide(high[i * n + k], low[i * n + k], high[k * n + k], low[k * n + k], factor);
			for (int j = k + 1; j < n; j++) {
				DoubleDouble.subtractProduct(high, low, i * n + j, factor[0], factor[1], high[k * n + j], low[k * n + j]);
			}
			DoubleDouble.subtractProduct(rightHigh, rightLow, i, factor[0], factor[1], rightHigh[k], rightLow[k]);
			high[i * n + k] = 0;
			low[i * n + k] = 0;
		}
	}

	public int rank() {
		return rank;
	}

	/** The smallest pivot that counted, of a matrix whose largest elements are about one. */
	public double smallestPivot() {
		return smallest;
	}

	/** The largest element that was left when the rest counted as zero. */
	public double largestLeft() {
		return left;
	}

	/** Null vector number c, counted from 0; its largest element is one. */
	public double[] vector(int c) {
		double[] x = new double[n];
		double[] quotient = new double[2];
		int free = columns[rank + c];
		int[] exponent = new int[n];
		int largest = Integer.MIN_VALUE;
		for (int k = 0; k <= rank; k++) {
			int column = k < rank ? columns[k] : free;
			if (k < rank) {
				DoubleDouble.divide(high[k * n + rank + c], low[k * n + rank + c], high[k * n + k], low[k * n + k], quotient);
			}
			x[column] = k < rank ? -quotient[0] : 1;
			exponent[column] = columnScale[column];
			largest = x[column] == 0 ? largest : Math.max(largest, Math.getExponent(x[column]) + columnScale[column]);
		}
		for (int j = 0; j < n; j++) {
			x[j] = Math.scalb(x[j], exponent[j] - largest);
		}
		return x;
	}
}
