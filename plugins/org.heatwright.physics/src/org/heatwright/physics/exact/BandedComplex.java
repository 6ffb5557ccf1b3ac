// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.exact;

import java.util.Arrays;

/** A complex matrix with few diagonals, factored with partial pivoting inside the band. Cost: n b^2. Verified by {@code LandauerTest}. */
final class BandedComplex {

	private final int n;
	private final int band;
	private final int width;
	private final double[] re;
	private final double[] im;
	private final int[] pivot;

	/** @param band the largest distance of an element from the diagonal */
	BandedComplex(int n, int band) {
		this.n = n;
		this.band = band;
		this.width = 3 * band + 1;
		re = new double[n * width];
		im = new double[n * width];
		pivot = new int[n];
	}

	void clear() {
		Arrays.fill(re, 0);
		Arrays.fill(im, 0);
	}

	/** Rows are stored from their leftmost place on; exchanged rows reach two bands to the right. */
	private int at(int i, int j) {
		return i * width + j - i + band;
	}

	void add(int i, int j, double x, double y) {
		re[at(i, j)] += x;
		im[at(i, j)] += y;
	}

	/** @return whether no pivot is zero */
	boolean factor() {
		for (int k = 0; k < n; k++) {
			int last = Math.min(n - 1, k + band);
			int best = k;
			double largest = -1;
			for (int i = k; i <= last; i++) {
				double size = Math.abs(re[at(i, k)]) + Math.abs(im[at(i, k)]);
				if (size > largest) {
					largest = size;
					best = i;
				}
			}
			pivot[k] = best;
			if (!(largest > 0)) {
				return false;
			}
			int right = Math.min(n - 1, k + 2 * band);
			for (int j = k; best != k && j <= right; j++) {
				swap(at(k, j), at(best, j));
			}
			double u = re[at(k, k)];
			double v = im[at(k, k)];
			double norm = u * u + v * v;
			for (int i = k + 1; i <= last; i++) {
				int at = at(i, k);
				double x = (re[at] * u + im[at] * v) / norm;
				double y = (im[at] * u - re[at] * v) / norm;
				re[at] = x;
				im[at] = y;
				for (int j = k + 1; (x != 0 || y != 0) && j <= right; j++) {
					int from = at(k, j);
					int to = at(i, j);
					re[to] -= x * re[from] - y * im[from];
					im[to] -= x * im[from] + y * re[from];
				}
			}
		}
		return true;
	}

	private void swap(int a, int b) {
		double x = re[a];
		re[a] = re[b];
		re[b] = x;
		double y = im[a];
		im[a] = im[b];
		im[b] = y;
	}

	/** In place. */
	void solve(double[] x, double[] y) {
		for (int k = 0; k < n; k++) {
			int other = pivot[k];
			double u = x[other];
			double v = y[other];
			x[other] = x[k];
			y[other] = y[k];
			x[k] = u;
			y[k] = v;
			for (int i = k + 1; i <= Math.min(n - 1, k + band); i++) {
				x[i] -= re[at(i, k)] * u - im[at(i, k)] * v;
				y[i] -= re[at(i, k)] * v + im[at(i, k)] * u;
			}
		}
		for (int k = n - 1; k >= 0; k--) {
			double u = x[k];
			double v = y[k];
			for (int j = k + 1; j <= Math.min(n - 1, k + 2 * band); j++) {
				u -= re[at(k, j)] * x[j] - im[at(k, j)] * y[j];
				v -= re[at(k, j)] * y[j] + im[at(k, j)] * x[j];
			}
			double p = re[at(k, k)];
			double q = im[at(k, k)];
			double norm = p * p + q * q;
			x[k] = (u * p + v * q) / norm;
			y[k] = (v * p - u * q) / norm;
		}
	}
}
