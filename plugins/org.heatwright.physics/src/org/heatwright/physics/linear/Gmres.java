// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * A x = b by restarted GMRES with a preconditioner from the right, so that the residual it watches is that of x. Memory: {@link #RESTART} + 4 vectors.
 * Source: Y. Saad, M. H. Schultz, SIAM J. Sci. Stat. Comput. 7, 856 (1986). Verified by {@code GmresTest}.
 */
public final class Gmres {

	/** Vectors between restarts. */
	public static final int RESTART = 40;

	/** A linear map. */
	@FunctionalInterface
	public interface Map {

		/** @param out is overwritten */
		void apply(double[] in, double[] out);
	}

	/**
	 * @param solution   x
	 * @param residual   |b - A x| / |b|
	 * @param iterations applications of A
	 */
	public record Result(double[] solution, double residual, int iterations) {
	}

	private Gmres() {
	}

	/**
	 * @param start     where to begin; not changed
	 * @param tolerance of the residual; what is reached within the iterations is returned whether it is enough or not
	 * @param cancelled asked between iterations
	 * @throws java.util.concurrent.CancellationException when it says so
	 */
	public static Result solve(Map matrix, Map preconditioner, double[] right, double[] start, double tolerance, int mostIterations, BooleanSupplier cancelled) {
		int n = right.length;
		double scale = norm(right);
		double[] x = start.clone();
		double[][] basis = new double[RESTART + 1][];
		double[][] h = new double[RESTART + 1][RESTART];
		double[] work = new double[n];
		double[] out = new double[n];
		int iterations = 0;
		double residual;
		while (true) {
			matrix.apply(x, out);
			for (int i = 0; i < n; i++) {
				out[i] = right[i] - out[i];
			}
			double beta = norm(out);
			residual = beta / scale;
			if (residual <= tolerance || iterations >= mostIterations || !Double.isFinite(residual)) {
				return new Result(x, residual, iterations);
			}
			basis[0] = scaled(out, 1 / beta);
			double[] g = new double[RESTART + 1];
			double[] cos = new double[RESTART];
			double[] sin = new double[RESTART];
			g[0] = beta;
			int k = 0;
			while (k < RESTART && iterations < mostIterations && Math.abs(g[k]) > tolerance * scale / 2) {
				if (cancelled.getAsBoolean()) {
					throw new java.util.concurrent.CancellationException();
				}
				preconditioner.apply(basis[k], work);
				matrix.apply(work, out);
				iterations++;
				orthogonalize(basis, h, k, out);
				rotate(h, cos, sin, g, k);
				k++;
			}
			double[] y = new double[k];
			for (int i = k - 1; i >= 0; i--) {
				double sum = g[i];
				for (int j = i + 1; j < k; j++) {
					sum -= h[i][j] * y[j];
				}
				y[i] = sum / h[i][i];
			}
			Arrays.fill(out, 0);
			for (int j = 0; j < k; j++) {
				add(y[j], basis[j], out);
			}
			preconditioner.apply(out, work);
			add(1, work, x);
		}
	}

	/** Modified Gram and Schmidt, twice. */
	private static void orthogonalize(double[][] basis, double[][] h, int k, double[] out) {
		for (int i = 0; i <= k; i++) {
			h[i][k] = 0;
		}
		for (int pass = 0; pass < 2; pass++) {
			for (int i = 0; i <= k; i++) {
				double product = product(basis[i], out);
				h[i][k] += product;
				add(-product, basis[i], out);
			}
		}
		double length = norm(out);
		h[k + 1][k] = length;
		basis[k + 1] = scaled(out, length == 0 ? 0 : 1 / length);
	}

	private static void rotate(double[][] h, double[] cos, double[] sin, double[] g, int k) {
		for (int i = 0; i < k; i++) {
			double upper = cos[i] * h[i][k] + sin[i] * h[i + 1][k];
			h[i + 1][k] = -sin[i] * h[i][k] + cos[i] * h[i + 1][k];
			h[i][k] = upper;
		}
		double length = Math.hypot(h[k][k], h[k + 1][k]);
		cos[k] = h[k][k] / length;
		sin[k] = h[k + 1][k] / length;
		h[k][k] = length;
		g[k + 1] = -sin[k] * g[k];
		g[k] *= cos[k];
	}

	private static double product(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	private static double norm(double[] a) {
		return Math.sqrt(product(a, a));
	}

	private static double[] scaled(double[] a, double factor) {
		double[] b = new double[a.length];
		add(factor, a, b);
		return b;
	}

	private static void add(double factor, double[] a, double[] into) {
		for (int i = 0; i < a.length; i++) {
			into[i] += factor * a[i];
		}
	}
}
