// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import java.util.OptionalDouble;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * ||A|| of a Hermitian matrix: the largest modulus of an eigenvalue while dense is cheap, a rigorous upper bound beyond, {@link NonNegativeRadius} of its
 * moduli, which is exact for operators
 * with non-negative elements; {@link PathSpectrum} for ladders.
 *
 * <p>A complex matrix X + iY of size d has the eigenvalues, each twice, of the real symmetric [[X, -Y], [Y, X]] of size 2d. Verified by {@code
 * SpectralNormTest}.
 */
public final class SpectralNorm {

	private static final int LARGEST_DENSE = 256;

	private SpectralNorm() {
	}

	/** @return the norm, rounded up by 1e-13 relative so that it stays a bound, or the bound for large matrices */
	public static double upper(SparseHermitian matrix) {
		double rowSum = matrix.largestRowSum();
		OptionalDouble path = PathSpectrum.norm(matrix);
		if (path.isPresent()) {
			return path.getAsDouble();
		}
		boolean real = matrix.isReal();
		int size = real ? matrix.dimension() : 2 * matrix.dimension();
		if (rowSum == 0) {
			return 0;
		}
		if (size > LARGEST_DENSE) {
			return Math.min(rowSum, NonNegativeRadius.upper(matrix));
		}
		EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(size, false, true);
		if (!decomposition.decompose(embedded(matrix, real))) {
			return rowSum;
		}
		double largest = 0;
		for (int i = 0; i < size; i++) {
			largest = Math.max(largest, Math.abs(decomposition.getEigenvalue(i).real));
		}
		return Math.min(rowSum, largest * (1 + 1e-13));
	}

	/** ||[A, H]|| for H diagonal with the given energies: the norm of the Hermitian matrix i a_ij (E_j - E_i). */
	public static double commutatorUpper(SparseHermitian matrix, double[] energies) {
		SparseHermitian.Builder builder = new SparseHermitian.Builder(matrix.dimension(), matrix.size());
		for (int e = 0; e < matrix.size(); e++) {
			double gap = energies[matrix.column(e)] - energies[matrix.row(e)];
			builder.add(matrix.row(e), matrix.column(e), -gap * matrix.imaginary(e), gap * matrix.real(e));
		}
		SparseHermitian commutator = builder.build();
		OptionalDouble path = PathSpectrum.norm(commutator);
		if (path.isPresent()) {
			return path.getAsDouble();
		}
		return matrix.isReal() && matrix.dimension() <= LARGEST_DENSE ? Math.min(commutator.largestRowSum(), antisymmetric(commutator)) : upper(commutator);
	}

	/**
	 * The norm of i K with K real and antisymmetric: the square root of that of K^T K, a real symmetric matrix of half the size that {@link #embedded} would have.
	 */
	private static double antisymmetric(SparseHermitian matrix) {
		int d = matrix.dimension();
		DMatrixRMaj k = new DMatrixRMaj(d, d);
		for (int e = 0; e < matrix.size(); e++) {
			k.set(matrix.row(e), matrix.column(e), matrix.imaginary(e));
			k.set(matrix.column(e), matrix.row(e), -matrix.imaginary(e));
		}
		DMatrixRMaj square = new DMatrixRMaj(d, d);
		CommonOps_DDRM.multTransA(k, k, square);
		EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(d, false, true);
		if (!decomposition.decompose(square)) {
			return Double.POSITIVE_INFINITY;
		}
		double largest = 0;
		for (int i = 0; i < d; i++) {
			largest = Math.max(largest, decomposition.getEigenvalue(i).real);
		}
		return Math.sqrt(largest) * (1 + 1e-13);
	}

	private static DMatrixRMaj embedded(SparseHermitian matrix, boolean real) {
		int d = matrix.dimension();
		DMatrixRMaj embedded = new DMatrixRMaj(real ? d : 2 * d, real ? d : 2 * d);
		for (int e = 0; e < matrix.size(); e++) {
			int i = matrix.row(e);
			int j = matrix.column(e);
			set(embedded, i, j, matrix.real(e));
			if (!real) {
				set(embedded, d + i, d + j, matrix.real(e));
				embedded.set(i, d + j, -matrix.imaginary(e));
				embedded.set(d + j, i, -matrix.imaginary(e));
				embedded.set(j, d + i, matrix.imaginary(e));
				embedded.set(d + i, j, matrix.imaginary(e));
			}
		}
		return embedded;
	}

	private static void set(DMatrixRMaj matrix, int i, int j, double value) {
		matrix.set(i, j, value);
		matrix.set(j, i, value);
	}
}
