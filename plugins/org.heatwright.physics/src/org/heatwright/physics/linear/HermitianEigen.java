// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A = V diag(E) V^+ of a dense complex Hermitian matrix, energies ascending: complex Householder reflections make A = Q T Q^+ with T tridiagonal, phases D make
 * D^+ T D real, and
 * {@link TridiagonalQl} turns the columns of Q D into the eigenvectors. Every inner loop runs along a row; it stops within a fraction of a second when asked
 * to. Cost: about 25 n^3; 32 n^2 bytes.
 * Source: R. S. Martin, C. Reinsch, J. H. Wilkinson, Numer. Math. 11, 181 (1968). Verified by {@code HermitianEigenTest}.
 */
public final class HermitianEigen {

	private final int n;
	private final BooleanSupplier cancelled;
	private final double[][] re;
	private final double[][] im;
	private final double[] diagonal;
	private final double[] side;
	/** Reflectors v_k of H_k = 1 - v_k v_k^+, |v_k|^2 = 2; null where nothing had to be done. */
	private final double[][] reflectorRe;
	private final double[][] reflectorIm;
	private final double[] phaseRe;
	private final double[] phaseIm;
	private double[][] vectors;

	private HermitianEigen(double[][] re, double[][] im, BooleanSupplier cancelled) {
		this.re = re;
		this.im = im;
		this.n = re.length;
		this.cancelled = cancelled;
		diagonal = new double[n];
		side = new double[n];
		reflectorRe = new double[n][];
		reflectorIm = new double[n][];
		phaseRe = new double[n];
		phaseIm = new double[n];
	}

	/**
	 * @param re rows of the real part; overwritten
	 * @param im rows of the imaginary part; overwritten
	 * @throws CancellationException when {@code cancelled} says so
	 * @throws ArithmeticException when an eigenvalue does not converge
	 */
	public static HermitianEigen of(double[][] re, double[][] im, BooleanSupplier cancelled) {
		HermitianEigen eigen = new HermitianEigen(re, im, cancelled);
		eigen.tridiagonalise();
		eigen.accumulate();
		TridiagonalQl.diagonalise(eigen.diagonal, eigen.side, eigen.vectors, cancelled);
		return eigen;
	}

	/** The smallest eigenvalue; arguments as for {@link #of}. Cost: about 6 n^3. */
	public static double smallest(double[][] re, double[][] im, BooleanSupplier cancelled) {
		HermitianEigen eigen = new HermitianEigen(re, im, cancelled);
		eigen.tridiagonalise();
		TridiagonalQl.diagonalise(eigen.diagonal, eigen.side, new double[eigen.n][0], cancelled);
		return eigen.diagonal[0];
	}

	/** Ascending. */
	public double[] values() {
		return diagonal;
	}

	/** Re of component i of eigenvector k. */
	public double real(int i, int k) {
		return vectors[k][i];
	}

	/** Im of component i of eigenvector k. */
	public double imaginary(int i, int k) {
		return vectors[k][n + i];
	}

	private void requireWanted() {
		if (cancelled.getAsBoolean()) {
			throw new CancellationException("cancelled");
		}
	}

	private void tridiagonalise() {
		double[] pRe = new double[n];
		double[] pIm = new double[n];
		phaseRe[0] = 1;
		for (int k = 0; k + 1 < n; k++) {
			requireWanted();
			double[] below = reflect(k);
			if (reflectorRe[k] != null) {
				product(k, pRe, pIm);
				rankTwo(k, pRe, pIm);
			}
			diagonal[k] = re[k][k];
			nextPhase(k, below[0], below[1]);
		}
		diagonal[n - 1] = re[n - 1][n - 1];
	}

	/** Finds v_k; returns the element below the diagonal that remains. Column k is the conjugate of row k. */
	private double[] reflect(int k) {
		double square = 0;
		for (int i = k + 2; i < n; i++) {
			square += re[k][i] * re[k][i] + im[k][i] * im[k][i];
		}
		double x = re[k][k + 1];
		double y = -im[k][k + 1];
		if (square == 0) {
			return new double[] { x, y };
		}
		double first = Math.hypot(x, y);
		double norm = Math.sqrt(square + first * first);
		double c = first == 0 ? 1 : x / first;
		double s = first == 0 ? 0 : y / first;
		double scale = Math.sqrt(2 / (square + (first + norm) * (first + norm)));
		double[] v = new double[n];
		double[] w = new double[n];
		v[k + 1] = c * (first + norm) * scale;
		w[k + 1] = s * (first + norm) * scale;
		for (int i = k + 2; i < n; i++) {
			v[i] = re[k][i] * scale;
			w[i] = -im[k][i] * scale;
		}
		reflectorRe[k] = v;
		reflectorIm[k] = w;
		return new double[] { -c * norm, -s * norm };
	}

	/** p = A v on the rest: p_j = sum_i conj(a_ij) v_i, along the rows. */
	private void product(int k, double[] pRe, double[] pIm) {
		Arrays.fill(pRe, 0);
		Arrays.fill(pIm, 0);
		for (int i = k + 1; i < n; i++) {
			double x = reflectorRe[k][i];
			double y = reflectorIm[k][i];
			double[] a = re[i];
			double[] b = im[i];
			for (int j = k + 1; j < n; j++) {
				pRe[j] += x * a[j] + y * b[j];
				pIm[j] += y * a[j] - x * b[j];
			}
		}
	}

	/** A -&gt; A - v w^+ - w v^+ with w = p - (v^+ p / 2) v. */
	private void rankTwo(int k, double[] pRe, double[] pIm) {
		double[] v = reflectorRe[k];
		double[] u = reflectorIm[k];
		double half = 0;
		for (int i = k + 1; i < n; i++) {
			half += 0.5 * (v[i] * pRe[i] + u[i] * pIm[i]);
		}
		for (int i = k + 1; i < n; i++) {
			pRe[i] -= half * v[i];
			pIm[i] -= half * u[i];
		}
		for (int i = k + 1; i < n; i++) {
			subtract(re[i], im[i], v[i], u[i], pRe, pIm, k + 1);
			subtract(re[i], im[i], pRe[i], pIm[i], v, u, k + 1);
		}
	}

	/** row -= z conj(w). */
	private void subtract(double[] a, double[] b, double x, double y, double[] w, double[] z, int from) {
		for (int j = from; j < n; j++) {
			a[j] -= x * w[j] + y * z[j];
			b[j] -= y * w[j] - x * z[j];
		}
	}

	/** d_(k+1) = d_k e / |e| makes the element e below the diagonal real. */
	private void nextPhase(int k, double x, double y) {
		side[k] = Math.hypot(x, y);
		double c = side[k] == 0 ? 1 : x / side[k];
		double s = side[k] == 0 ? 0 : y / side[k];
		phaseRe[k + 1] = c * phaseRe[k] - s * phaseIm[k];
		phaseIm[k + 1] = c * phaseIm[k] + s * phaseRe[k];
	}

	/** Columns of Q D with Q = H_0 H_1 ..., each as a row of real parts followed by one of imaginary parts. */
	private void accumulate() {
		double[][] q = new double[n][n];
		double[][] r = new double[n][n];
		for (int i = 0; i < n; i++) {
			q[i][i] = 1;
		}
		double[] u = new double[n];
		double[] w = new double[n];
		for (int k = n - 2; k >= 0; k--) {
			requireWanted();
			if (reflectorRe[k] == null) {
				continue;
			}
			Arrays.fill(u, 0);
			Arrays.fill(w, 0);
			for (int i = k + 1; i < n; i++) {
				addProduct(u, w, q[i], r[i], reflectorRe[k][i], -reflectorIm[k][i], k + 1);
			}
			for (int i = k + 1; i < n; i++) {
				addProduct(q[i], r[i], u, w, -reflectorRe[k][i], -reflectorIm[k][i], k + 1);
			}
			reflectorRe[k] = null;
			reflectorIm[k] = null;
		}
		vectors = new double[n][2 * n];
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < n; k++) {
				vectors[k][i] = q[i][k] * phaseRe[k] - r[i][k] * phaseIm[k];
				vectors[k][n + i] = r[i][k] * phaseRe[k] + q[i][k] * phaseIm[k];
			}
		}
	}

	/** to += z row. */
	private void addProduct(double[] toRe, double[] toIm, double[] a, double[] b, double x, double y, int from) {
		for (int j = from; j < n; j++) {
			toRe[j] += x * a[j] - y * b[j];
			toIm[j] += x * b[j] + y * a[j];
		}
	}
}
