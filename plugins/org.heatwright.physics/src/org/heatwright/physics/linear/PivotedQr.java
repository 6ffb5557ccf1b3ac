// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A P = Q T with column pivoting by Householder reflections, T upper triangular with a falling diagonal; columns are stored one after another, so that every
 * inner loop runs along one.
 * Cost: (4/3) n^3; 8 n^2 bytes. Source: P. Businger, G. H. Golub, Numer. Math. 7, 269 (1965). Verified by {@code BlockSecularTest} and {@code
 * SymmetricEigenTest}.
 */
public final class PivotedQr {

	private final int n;
	private final double[][] column;
	private final double[][] reflector;
	private final int[] pivot;

	private PivotedQr(double[][] column) {
		this.n = column.length;
		this.column = column;
		this.reflector = new double[n][];
		this.pivot = new int[n];
	}

	/**
	 * @param column the columns of a square matrix; overwritten
	 * @throws CancellationException when {@code cancelled} says so
	 */
	public static PivotedQr of(double[][] column, BooleanSupplier cancelled) {
		PivotedQr qr = new PivotedQr(column);
		for (int j = 0; j < qr.n; j++) {
			qr.pivot[j] = j;
		}
		for (int k = 0; k < qr.n; k++) {
			if (cancelled.getAsBoolean()) {
				throw new CancellationException("cancelled");
			}
			qr.exchange(k);
			qr.reflect(k);
		}
		return qr;
	}

	/** Brings the column with the largest rest to place k. */
	private void exchange(int k) {
		int best = k;
		double largest = -1;
		for (int j = k; j < n; j++) {
			double square = 0;
			double[] c = column[j];
			for (int i = k; i < n; i++) {
				square += c[i] * c[i];
			}
			if (square > largest) {
				largest = square;
				best = j;
			}
		}
		double[] c = column[best];
		column[best] = column[k];
		column[k] = c;
		int p = pivot[best];
		pivot[best] = pivot[k];
		pivot[k] = p;
	}

	private void reflect(int k) {
		double[] c = column[k];
		double square = 0;
		for (int i = k + 1; i < n; i++) {
			square += c[i] * c[i];
		}
		if (square == 0) {
			return;
		}
		double norm = Math.sqrt(square + c[k] * c[k]);
		double[] v = new double[n];
		v[k] = c[k] + (c[k] >= 0 ? norm : -norm);
		double scale = Math.sqrt(2 / (square + v[k] * v[k]));
		v[k] *= scale;
		for (int i = k + 1; i < n; i++) {
			v[i] = c[i] * scale;
		}
		reflector[k] = v;
		for (int j = k; j < n; j++) {
			apply(v, column[j], k);
		}
		for (int i = k + 1; i < n; i++) {
			c[i] = 0;
		}
	}

	/** x -= v (v.x). */
	private void apply(double[] v, double[] x, int from) {
		double even = 0;
		double odd = 0;
		int i = from;
		for (; i + 1 < n; i += 2) {
			even += v[i] * x[i];
			odd += v[i + 1] * x[i + 1];
		}
		double dot = even + odd + (i < n ? v[i] * x[i] : 0);
		for (i = from; dot != 0 && i < n; i++) {
			x[i] -= dot * v[i];
		}
	}

	/** T_ij, i &lt;= j. */
	public double upper(int i, int j) {
		return column[j][i];
	}

	/** Which column of A stands at place k. */
	public int pivot(int k) {
		return pivot[k];
	}

	/** Column k of Q. */
	public double[] orthogonal(int k) {
		double[] x = new double[n];
		x[k] = 1;
		for (int r = n - 1; r >= 0; r--) {
			if (reflector[r] != null) {
				apply(reflector[r], x, r);
			}
		}
		return x;
	}
}
