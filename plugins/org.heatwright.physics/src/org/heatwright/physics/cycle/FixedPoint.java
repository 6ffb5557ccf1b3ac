// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import java.util.function.UnaryOperator;

import org.heatwright.physics.Progress;

/**
 * The state that a linear map C keeps, reached from a given one: x = x_0 + d with (1 - C) d = C x_0 - x_0, solved by GMRES. The Krylov space lies in the range
 * of 1 - C, so that whatever C conserves
 * keeps its initial value and x is the average of C^n x_0 over n, also where C keeps several states. A map that nearly forgets its start takes a few steps; one
 * that does not, as many as it has
 * eigenvalues. Cost: one application of C and k scalar products in step k.
 * Source: Y. Saad, M. H. Schultz, SIAM J. Sci. Stat. Comput. 7, 856 (1986); singular systems: P. N. Brown, H. F. Walker, SIAM J. Matrix Anal. Appl. 18, 37
 * (1997). Verified by {@code FixedPointTest}.
 */
final class FixedPoint {

	private static final int LARGEST_SPACE = 240;
	private static final int RESTARTS = 6;
	/** A defect as small as this is mostly rounding, and not all of it lies in the range of 1 - C: to go on solving would add any multiple of a kept state. */
	private static final double GOAL = 1e-13;
	/** One pass is content with this; the next one starts from what is left. */
	private static final double REDUCTION = 1e-13;
	/** What is smaller in an image of a unit vector is its rounding: the Krylov space has ended. */
	private static final double ROUNDING = 2e-14;

	private final UnaryOperator<double[]> map;
	private final Progress progress;
	private double residual;
	private int applications;
	private double smallestPivot = Double.POSITIVE_INFINITY;
	private double largestPivot;

	/** @param map must leave its argument as it is */
	FixedPoint(UnaryOperator<double[]> map, Progress progress) {
		this.map = map;
		this.progress = progress;
	}

	/** max |C x - x| of the last answer. */
	double residual() {
		return residual;
	}

	int applications() {
		return applications;
	}

	/**
	 * The smallest pivot of the triangular factors over the largest: how near 1 - C comes to keeping a second state, among the states that the start can reach.
	 */
	double reciprocalCondition() {
		return largestPivot == 0 ? 1 : smallestPivot / largestPivot;
	}

	double[] from(double[] start) {
		double[] x = start.clone();
		double best = Double.POSITIVE_INFINITY;
		for (int restart = 0; restart < RESTARTS; restart++) {
			double[] defect = defect(x);
			residual = largest(defect);
			if (residual <= GOAL || !(residual < 0.5 * best)) {
				return x;
			}
			best = residual;
			double[] correction = gmres(defect);
			for (int i = 0; i < x.length; i++) {
				x[i] += correction[i];
			}
		}
		residual = largest(defect(x));
		return x;
	}

	/** C x - x. */
	private double[] defect(double[] x) {
		progress.check();
		applications++;
		double[] image = map.apply(x);
		for (int i = 0; i < x.length; i++) {
			image[i] -= x[i];
		}
		return image;
	}

	/** An approximate solution d of (1 - C) d = b. */
	private double[] gmres(double[] b) {
		int n = b.length;
		int most = Math.min(n, LARGEST_SPACE);
		double norm = norm(b);
		double[][] basis = new double[most + 1][];
		double[][] h = new double[most][];
		double[] cosine = new double[most];
		double[] sine = new double[most];
		double[] g = new double[most + 1];
		basis[0] = scaled(b, 1 / norm);
		g[0] = norm;
		int k = 0;
		while (k < most && Math.abs(g[k]) > REDUCTION * norm) {
			double[] w = defect(basis[k]);
			for (int i = 0; i < n; i++) {
				w[i] = -w[i];
			}
			double[] column = orthogonalise(w, basis, k);
			h[k] = column;
			double next = norm(w);
			rotate(column, next, k, cosine, sine, g);
			if (column[k] <= ROUNDING) {
				break;
			}
			smallestPivot = Math.min(smallestPivot, Math.abs(column[k]));
			largestPivot = Math.max(largestPivot, Math.abs(column[k]));
			k++;
			if (next <= ROUNDING) {
				break;
			}
			basis[k] = scaled(w, 1 / next);
		}
		return combination(basis, h, g, k, n);
	}

	/** Twice is enough: modified Gram-Schmidt with one repetition. */
	private static double[] orthogonalise(double[] w, double[][] basis, int k) {
		double[] column = new double[k + 1];
		for (int pass = 0; pass < 2; pass++) {
			for (int j = 0; j <= k; j++) {
				double product = 0;
				for (int i = 0; i < w.length; i++) {
					product += w[i] * basis[j][i];
				}
				column[j] += product;
				for (int i = 0; i < w.length; i++) {
					w[i] -= product * basis[j][i];
				}
			}
		}
		return column;
	}

	private static void rotate(double[] column, double next, int k, double[] cosine, double[] sine, double[] g) {
		for (int j = 0; j < k; j++) {
			double upper = cosine[j] * column[j] + sine[j] * column[j + 1];
			column[j + 1] = cosine[j] * column[j + 1] - sine[j] * column[j];
			column[j] = upper;
		}
		double radius = Math.hypot(column[k], next);
		cosine[k] = radius == 0 ? 1 : column[k] / radius;
		sine[k] = radius == 0 ? 0 : next / radius;
		column[k] = radius;
		g[k + 1] = -sine[k] * g[k];
		g[k] *= cosine[k];
	}

	private static double[] combination(double[][] basis, double[][] h, double[] g, int k, int n) {
		double[] y = new double[k];
		for (int i = k - 1; i >= 0; i--) {
			double sum = g[i];
			for (int j = i + 1; j < k; j++) {
				sum -= h[j][i] * y[j];
			}
			y[i] = h[i][i] == 0 ? 0 : sum / h[i][i];
		}
		double[] x = new double[n];
		for (int j = 0; j < k; j++) {
			for (int i = 0; i < n; i++) {
				x[i] += y[j] * basis[j][i];
			}
		}
		return x;
	}

	private static double[] scaled(double[] vector, double factor) {
		double[] result = vector.clone();
		for (int i = 0; i < result.length; i++) {
			result[i] *= factor;
		}
		return result;
	}

	private static double norm(double[] vector) {
		double sum = 0;
		for (double value : vector) {
			sum += value * value;
		}
		return Math.sqrt(sum);
	}

	private static double largest(double[] vector) {
		double largest = 0;
		for (double value : vector) {
			largest = Math.max(largest, Math.abs(value));
		}
		return largest;
	}
}
