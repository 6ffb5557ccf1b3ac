// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * Diagonalises a real symmetric Hamiltonian, H = V diag(E) V^T, energies ascending, and takes operators into its basis, A -&gt; V^T A V.
 * A Hamiltonian that is diagonal already keeps its basis and its order.
 *
 * <p>Cost: O(d^3) time, 8 d^2 bytes for V and as much per operator. Verified by {@code EigenbasisTest}.
 */
final class Eigenbasis {

	private final double[] energies;
	private final DMatrixRMaj vectors;

	private Eigenbasis(double[] energies, DMatrixRMaj vectors) {
		this.energies = energies;
		this.vectors = vectors;
	}

	static Eigenbasis of(SparseHermitian hamiltonian) {
		if (hamiltonian.isDiagonal()) {
			return new Eigenbasis(hamiltonian.diagonal(), null);
		}
		if (!hamiltonian.isReal()) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the Hamiltonian is not real (it contains J_y); rotate the design about z so that J_x takes its place");
		}
		int d = hamiltonian.dimension();
		DMatrixRMaj matrix = new DMatrixRMaj(d, d);
		for (int i = 0; i < hamiltonian.size(); i++) {
			matrix.set(hamiltonian.row(i), hamiltonian.column(i), hamiltonian.real(i));
			matrix.set(hamiltonian.column(i), hamiltonian.row(i), hamiltonian.real(i));
		}
		EigenDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.eig(d, true, true);
		if (!decomposition.decompose(matrix)) {
			throw new SolverRefusedException(Reason.INACCURATE, "the eigenvalues of the Hamiltonian did not converge");
		}
		return sorted(decomposition, d);
	}

	private static Eigenbasis sorted(EigenDecomposition_F64<DMatrixRMaj> decomposition, int d) {
		Integer[] order = new Integer[d];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, (a, b) -> Double.compare(decomposition.getEigenvalue(a).real, decomposition.getEigenvalue(b).real));
		double[] energies = new double[d];
		DMatrixRMaj vectors = new DMatrixRMaj(d, d);
		for (int n = 0; n < d; n++) {
			energies[n] = decomposition.getEigenvalue(order[n]).real;
			DMatrixRMaj vector = decomposition.getEigenVector(order[n]);
			for (int i = 0; i < d; i++) {
				vectors.set(i, n, vector.get(i));
			}
		}
		return new Eigenbasis(energies, vectors);
	}

	double[] energies() {
		return energies.clone();
	}

	/** Whether basis states are those of the declared basis. */
	boolean isDeclaredBasis() {
		return vectors == null;
	}

	/** |&lt;declared state i|energy state n&gt;|^2. */
	double overlap(int declared, int n) {
		return vectors == null ? declared == n ? 1 : 0 : vectors.get(declared, n) * vectors.get(declared, n);
	}

	/** &lt;energy state m| sum_i w_i |i&gt;&lt;i| |energy state n&gt; as {re, im}. */
	double[] element(double[] declaredWeights, int m, int n) {
		double sum = 0;
		for (int i = 0; i < declaredWeights.length; i++) {
			sum += declaredWeights[i] == 0 ? 0 : declaredWeights[i] * vectors.get(i, m) * vectors.get(i, n);
		}
		return new double[] { sum, 0 };
	}

	/** V^T A V; elements below 1e-14 of the largest are rounding and are dropped. */
	SparseHermitian transform(SparseHermitian operator) {
		if (vectors == null) {
			return operator;
		}
		int d = energies.length;
		double[] real = product(operator, false);
		double[] imaginary = operator.isReal() ? null : product(operator, true);
		double largest = 0;
		for (int i = 0; i < d * d; i++) {
			largest = Math.max(largest, Math.max(Math.abs(real[i]), imaginary == null ? 0 : Math.abs(imaginary[i])));
		}
		SparseHermitian.Builder builder = new SparseHermitian.Builder(d, d);
		for (int m = 0; m < d; m++) {
			for (int n = m; n < d; n++) {
				double re = Math.abs(real[m * d + n]) > 1e-14 * largest ? real[m * d + n] : 0;
				double im = imaginary != null && Math.abs(imaginary[m * d + n]) > 1e-14 * largest ? imaginary[m * d + n] : 0;
				builder.add(m, n, re, im);
			}
		}
		return builder.build();
	}

	/** V^T P V for the real (symmetric) or imaginary (antisymmetric) part P of a Hermitian matrix. */
	private double[] product(SparseHermitian operator, boolean imaginaryPart) {
		int d = energies.length;
		double sign = imaginaryPart ? -1 : 1;
		DMatrixRMaj half = new DMatrixRMaj(d, d);
		for (int e = 0; e < operator.size(); e++) {
			double value = imaginaryPart ? operator.imaginary(e) : operator.real(e);
			int i = operator.row(e);
			int j = operator.column(e);
			for (int n = 0; value != 0 && n < d; n++) {
				half.data[i * d + n] += value * vectors.data[j * d + n];
				if (i != j) {
					half.data[j * d + n] += sign * value * vectors.data[i * d + n];
				}
			}
		}
		DMatrixRMaj result = new DMatrixRMaj(d, d);
		org.ejml.dense.row.CommonOps_DDRM.multTransA(vectors, half, result);
		return result.data;
	}
}
