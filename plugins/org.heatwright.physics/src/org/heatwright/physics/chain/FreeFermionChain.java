// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.chain;

import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;

/**
 * Steady heat currents of an XX chain, H = sum_j w_j sigma_z^(j)/2 + sum_j g_j (sigma_+^(j) sigma_-^(j+1) + h.c.), whose first and last qubit each have a bath
 * (local master equation, jumps sigma_- and sigma_+), exactly and for any length.
 *
 * <p>Jordan and Wigner's transformation makes H quadratic, and the strings of the last site cancel in its dissipator. C_ij = &lt;c_i^+ c_j&gt; then obeys
 * W C + C W^+ + U = 0 with W = i h - Gamma/2, U the rates up at the two ends. W is complex symmetric and tridiagonal; with its eigenvalues l_k and
 * eigenvectors x_k, x_k^T x_k = 1,
 * <pre>
 *   C_ij = - sum_a U_a sum_kl (x_ik x_ak) (x_jl x_al)^* / (l_k + l_l^*),   J_1 = w_1 (u - (d + u) C_11) - g_1 (d + u) Re C_12.
 * </pre>
 * Of the eigenvectors only the two components at each end are needed, which the QL iteration carries along: O(N^2) time, O(N) memory. Source: T. Prosen,
 * New J. Phys. 10, 043026 (2008). Verified by {@code FreeFermionChainTest} against the solver of the local equation.
 *
 * @param first heat current from the bath of the first qubit into the chain
 * @param last  that of the last one
 * @param error how far both can be off: what the two lack to balance, and what the eigenvectors lack to orthogonality
 */
public record FreeFermionChain(double first, double last, double error) {

	private static final int MOST_ITERATIONS = 60;
	private static final double ORTHOGONAL = 1e-8;

	/** The rates of a bath: of jumps down, s^2 gamma(w), and up, s^2 gamma(-w). */
	public record End(double down, double up) {
	}

	/**
	 * @param frequencies w_j of at least two qubits
	 * @param exchanges   g_j between each qubit and the next
	 * @throws SolverRefusedException when the eigenvectors are not found to {@value #ORTHOGONAL}
	 * @throws java.util.concurrent.CancellationException when {@code progress} says so
	 */
	public static FreeFermionChain of(double[] frequencies, double[] exchanges, End first, End last, Progress progress) {
		int n = frequencies.length;
		if (n < 2 || exchanges.length != n - 1) {
			throw new IllegalArgumentException(n + " qubits have " + (n - 1) + " exchanges between neighbours, not " + exchanges.length);
		}
		if (first.down + first.up + last.down + last.up == 0) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "no bath acts on the chain, so that its steady state is not unique");
		}
		// h + i Gamma/2 = -i W: nearly real, so that the iteration is nearly the real one.
		double[] re = frequencies.clone();
		double[] im = new double[n];
		im[0] += 0.5 * (first.down + first.up);
		im[n - 1] += 0.5 * (last.down + last.up);
		int[] rows = { 0, 1, n - 2, n - 1 };
		ComplexQl ql = ComplexQl.of(re, im, exchanges, rows, progress);
		double lacking = ql.lackOfOrthogonality();
		if (!(lacking <= ORTHOGONAL)) {
			throw new SolverRefusedException(Reason.INACCURATE, "the modes of the chain are not told apart; change a frequency a little");
		}
		double[] up = { first.up, last.up };
		double atFirst = ql.correlation(0, 0, up, progress);
		double besideFirst = ql.correlation(0, 1, up, progress);
		double atLast = ql.correlation(3, 3, up, progress);
		double besideLast = ql.correlation(2, 3, up, progress);
		double in = frequencies[0] * (first.up - (first.down + first.up) * atFirst) - exchanges[0] * (first.down + first.up) * besideFirst;
		double out = frequencies[n - 1] * (last.up - (last.down + last.up) * atLast) - exchanges[n - 2] * (last.down + last.up) * besideLast;
		double scale = Math.abs(frequencies[0]) * (first.up + first.down) + Math.abs(frequencies[n - 1]) * (last.up + last.down);
		return new FreeFermionChain(in, out, Math.abs(in + out) + lacking * scale + 1e-14 * scale);
	}

	/** Eigenvalues of a complex symmetric tridiagonal matrix, and some rows of its complex orthogonal eigenvectors. */
	private static final class ComplexQl {

		private final double[] re;
		private final double[] im;
		/** rowsRe[r][k]: the component of the k-th eigenvector in one of the rows. */
		private final double[][] rowsRe;
		private final double[][] rowsIm;
		private final int[] rows;

		private ComplexQl(double[] re, double[] im, int[] rows) {
			this.re = re;
			this.im = im;
			this.rows = rows;
			this.rowsRe = new double[rows.length][re.length];
			this.rowsIm = new double[rows.length][re.length];
			for (int r = 0; r < rows.length; r++) {
				rowsRe[r][rows[r]] = 1;
			}
		}

		/** Implicit QL with Wilkinson's shift, as for real matrices but with complex rotations c^2 + s^2 = 1. */
		static ComplexQl of(double[] re, double[] im, double[] beside, int[] rows, Progress progress) {
			int n = re.length;
			ComplexQl ql = new ComplexQl(re, im, rows);
			double[] eRe = new double[n];
			double[] eIm = new double[n];
			System.arraycopy(beside, 0, eRe, 0, n - 1);
			for (int l = 0; l < n; l++) {
				progress.check();
				for (int iteration = 0;; iteration++) {
					int m = l;
					while (m < n - 1 && Math.hypot(eRe[m], eIm[m]) > Math.ulp(1.0) * (Math.hypot(re[m], im[m]) + Math.hypot(re[m + 1], im[m + 1]))) {
						m++;
					}
					if (m == l) {
						break;
					}
					if (iteration == MOST_ITERATIONS) {
						throw new SolverRefusedException(Reason.INACCURATE, "the modes of the chain are not found; change a frequency a little");
					}
					ql.sweep(l, m, eRe, eIm);
				}
			}
			return ql;
		}

		private void sweep(int l, int m, double[] eRe, double[] eIm) {
			double[] g = divided(re[l + 1] - re[l], im[l + 1] - im[l], 2 * eRe[l], 2 * eIm[l]);
			double[] r = root(g[0] * g[0] - g[1] * g[1] + 1, 2 * g[0] * g[1]);
			boolean same = g[0] * r[0] + g[1] * r[1] >= 0;
			double[] shift = divided(eRe[l], eIm[l], g[0] + (same ? r[0] : -r[0]), g[1] + (same ? r[1] : -r[1]));
			double gRe = re[m] - re[l] + shift[0];
			double gIm = im[m] - im[l] + shift[1];
			double sRe = 1;
			double sIm = 0;
			double cRe = 1;
			double cIm = 0;
			double pRe = 0;
			double pIm = 0;
			for (int i = m - 1; i >= l; i--) {
				double fRe = sRe * eRe[i] - sIm * eIm[i];
				double fIm = sRe * eIm[i] + sIm * eRe[i];
				double bRe = cRe * eRe[i] - cIm * eIm[i];
				double bIm = cRe * eIm[i] + cIm * eRe[i];
				double[] length = root(fRe * fRe - fIm * fIm + gRe * gRe - gIm * gIm, 2 * (fRe * fIm + gRe * gIm));
				eRe[i + 1] = length[0];
				eIm[i + 1] = length[1];
				if (length[0] == 0 && length[1] == 0) {
					re[i + 1] -= pRe;
					im[i + 1] -= pIm;
					eRe[m] = 0;
					eIm[m] = 0;
					return;
				}
				double[] s = divided(fRe, fIm, length[0], length[1]);
				double[] c = divided(gRe, gIm, length[0], length[1]);
				sRe = s[0];
				sIm = s[1];
				cRe = c[0];
				cIm = c[1];
				double hRe = re[i + 1] - pRe;
				double hIm = im[i + 1] - pIm;
				double dRe = re[i] - hRe;
				double dIm = im[i] - hIm;
				double tRe = dRe * sRe - dIm * sIm + 2 * (cRe * bRe - cIm * bIm);
				double tIm = dRe * sIm + dIm * sRe + 2 * (cRe * bIm + cIm * bRe);
				pRe = sRe * tRe - sIm * tIm;
				pIm = sRe * tIm + sIm * tRe;
				re[i + 1] = hRe + pRe;
				im[i + 1] = hIm + pIm;
				gRe = cRe * tRe - cIm * tIm - bRe;
				gIm = cRe * tIm + cIm * tRe - bIm;
				turn(i, cRe, cIm, sRe, sIm);
			}
			re[l] -= pRe;
			im[l] -= pIm;
			eRe[l] = gRe;
			eIm[l] = gIm;
			eRe[m] = 0;
			eIm[m] = 0;
		}

		private void turn(int i, double cRe, double cIm, double sRe, double sIm) {
			for (int r = 0; r < rows.length; r++) {
				double[] x = rowsRe[r];
				double[] y = rowsIm[r];
				double fRe = x[i + 1];
				double fIm = y[i + 1];
				x[i + 1] = sRe * x[i] - sIm * y[i] + cRe * fRe - cIm * fIm;
				double upperIm = sRe * y[i] + sIm * x[i] + cRe * fIm + cIm * fRe;
				double lowerRe = cRe * x[i] - cIm * y[i] - sRe * fRe + sIm * fIm;
				y[i] = cRe * y[i] + cIm * x[i] - sRe * fIm - sIm * fRe;
				x[i] = lowerRe;
				y[i + 1] = upperIm;
			}
		}

		/** The largest |sum_k x_ik x_jk - delta_ij| among the rows. */
		double lackOfOrthogonality() {
			double largest = 0;
			for (int r = 0; r < rows.length; r++) {
				for (int q = 0; q < rows.length; q++) {
					double sumRe = rows[r] == rows[q] ? -1 : 0;
					double sumIm = 0;
					for (int k = 0; k < re.length; k++) {
						sumRe += rowsRe[r][k] * rowsRe[q][k] - rowsIm[r][k] * rowsIm[q][k];
						sumIm += rowsRe[r][k] * rowsIm[q][k] + rowsIm[r][k] * rowsRe[q][k];
					}
					largest = Math.max(largest, Math.hypot(sumRe, sumIm));
				}
			}
			return largest;
		}

		/** Re C_ij of two of the rows; -i W has the eigenvalues z_k, W those i z_k, so that -(l_k + l_l^*) = -i (z_k - z_l^*). */
		double correlation(int i, int j, double[] up, Progress progress) {
			int[] ends = { 0, rows.length - 1 };
			double sum = 0;
			for (int a = 0; a < 2; a++) {
				double[] xa = rowsRe[ends[a]];
				double[] ya = rowsIm[ends[a]];
				for (int k = 0; up[a] != 0 && k < re.length; k++) {
					if (k % 64 == 0) {
						progress.check();
					}
					double pRe = rowsRe[i][k] * xa[k] - rowsIm[i][k] * ya[k];
					double pIm = rowsRe[i][k] * ya[k] + rowsIm[i][k] * xa[k];
					double inner = 0;
					for (int l = 0; l < re.length; l++) {
						double qRe = rowsRe[j][l] * xa[l] - rowsIm[j][l] * ya[l];
						double qIm = -(rowsRe[j][l] * ya[l] + rowsIm[j][l] * xa[l]);
						double nRe = pRe * qRe - pIm * qIm;
						double nIm = pRe * qIm + pIm * qRe;
						double dRe = im[k] + im[l];
						double dIm = -(re[k] - re[l]);
						inner += (nRe * dRe + nIm * dIm) / (dRe * dRe + dIm * dIm);
					}
					sum += up[a] * inner;
				}
			}
			return sum;
		}

		private static double[] divided(double aRe, double aIm, double bRe, double bIm) {
			double square = bRe * bRe + bIm * bIm;
			return new double[] { (aRe * bRe + aIm * bIm) / square, (aIm * bRe - aRe * bIm) / square };
		}

		private static double[] root(double zRe, double zIm) {
			double size = Math.hypot(zRe, zIm);
			double half = Math.sqrt(0.5 * (size + Math.abs(zRe)));
			if (half == 0) {
				return new double[2];
			}
			double other = zIm / (2 * half);
			return zRe >= 0 ? new double[] { half, other } : new double[] { Math.abs(other), zIm < 0 ? -half : half };
		}
	}
}
