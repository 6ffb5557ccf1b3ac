// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.coupling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.heatwright.physics.linear.SymmetricEigen;

/**
 * How strongly the channels of one coupling see the same bath: C_kl(s) = c_kl C(s) with a real, symmetric, positive matrix c. Written as c = sum_m v_m v_m^T
 * it says that the channels act through the independent operators B_m = sum_k v_mk A_k.
 *
 * <p>A complex c is no bath of this kind. The A_k are Hermitian, so that equilibrium (KMS) asks for gamma_kl(-w) = exp(-w/T) gamma_lk(w); with gamma_kl(w) =
 * c_kl gamma(w) and gamma(-w) = exp(-w/T) gamma(w) this is c_kl = c_lk, and c is Hermitian, hence real. Verified by {@code CorrelationMatrixTest}.
 */
public final class CorrelationMatrix {

	/** What decimal digits and rounding leave of a zero, relative to the largest entry. */
	private static final double ROUNDING = 1e-12;
	/** A pivot below this, relative to its entry, is what elimination leaves of zero. */
	private static final double PIVOT = 4e-16;

	private final double[][] entries;
	private final List<double[]> vectors;

	private CorrelationMatrix(double[][] entries, List<double[]> vectors) {
		this.entries = entries;
		this.vectors = vectors;
	}

	/** @throws IllegalArgumentException when the matrix is not square, symmetric and positive, with what is wrong */
	public static CorrelationMatrix of(double[][] matrix) {
		double[][] c = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
		double largest = 0;
		for (int k = 0; k < c.length; k++) {
			if (c[k].length != c.length) {
				throw new IllegalArgumentException("row " + (k + 1) + " has " + c[k].length + " entries of " + c.length);
			}
			largest = Math.max(largest, c[k][k]);
		}
		for (int k = 0; k < c.length; k++) {
			for (int l = 0; l <= k; l++) {
				if (!Double.isFinite(c[k][l]) || !Double.isFinite(c[l][k])) {
					throw new IllegalArgumentException("its entry (" + (k + 1) + "," + (l + 1) + ") is not finite");
				}
				if (!(Math.abs(c[k][l] - c[l][k]) <= ROUNDING * largest)) {
					throw new IllegalArgumentException("it is not symmetric: its entries (" + (k + 1) + "," + (l + 1) + ") and (" + (l + 1) + "," + (k + 1)
							+ ") are " + c[k][l] + " and " + c[l][k]);
				}
				c[l][k] = c[k][l];
			}
		}
		return new CorrelationMatrix(c, factors(c, ROUNDING * largest));
	}

	/** Cholesky's v_m in the order of the channels: of the unit matrix its columns, of a matrix of ones one vector of ones, both without rounding. */
	private static List<double[]> factors(double[][] c, double slack) {
		int n = c.length;
		double[][] rest = Arrays.stream(c).map(double[]::clone).toArray(double[][]::new);
		List<double[]> vectors = new ArrayList<>();
		for (int m = 0; m < n; m++) {
			double pivot = rest[m][m];
			boolean zero = pivot <= n * PIVOT * c[m][m];
			for (int k = m; k < n; k++) {
				if (zero && Math.abs(rest[k][m]) > slack) {
					throw notPositive(c);
				}
			}
			if (zero) {
				continue;
			}
			double[] v = new double[n];
			for (int k = m; k < n; k++) {
				v[k] = rest[k][m] == pivot ? Math.sqrt(pivot) : rest[k][m] / Math.sqrt(pivot);
			}
			for (int k = m; k < n; k++) {
				for (int l = m; l < n; l++) {
					rest[k][l] -= v[k] * v[l];
				}
			}
			vectors.add(v);
		}
		return vectors;
	}

	private static IllegalArgumentException notPositive(double[][] c) {
		return new IllegalArgumentException(String.format(Locale.ROOT,
				"it is not positive: its smallest eigenvalue is %.6g, and a combination of the channels would have negative rates; lessen what stands off the diagonal",
				smallestEigenvalue(c)));
	}

	/** Below zero by how much a symmetric matrix is not positive; the matrix stays as it is. Verified by {@code CorrelationMatrixTest}. */
	public static double smallestEigenvalue(double[][] symmetric) {
		double[][] copy = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
		return Arrays.stream(SymmetricEigen.of(copy, () -> false).values()).min().orElse(0);
	}

	/** The number of channels. */
	public int size() {
		return entries.length;
	}

	/** c_kl. */
	public double entry(int k, int l) {
		return entries[k][l];
	}

	/** The v_m; zero vectors are left out. */
	public List<double[]> vectors() {
		return vectors.stream().map(double[]::clone).toList();
	}
}
