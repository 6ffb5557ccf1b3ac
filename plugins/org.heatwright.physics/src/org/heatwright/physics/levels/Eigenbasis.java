// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.linear.DenseProduct;
import org.heatwright.physics.linear.HermitianJacobi;
import org.heatwright.physics.linear.UnitaryCongruence;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * Diagonalises a Hamiltonian, H = V diag(E) V^+, energies ascending, and takes operators into its basis, A -&gt; V^+ A V. Block by block, see {@link
 * HamiltonianBlocks}.
 * A Hamiltonian that is diagonal already keeps its basis and its order.
 *
 * <p>Cost: O(d^3) time, 8 d^2 bytes for V (16 when complex) and as much per operator. Verified by {@code EigenbasisTest}.
 */
public final class Eigenbasis {

	private static final int LARGEST_COMPLEX = 1024;

	private final double[] energies;
	private final DMatrixRMaj vectors;
	private final DMatrixRMaj imaginary;
	private final ElementRounding rounding;
	private final PreciseVectors precise;

	/**
	 * @param imaginary Im V, zero for a real Hamiltonian
	 * @param precise   the same vectors with more digits; null where nothing depends on them
	 */
	private Eigenbasis(double[] energies, DMatrixRMaj vectors, DMatrixRMaj imaginary, ElementRounding rounding, PreciseVectors precise) {
		this.energies = energies;
		this.vectors = vectors;
		this.imaginary = imaginary;
		this.rounding = rounding;
		this.precise = precise;
	}

	public static Eigenbasis of(SparseHermitian hamiltonian) {
		return of(hamiltonian, Progress.NONE);
	}

	/** @throws java.util.concurrent.CancellationException when {@code progress} says so */
	public static Eigenbasis of(SparseHermitian hamiltonian, Progress progress) {
		if (hamiltonian.isDiagonal()) {
			return new Eigenbasis(hamiltonian.diagonal(), null, null, null, null);
		}
		int d = hamiltonian.dimension();
		if (!hamiltonian.isReal() && d > LARGEST_COMPLEX) {
			throw new SolverRefusedException(Reason.TOO_LARGE, "a Hamiltonian with J_y is diagonalised up to " + LARGEST_COMPLEX + " states, not " + d
					+ "; rotate the design about z so that J_x takes the place of J_y");
		}
		HamiltonianBlocks blocks = HamiltonianBlocks.of(hamiltonian, progress);
		return new Eigenbasis(blocks.energies(), blocks.vectors(), blocks.imaginary(), ElementRounding.of(blocks.energies(), blocks.block()), null);
	}

	/**
	 * The same vectors with twice the digits, which decide whether an element of an operator is zero. Cost: some 80 d^3.
	 *
	 * @param hamiltonian whose vectors these are
	 * @param remainder   what rounding took from its elements; empty where that is not known
	 * @param tolerance   energies closer than this are one level
	 */
	public Eigenbasis refined(SparseHermitian hamiltonian, Optional<SparseHermitian> remainder, double tolerance) {
		int d = energies.length;
		PreciseVectors refined = PreciseVectors.of(hamiltonian, remainder, energies, vectors.data, imaginaryPart(), tolerance);
		DMatrixRMaj im = isReal() ? imaginary : DMatrixRMaj.wrap(d, d, refined.imaginary());
		return new Eigenbasis(refined.energies(), DMatrixRMaj.wrap(d, d, refined.real()), im, rounding, refined);
	}

	/** Whether it is known of every element of an operator if it is zero. */
	public boolean isRefined() {
		return precise != null;
	}

	/**
	 * Whether {@link #refined} is worth its cost for operators: their elements leave sectors apart, but for some that are so small that rounding may have made
	 * them, or vectors of one level may hide sectors, in a space that is small enough.
	 */
	public boolean isInDoubt(List<SparseHermitian> operators, boolean degenerate, Progress progress) {
		int d = energies.length;
		if (vectors == null || d > PreciseVectors.MOST_STATES) {
			return false;
		}
		if (degenerate) {
			return true;
		}
		Sectors sectors = new Sectors(d);
		List<double[][]> all = new ArrayList<>();
		for (SparseHermitian operator : operators) {
			double[][] elements = elements(operator, progress);
			sectors.join(elements[0]);
			sectors.join(elements[1]);
			all.add(elements);
		}
		return sectors.areSeveral() && all.stream().anyMatch(elements -> sectors.touch(elements[0]) || sectors.touch(elements[1]));
	}

	public double[] energies() {
		return energies.clone();
	}

	/** What is known about the errors of energies and vectors. */
	public EigenErrors errors(SparseHermitian hamiltonian) {
		if (precise != null) {
			return EigenErrors.refined(energies, precise);
		}
		return vectors == null ? EigenErrors.ofDiagonal(energies)
				: isReal() ? EigenErrors.measured(hamiltonian, energies, vectors.data) : EigenErrors.estimated(energies);
	}

	/** The same with vectors that may be turned. */
	public Eigenbasis dense() {
		int d = energies.length;
		DMatrixRMaj re = vectors == null ? CommonOps_DDRM.identity(d) : vectors.copy();
		DMatrixRMaj im = vectors == null || isReal() ? new DMatrixRMaj(d, d) : imaginary.copy();
		return new Eigenbasis(energies, re, im, vectors == null ? ElementRounding.ofDeclared(d) : rounding, null);
	}

	/** Replaces vectors of one energy by combinations of them. */
	public void turn(int[] states, HermitianJacobi by) {
		int k = states.length;
		for (int i = 0; i < energies.length; i++) {
			double[] re = new double[k];
			double[] im = new double[k];
			for (int a = 0; a < k; a++) {
				for (int b = 0; b < k; b++) {
					re[a] += vectors.get(i, states[b]) * by.real(b, a) - imaginary.get(i, states[b]) * by.imaginary(b, a);
					im[a] += vectors.get(i, states[b]) * by.imaginary(b, a) + imaginary.get(i, states[b]) * by.real(b, a);
				}
			}
			for (int a = 0; a < k; a++) {
				vectors.set(i, states[a], re[a]);
				imaginary.set(i, states[a], im[a]);
			}
		}
	}

	/** Whether basis states are those of the declared basis. */
	public boolean isDeclaredBasis() {
		return vectors == null;
	}

	/** |&lt;declared state i|energy state n&gt;|^2. */
	public double overlap(int declared, int n) {
		if (vectors == null) {
			return declared == n ? 1 : 0;
		}
		double re = vectors.get(declared, n);
		double im = isReal() ? 0 : imaginary.get(declared, n);
		return re * re + im * im;
	}

	/** &lt;n|rho|n&gt; of a density matrix in the declared basis. */
	public double[] populations(double[] re, double[] im) {
		int d = energies.length;
		double[] populations = new double[d];
		for (int n = 0; n < d; n++) {
			if (vectors == null) {
				populations[n] = re[n * d + n];
				continue;
			}
			double[][] v = vector(n);
			populations[n] = isReal() ? quadratic(re, v[0]) : expectation(new double[][] { re, im }, v);
		}
		return populations;
	}

	/** v^T P v. */
	private static double quadratic(double[] p, double[] v) {
		int d = v.length;
		double total = 0;
		for (int i = 0; i < d; i++) {
			double sum = 0;
			for (int j = 0; v[i] != 0 && j < d; j++) {
				sum += p[i * d + j] * v[j];
			}
			total += v[i] * sum;
		}
		return total;
	}

	/** v^+ rho v. */
	private static double expectation(double[][] rho, double[][] v) {
		double[][] w = times(rho, v);
		double total = 0;
		for (int i = 0; i < v[0].length; i++) {
			total += v[0][i] * w[0][i] + v[1][i] * w[1][i];
		}
		return total;
	}

	/** V^+ psi as {re, im}, for a real psi. */
	public double[][] amplitudes(double[] psi) {
		int d = energies.length;
		double[][] c = new double[2][d];
		for (int i = 0; i < d; i++) {
			for (int n = 0; psi[i] != 0 && n < d; n++) {
				c[0][n] += psi[i] * (vectors == null ? i == n ? 1 : 0 : vectors.get(i, n));
				c[1][n] -= psi[i] * (vectors == null || isReal() ? 0 : imaginary.get(i, n));
			}
		}
		return c;
	}

	/** V^+ rho V of a dense Hermitian matrix {re, im}, row by row. */
	public double[][] transform(double[][] rho) {
		return vectors == null ? rho : UnitaryCongruence.of(vectors.data, imaginaryPart(), rho, energies.length);
	}

	/** V rho V^+ of a dense Hermitian matrix {re, im} of the energy basis, row by row. */
	public double[][] restore(double[][] rho) {
		if (vectors == null) {
			return rho;
		}
		double[][] adjoint = UnitaryCongruence.adjoint(vectors.data, imaginaryPart(), energies.length);
		return UnitaryCongruence.of(adjoint[0], adjoint[1], rho, energies.length);
	}

	private double[] imaginaryPart() {
		return isReal() ? new double[0] : imaginary.data;
	}

	/** rho v. */
	private static double[][] times(double[][] rho, double[][] v) {
		int d = v[0].length;
		double[][] w = new double[2][d];
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				w[0][i] += rho[0][i * d + j] * v[0][j] - rho[1][i * d + j] * v[1][j];
				w[1][i] += rho[0][i * d + j] * v[1][j] + rho[1][i * d + j] * v[0][j];
			}
		}
		return w;
	}

	/** Eigenvector n as {re, im}. */
	public double[][] vector(int n) {
		int d = energies.length;
		double[][] vector = new double[2][d];
		for (int i = 0; i < d; i++) {
			vector[0][i] = vectors == null ? i == n ? 1 : 0 : vectors.get(i, n);
			vector[1][i] = vectors == null || isReal() ? 0 : imaginary.get(i, n);
		}
		return vector;
	}

	private boolean isReal() {
		return imaginary.numRows == 0;
	}

	/** &lt;energy state m| sum_i w_i |i&gt;&lt;i| |energy state n&gt; as {re, im}. */
	public double[] element(double[] declaredWeights, int m, int n) {
		double re = 0;
		double im = 0;
		for (int i = 0; i < declaredWeights.length; i++) {
			double w = declaredWeights[i];
			re += w * (vectors.get(i, m) * vectors.get(i, n) + (isReal() ? 0 : imaginary.get(i, m) * imaginary.get(i, n)));
			im += isReal() ? 0 : w * (vectors.get(i, m) * imaginary.get(i, n) - imaginary.get(i, m) * vectors.get(i, n));
		}
		return new double[] { re, im };
	}

	/** V^+ A V; elements that are no larger than their rounding, see {@link ElementRounding}, are zero. */
	public SparseHermitian transform(SparseHermitian operator) {
		return transform(operator, Progress.NONE);
	}

	/** @throws java.util.concurrent.CancellationException when {@code progress} says so */
	public SparseHermitian transform(SparseHermitian operator, Progress progress) {
		if (vectors == null) {
			return operator;
		}
		if (precise != null) {
			return precise.transform(operator);
		}
		double[][] elements = elements(operator, progress);
		return rounding.withoutRounding(elements[0], elements[1]);
	}

	/** What a transformed operator lacks of its exact elements. */
	public SparseHermitian remainder(SparseHermitian declared, SparseHermitian transformed) {
		return precise == null ? new SparseHermitian.Builder(energies.length, 0).build() : precise.remainder(declared, transformed);
	}

	/** V^+ A V as {re, im}, row by row; the second empty where all is real. */
	private double[][] elements(SparseHermitian operator, Progress progress) {
		double[] re;
		double[] im;
		if (isReal()) {
			re = product(operator, false, vectors, vectors, progress);
			im = operator.isReal() ? new double[0] : product(operator, true, vectors, vectors, progress);
		} else {
			// (X - iY)^T (R + iS) (X + iY) with V = X + iY, A = R + iS
			re = sum(product(operator, false, vectors, vectors, progress), product(operator, false, imaginary, imaginary, progress), 1);
			re = sum(re, sum(product(operator, true, imaginary, vectors, progress), product(operator, true, vectors, imaginary, progress), -1), 1);
			im = sum(product(operator, true, vectors, vectors, progress), product(operator, true, imaginary, imaginary, progress), 1);
			im = sum(im, sum(product(operator, false, vectors, imaginary, progress), product(operator, false, imaginary, vectors, progress), -1), 1);
		}
		return new double[][] { re, im };
	}

	private static double[] sum(double[] a, double[] b, double sign) {
		double[] sum = new double[a.length];
		for (int i = 0; i < sum.length; i++) {
			sum[i] = a[i] + sign * b[i];
		}
		return sum;
	}

	/** left^T P right for the real (symmetric) or imaginary (antisymmetric) part P of a Hermitian matrix. */
	private double[] product(SparseHermitian operator, boolean imaginaryPart, DMatrixRMaj left, DMatrixRMaj right, Progress progress) {
		int d = energies.length;
		double sign = imaginaryPart ? -1 : 1;
		DMatrixRMaj half = new DMatrixRMaj(d, d);
		for (int e = 0; e < operator.size(); e++) {
			double value = imaginaryPart ? operator.imaginary(e) : operator.real(e);
			int i = operator.row(e);
			int j = operator.column(e);
			for (int n = 0; value != 0 && n < d; n++) {
				half.data[i * d + n] += value * right.data[j * d + n];
				if (i != j) {
					half.data[j * d + n] += sign * value * right.data[i * d + n];
				}
			}
		}
		return DenseProduct.transposedTimes(left.data, half.data, d, progress::cancelled);
	}
}
