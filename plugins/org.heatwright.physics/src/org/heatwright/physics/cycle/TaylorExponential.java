// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.cycle;

import org.heatwright.physics.operator.SparseHermitian;

/** X -> exp(-i h H) X of a dense complex matrix by the Taylor series, for h ||H|| of a few units at most. Work arrays are kept. */
final class TaylorExponential {

	private static final int MOST_TERMS = 120;

	private final int d;
	private double[] termRe;
	private double[] termIm;
	private double[] nextRe;
	private double[] nextIm;

	TaylorExponential(int dimension) {
		this.d = dimension;
		this.termRe = new double[d * d];
		this.termIm = new double[d * d];
		this.nextRe = new double[d * d];
		this.nextIm = new double[d * d];
	}

	/** Replaces re + i im by its image. */
	void apply(SparseHermitian hamiltonian, double h, double[] re, double[] im) {
		System.arraycopy(re, 0, termRe, 0, re.length);
		System.arraycopy(im, 0, termIm, 0, im.length);
		for (int k = 1; k <= MOST_TERMS; k++) {
			multiply(hamiltonian, h / k);
			double largest = 0;
			for (int i = 0; i < re.length; i++) {
				re[i] += termRe[i];
				im[i] += termIm[i];
				largest = Math.max(largest, Math.abs(termRe[i]) + Math.abs(termIm[i]));
			}
			if (largest < 1e-18) {
				return;
			}
		}
		throw new ArithmeticException("the Taylor series of exp(-i h H) has not converged");
	}

	/** term = -i factor H term. */
	private void multiply(SparseHermitian hamiltonian, double factor) {
		java.util.Arrays.fill(nextRe, 0);
		java.util.Arrays.fill(nextIm, 0);
		for (int e = 0; e < hamiltonian.size(); e++) {
			int i = hamiltonian.row(e);
			int j = hamiltonian.column(e);
			addRow(i, j, factor * hamiltonian.imaginary(e), -factor * hamiltonian.real(e));
			if (i != j) {
				addRow(j, i, -factor * hamiltonian.imaginary(e), -factor * hamiltonian.real(e));
			}
		}
		double[] swap = termRe;
		termRe = nextRe;
		nextRe = swap;
		swap = termIm;
		termIm = nextIm;
		nextIm = swap;
	}

	/** Row i of next += (x + i y) row j of term. */
	private void addRow(int i, int j, double x, double y) {
		if (x == 0) {
			addTurnedRow(i, j, y);
			return;
		}
		for (int c = 0; c < d; c++) {
			double re = termRe[j * d + c];
			double im = termIm[j * d + c];
			nextRe[i * d + c] += x * re - y * im;
			nextIm[i * d + c] += x * im + y * re;
		}
	}

	/** The same for a real Hamiltonian: row i of next += i y row j of term. */
	private void addTurnedRow(int i, int j, double y) {
		for (int c = 0; c < d; c++) {
			nextRe[i * d + c] -= y * termIm[j * d + c];
			nextIm[i * d + c] += y * termRe[j * d + c];
		}
	}
}
