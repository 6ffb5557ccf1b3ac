// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import java.util.stream.IntStream;

import org.heatwright.physics.Progress;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * Takes out of computed eigenvectors what rounding mixed into them. An eigensolver leaves eps ||H|| / (E_i - E_j) of the vector i in the vector j, up to 1e-7
 * between levels that are just not one;
 * where a symmetry keeps i and j apart, couplings between them would come out of nothing. With the residuals r_j = H v_j - E_j v_j in twice the working
 * precision,
 * <pre>
 *   v_j += sum_i v_i (v_i^+ r_j) / (E_j - E_i),    E_j += v_j^+ r_j,
 * </pre>
 * over the levels i near j: then v_j is the eigenvector to its last bits, whatever the distance of the levels. Levels that count as one are left as they are.
 * Source: T. Ogita and K. Aishima, Japan J. Indust. Appl. Math. 35, 1007 (2018). Cost: n nnz(H) for the residuals, n for each near pair. Verified by {@code
 * EigenbasisTest}.
 */
final class CloseLevels {

	/** Pairs farther apart than this part of the spread are mixed by a few times eps only. */
	private static final double NEAR = 0.03;
	/** Levels this close, in parts of ||H||, are one to the eigensolver. */
	private static final double SAME = 1e-11;
	/** A sweep whose corrections are of order e leaves some e^2, and e eps ||H|| over the distance. */
	private static final double ONE_SWEEP = 1e-10;
	private static final int SWEEPS = 3;

	private final SparseHermitian hamiltonian;
	private final double same;

	CloseLevels(SparseHermitian hamiltonian) {
		this.hamiltonian = hamiltonian;
		this.same = SAME * hamiltonian.largestRowSum();
	}

	/**
	 * Improves the vectors from {@code first} to {@code end}, which must span an invariant subspace.
	 *
	 * @param im imaginary parts; null for real vectors
	 */
	void separate(double[] energies, double[][] re, double[][] im, int first, int end, Progress progress) {
		if (end - first < 2) {
			return;
		}
		double low = IntStream.range(first, end).mapToDouble(k -> energies[k]).min().orElseThrow();
		double high = IntStream.range(first, end).mapToDouble(k -> energies[k]).max().orElseThrow();
		int sweeps = 0;
		while (sweeps < SWEEPS && sweep(energies, re, im, first, end, NEAR * (high - low), progress) > ONE_SWEEP) {
			sweeps++;
		}
	}

	/** Returns the largest correction. */
	private double sweep(double[] energies, double[][] re, double[][] im, int first, int end, double near, Progress progress) {
		int n = end - first;
		double[][] nextRe = new double[n][];
		double[][] nextIm = new double[n][];
		double[] shift = new double[n];
		double largest = 0;
		for (int j = first; j < end; j++) {
			progress.check();
			double[] x = re[j].clone();
			double[] y = im[j] == null ? null : im[j].clone();
			double[][] residual = residual(energies[j], re[j], im[j]);
			for (int i = first; i < end; i++) {
				double gap = energies[j] - energies[i];
				if (i != j && Math.abs(gap) <= near && Math.abs(gap) > same) {
					largest = Math.max(largest, add(x, y, re[i], im[i], residual, 1 / gap));
				}
			}
			shift[j - first] = product(re[j], im[j], residual)[0];
			normalise(x, y);
			nextRe[j - first] = x;
			nextIm[j - first] = y;
		}
		for (int j = first; j < end; j++) {
			re[j] = nextRe[j - first];
			im[j] = nextIm[j - first];
			energies[j] += shift[j - first];
		}
		return largest;
	}

	/** v += u (u^+ r) factor; returns |u^+ r| factor. */
	private static double add(double[] x, double[] y, double[] re, double[] im, double[][] residual, double factor) {
		double[] product = product(re, im, residual);
		double a = product[0] * factor;
		double b = product[1] * factor;
		for (int k = 0; k < x.length; k++) {
			x[k] += a * re[k];
			if (y != null) {
				x[k] -= b * im[k];
				y[k] += a * im[k] + b * re[k];
			}
		}
		return Math.hypot(a, b);
	}

	/** u^+ r. */
	private static double[] product(double[] re, double[] im, double[][] r) {
		double a = 0;
		double b = 0;
		for (int k = 0; k < re.length; k++) {
			a += re[k] * r[0][k];
			if (im != null) {
				a += im[k] * r[1][k];
				b += re[k] * r[1][k] - im[k] * r[0][k];
			}
		}
		return new double[] { a, b };
	}

	/** To norm one, unless the norm is one as closely as it can be told. */
	private static void normalise(double[] x, double[] y) {
		double excess = -1;
		double lost = 0;
		for (double[] part : new double[][] { x, y == null ? new double[0] : y }) {
			for (double v : part) {
				double square = v * v;
				double sum = excess + square;
				double back = sum - excess;
				lost += Math.fma(v, v, -square) + (excess - (sum - back)) + (square - back);
				excess = sum;
			}
		}
		double factor = 0.5 * (excess + lost);
		for (int k = 0; k < x.length; k++) {
			x[k] -= factor * x[k];
			if (y != null) {
				y[k] -= factor * y[k];
			}
		}
	}

	/** H v - E v with all products and sums in twice the working precision. */
	private double[][] residual(double energy, double[] re, double[] im) {
		int d = re.length;
		double[][] high = new double[im == null ? 1 : 2][d];
		double[][] low = new double[high.length][d];
		for (int e = 0; e < hamiltonian.size(); e++) {
			int i = hamiltonian.row(e);
			int j = hamiltonian.column(e);
			double a = hamiltonian.real(e);
			double b = hamiltonian.imaginary(e);
			add(high[0], low[0], i, a, re[j]);
			if (i != j) {
				add(high[0], low[0], j, a, re[i]);
			}
			if (im != null) {
				add(high[1], low[1], i, a, im[j]);
				if (i != j) {
					add(high[1], low[1], j, a, im[i]);
				}
				if (b != 0) {
					add(high[0], low[0], i, -b, im[j]);
					add(high[1], low[1], i, b, re[j]);
					add(high[0], low[0], j, b, im[i]);
					add(high[1], low[1], j, -b, re[i]);
				}
			}
		}
		for (int k = 0; k < d; k++) {
			add(high[0], low[0], k, -energy, re[k]);
			high[0][k] += low[0][k];
			if (im != null) {
				add(high[1], low[1], k, -energy, im[k]);
				high[1][k] += low[1][k];
			}
		}
		return high;
	}

	/** Adds a b to an unevaluated sum. */
	private static void add(double[] high, double[] low, int at, double a, double b) {
		if (a == 0 || b == 0) {
			return;
		}
		double product = a * b;
		double sum = high[at] + product;
		double back = sum - high[at];
		low[at] += Math.fma(a, b, -product) + (high[at] - (sum - back)) + (product - back);
		high[at] = sum;
	}
}
