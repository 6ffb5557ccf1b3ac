// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.linear;

import java.util.function.BooleanSupplier;

/**
 * Eigenvalues and eigenvectors of a small dense complex Hermitian matrix, H = V diag(E) V^+, by cyclic Jacobi rotations. Small eigenvalues keep their sign
 * where a general solver loses them.
 *
 * <p>Cost: about 8 sweeps of 12 d^3 operations; meant for the blocks of degenerate levels and for media with J_y of up to a few hundred states.
 * Source: G. E. Forsythe and P. Henrici, Trans. Amer. Math. Soc. 94, 1 (1960). Verified by {@code HermitianJacobiTest}.
 */
public final class HermitianJacobi {

	private static final int SWEEPS = 60;

	private final int d;
	private final double[] re;
	private final double[] im;
	private final double[] vectorsRe;
	private final double[] vectorsIm;

	private HermitianJacobi(int d, double[] re, double[] im) {
		this.d = d;
		this.re = re;
		this.im = im;
		this.vectorsRe = new double[d * d];
		this.vectorsIm = new double[d * d];
		for (int i = 0; i < d; i++) {
			vectorsRe[i * d + i] = 1;
		}
	}

	/** @param re real parts, row by row, d * d of them; im likewise. Neither is changed. */
	public static HermitianJacobi of(int d, double[] re, double[] im) {
		return of(d, re, im, () -> false);
	}

	/**
	 * The same for larger matrices.
	 *
	 * @throws java.util.concurrent.CancellationException when {@code cancelled} says so
	 */
	public static HermitianJacobi of(int d, double[] re, double[] im, BooleanSupplier cancelled) {
		HermitianJacobi jacobi = new HermitianJacobi(d, re.clone(), im.clone());
		jacobi.diagonalise(cancelled);
		return jacobi;
	}

	/** E_n, in no order. */
	public double eigenvalue(int n) {
		return re[n * d + n];
	}

	/** Re of component i of eigenvector n. */
	public double real(int i, int n) {
		return vectorsRe[i * d + n];
	}

	/** Im of component i of eigenvector n. */
	public double imaginary(int i, int n) {
		return vectorsIm[i * d + n];
	}

	public double smallest() {
		double smallest = Double.POSITIVE_INFINITY;
		for (int n = 0; n < d; n++) {
			smallest = Math.min(smallest, eigenvalue(n));
		}
		return smallest;
	}

	public double largest() {
		double largest = Double.NEGATIVE_INFINITY;
		for (int n = 0; n < d; n++) {
			largest = Math.max(largest, eigenvalue(n));
		}
		return largest;
	}

	private void diagonalise(BooleanSupplier cancelled) {
		double scale = 0;
		for (int i = 0; i < d * d; i++) {
			scale = Math.max(scale, Math.abs(re[i]) + Math.abs(im[i]));
		}
		boolean rotated = true;
		for (int sweep = 0; sweep < SWEEPS && rotated; sweep++) {
			rotated = false;
			for (int p = 0; p < d; p++) {
				if (cancelled.getAsBoolean()) {
					throw new java.util.concurrent.CancellationException("cancelled");
				}
				for (int q = p + 1; q < d; q++) {
					double modulus = Math.hypot(re[p * d + q], im[p * d + q]);
					if (modulus > 1e-17 * scale) {
						rotate(p, q, modulus);
						rotated = true;
					}
				}
			}
		}
	}

	/** A -> R^+ A R with R mixing columns p and q so that A_pq = |A_pq| e^(i phi) vanishes. */
	private void rotate(int p, int q, double modulus) {
		double phaseRe = re[p * d + q] / modulus;
		double phaseIm = im[p * d + q] / modulus;
		double theta = (re[q * d + q] - re[p * d + p]) / (2 * modulus);
		double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(1, theta));
		double c = 1 / Math.hypot(1, t);
		double s = t * c;
		double ofP = re[p * d + p] - t * modulus;
		double ofQ = re[q * d + q] + t * modulus;
		mixColumns(re, im, p, q, c, s, phaseRe, phaseIm);
		mixColumns(vectorsRe, vectorsIm, p, q, c, s, phaseRe, phaseIm);
		for (int k = 0; k < d; k++) {
			mirror(p, k);
			mirror(q, k);
		}
		finish(p, q, ofP, ofQ);
	}

	/** Columns: a_p' = c a_p - s e^(-i phi) a_q, a_q' = s e^(i phi) a_p + c a_q. */
	private void mixColumns(double[] x, double[] y, int p, int q, double c, double s, double phaseRe, double phaseIm) {
		for (int k = 0; k < d; k++) {
			int kp = k * d + p;
			int kq = k * d + q;
			double pr = x[kp];
			double pi = y[kp];
			double qr = x[kq];
			double qi = y[kq];
			x[kp] = c * pr - s * (phaseRe * qr + phaseIm * qi);
			y[kp] = c * pi - s * (phaseRe * qi - phaseIm * qr);
			x[kq] = c * qr + s * (phaseRe * pr - phaseIm * pi);
			y[kq] = c * qi + s * (phaseRe * pi + phaseIm * pr);
		}
	}

	/** Rows p and q outside the pivot are the conjugates of the columns. */
	private void mirror(int pivot, int k) {
		re[pivot * d + k] = re[k * d + pivot];
		im[pivot * d + k] = -im[k * d + pivot];
	}

	private void finish(int p, int q, double ofP, double ofQ) {
		re[p * d + p] = ofP;
		re[q * d + q] = ofQ;
		im[p * d + p] = 0;
		im[q * d + q] = 0;
		re[p * d + q] = 0;
		im[p * d + q] = 0;
		re[q * d + p] = 0;
		im[q * d + p] = 0;
	}
}
