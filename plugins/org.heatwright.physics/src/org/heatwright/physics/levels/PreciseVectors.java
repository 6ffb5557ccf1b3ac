// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import java.util.Arrays;
import java.util.Optional;

import org.heatwright.physics.operator.SparseHermitian;

/**
 * Eigenvectors with about 30 digits, which tell an element that a symmetry forbids from one that it nearly forbids: the first comes out as 1e-30, however small
 * the second is. With R = 1 - V^+ V and S = V^+ H V in numbers of two doubles,
 * <pre>
 *   E_j = S_jj / (1 - R_jj),    V += V C,  C_ij = (S_ij + E_j R_ij) / (E_j - E_i),  or R_ij / 2 inside a level and for i = j,
 * </pre>
 * squares the error of vectors that are good to the digits of double. Source: T. Ogita and K. Aishima, Japan J. Indust. Appl. Math. 35, 1007 (2018). Cost: some
 * 80 d^3 for the vectors and for each operator. Verified by {@code PreciseVectorsTest} and {@code ClaimsWithCoherencesTest}.
 */
final class PreciseVectors {

	/** Beyond, the products would cost more than the rest of a solve. */
	static final int MOST_STATES = 64;
	/** Corrections above leave a square that the second pass takes away. */
	private static final double ONE_PASS = 1e-14;
	private static final int PASSES = 3;
	/** Of sums of products in numbers of two doubles. */
	private static final double ROUNDING = 1e-31;
	/** Roundings in an element of a Hamiltonian whose terms are rounded themselves. */
	private static final double OF_TERMS = 4;

	private final int d;
	private final boolean complex;
	private final DoubledMatrix re;
	private final DoubledMatrix im;
	private final double[] energies;
	private final double[] accuracy;

	/** @param im imaginary parts; empty for real vectors */
	private PreciseVectors(SparseHermitian hamiltonian, Optional<SparseHermitian> remainder, double[] energies, double[] re, double[] im, double tolerance) {
		this.d = energies.length;
		this.complex = im.length > 0;
		this.re = DoubledMatrix.of(d, re);
		this.im = complex ? DoubledMatrix.of(d, im) : null;
		this.energies = energies.clone();
		double left = 1;
		for (int pass = 0; pass < PASSES && left > ONE_PASS; pass++) {
			left = correct(hamiltonian, remainder, tolerance);
		}
		double norm = Arrays.stream(energies).map(Math::abs).max().orElse(0);
		this.accuracy = accuracies(d * ROUNDING * norm + (remainder.isPresent() ? 0 : OF_TERMS * Math.ulp(norm)), left * left, tolerance);
	}

	/**
	 * @param remainder what rounding took from the elements of the Hamiltonian; empty where that is not known, so that its rounding counts as none
	 * @param energies  of the vectors, ascending
	 * @param tolerance energies closer than this are one level, whose vectors may be any of its space
	 */
	static PreciseVectors of(SparseHermitian hamiltonian, Optional<SparseHermitian> remainder, double[] energies, double[] re, double[] im, double tolerance) {
		return new PreciseVectors(hamiltonian, remainder, energies, re, im, tolerance);
	}

	/** @param unknown error of the Hamiltonian */
	private double[] accuracies(double unknown, double left, double tolerance) {
		double[] accuracies = new double[d];
		for (int j = 0; j < d; j++) {
			double closest = Double.POSITIVE_INFINITY;
			for (int i = 0; i < d; i++) {
				double gap = Math.abs(energies[i] - energies[j]);
				closest = gap > tolerance ? Math.min(closest, gap) : closest;
			}
			accuracies[j] = d * ROUNDING + unknown / closest + left;
		}
		return accuracies;
	}

	/** One pass; returns the largest correction. */
	private double correct(SparseHermitian hamiltonian, Optional<SparseHermitian> remainder, double tolerance) {
		DoubledMatrix[] s = congruence(hamiltonian, remainder.orElse(new SparseHermitian.Builder(d, 0).build()));
		DoubledMatrix[] gram = { DoubledMatrix.zero(d), complex ? DoubledMatrix.zero(d) : null };
		adjointTimes(gram, re, im);
		for (int j = 0; j < d; j++) {
			double excess = gram[0].high(j * d + j) - 1 + gram[0].low(j * d + j);
			energies[j] = s[0].high(j * d + j) / (1 + excess);
		}
		double[] x = new double[d * d];
		double[] y = new double[complex ? d * d : 0];
		double largest = 0;
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				int at = i * d + j;
				// Both matrices are Hermitian and known above the diagonal.
				int up = Math.min(i, j) * d + Math.max(i, j);
				int sign = i < j ? 1 : -1;
				double gap = energies[j] - energies[i];
				boolean apart = i != j && Math.abs(gap) > tolerance;
				double excess = i == j ? gram[0].high(at) - 1 + gram[0].low(at) : gram[0].high(up);
				x[at] = apart ? (s[0].high(up) - energies[j] * excess) / gap : -0.5 * excess;
				if (complex && i != j) {
					y[at] = sign * (apart ? (s[1].high(up) - energies[j] * gram[1].high(up)) / gap : -0.5 * gram[1].high(up));
				}
				largest = Math.max(largest, Math.abs(x[at]) + (complex ? Math.abs(y[at]) : 0));
			}
		}
		double[] real = plain(re, x, 1, complex ? im : null, y);
		double[] imaginary = complex ? plain(im, x, -1, re, y) : null;
		re.add(real);
		if (complex) {
			im.add(imaginary);
		}
		return largest;
	}

	/** A x - sign B y of the rounded elements. */
	private double[] plain(DoubledMatrix a, double[] x, int sign, DoubledMatrix b, double[] y) {
		double[] product = new double[d * d];
		for (int i = 0; i < d; i++) {
			for (int k = 0; k < d; k++) {
				double p = a.high(i * d + k);
				double q = b == null ? 0 : -sign * b.high(i * d + k);
				for (int j = 0; j < d; j++) {
					product[i * d + j] += p * x[k * d + j] + (b == null ? 0 : q * y[k * d + j]);
				}
			}
		}
		return product;
	}

	/** V^+ (A + B) V above the diagonal, as {re, im}; the second is null where everything is real. */
	private DoubledMatrix[] congruence(SparseHermitian operator, SparseHermitian remainder) {
		boolean turns = complex || !operator.isReal();
		DoubledMatrix[] half = { DoubledMatrix.zero(d), turns ? DoubledMatrix.zero(d) : null };
		addProduct(half, operator, turns);
		addProduct(half, remainder, turns);
		DoubledMatrix[] whole = { DoubledMatrix.zero(d), turns ? DoubledMatrix.zero(d) : null };
		adjointTimes(whole, half[0], half[1]);
		return whole;
	}

	private DoubledMatrix[] congruence(SparseHermitian operator) {
		return congruence(operator, new SparseHermitian.Builder(d, 0).build());
	}

	/** Half += A V. */
	private void addProduct(DoubledMatrix[] half, SparseHermitian operator, boolean turns) {
		half[0].addProduct(operator, false, 1, re);
		if (turns) {
			half[1].addProduct(operator, true, 1, re);
			if (complex) {
				half[0].addProduct(operator, true, -1, im);
				half[1].addProduct(operator, false, 1, im);
			}
		}
	}

	/** To += V^+ (X + i Y). */
	private void adjointTimes(DoubledMatrix[] to, DoubledMatrix x, DoubledMatrix y) {
		to[0].addUpperTransposedProduct(re, 1, x);
		if (to[1] != null) {
			if (y != null) {
				to[1].addUpperTransposedProduct(re, 1, y);
			}
			if (complex) {
				to[0].addUpperTransposedProduct(im, 1, y);
				to[1].addUpperTransposedProduct(im, -1, x);
			}
		}
	}

	double[] energies() {
		return energies;
	}

	/** The error of an element between two of the vectors, relative to the norm of its operator. */
	double accuracy(int m, int n) {
		return accuracy[m] + accuracy[n];
	}

	/** V^+ A V, each element right to its last digits; zero where it is smaller than its error. */
	SparseHermitian transform(SparseHermitian operator) {
		DoubledMatrix[] whole = congruence(operator);
		double norm = operator.largestRowSum();
		SparseHermitian.Builder builder = new SparseHermitian.Builder(d, d);
		for (int m = 0; m < d; m++) {
			for (int n = m; n < d; n++) {
				double floor = norm * accuracy(m, n);
				double x = whole[0].high(m * d + n);
				double y = m == n || whole[1] == null ? 0 : whole[1].high(m * d + n);
				builder.add(m, n, Math.abs(x) > floor ? x : 0, Math.abs(y) > floor ? y : 0);
			}
		}
		return builder.build();
	}

	/** What {@link #transform}, or a multiple of it, lacks at its elements. */
	SparseHermitian remainder(SparseHermitian operator, SparseHermitian rounded) {
		DoubledMatrix[] whole = congruence(operator);
		SparseHermitian.Builder builder = new SparseHermitian.Builder(d, rounded.size());
		for (int e = 0; e < rounded.size(); e++) {
			// Elements are stored above the diagonal.
			int at = rounded.row(e) * d + rounded.column(e);
			double x = rounded.real(e) == 0 ? 0 : whole[0].high(at) - rounded.real(e) + whole[0].low(at);
			double y = rounded.imaginary(e) == 0 ? 0 : whole[1].high(at) - rounded.imaginary(e) + whole[1].low(at);
			builder.add(rounded.row(e), rounded.column(e), x, y);
		}
		return builder.build();
	}

	/** The vectors, rounded, as columns. */
	double[] real() {
		return rounded(re);
	}

	/** Empty for real vectors. */
	double[] imaginary() {
		return complex ? rounded(im) : new double[0];
	}

	private double[] rounded(DoubledMatrix matrix) {
		double[] elements = new double[d * d];
		Arrays.setAll(elements, matrix::high);
		return elements;
	}
}
