// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import org.ejml.data.DMatrixRMaj;

/**
 * The secular generator on block-diagonal states in the real coordinates of {@link LevelBlocks}, d x = G x, of all baths together. Memory: 16 (sum d_n^2)^2 bytes while it is filled.
 * Verified by {@code BlockSecularTest}.
 */
public final class BlockGenerator {

	private final LevelBlocks levels;
	private final DMatrixRMaj matrix;
	/** The absolute values of what was added to each element, until the matrix is asked for. */
	private double[] size;

	public BlockGenerator(LevelBlocks levels) {
		this.levels = levels;
		this.matrix = new DMatrixRMaj(levels.unknowns(), levels.unknowns());
		this.size = new double[matrix.data.length];
	}

	public LevelBlocks levels() {
		return levels;
	}

	/** G, of which elements that cancelled to rounding are zero, because what they would join is conserved; not a copy. Nothing can be added to it afterwards. */
	public DMatrixRMaj matrix() {
		if (size != null) {
			double rounding = Math.max(1e-14, levels.states() * Math.ulp(1.0));
			for (int e = 0; e < size.length; e++) {
				if (Math.abs(matrix.data[e]) <= rounding * size[e]) {
					matrix.data[e] = 0;
				}
			}
			size = null;
		}
		return matrix;
	}

	private void add(int row, int column, double value) {
		int at = row * matrix.numCols + column;
		matrix.data[at] += value;
		size[at] += Math.abs(value);
	}

	/** rate * A rho A^+ for every basis element of the block that A starts from. */
	void addJump(LevelOperator.Block a, double rate) {
		for (int i = 0; i < a.columns(); i++) {
			addOuter(a, i, i, rate, 0, levels.diagonal(a.from(), i));
			for (int j = i + 1; j < a.columns(); j++) {
				int column = levels.real(a.from(), i, j);
				addOuter(a, i, j, rate, 0, column);
				addOuter(a, i, j, 0, rate, column + 1);
			}
		}
	}

	/** Column of G for rho = f |i><j| + h.c. (i &lt; j), or |i><i|: with columns a_i of A, f a_i a_j^+ + h.c. */
	private void addOuter(LevelOperator.Block a, int i, int j, double fRe, double fIm, int column) {
		double factor = i == j ? 0.5 : 1;
		for (int p = 0; p < a.rows(); p++) {
			for (int q = p; q < a.rows(); q++) {
				double re = term(a, i, j, p, q, fRe, fIm, true) + term(a, i, j, q, p, fRe, fIm, true);
				double im = term(a, i, j, p, q, fRe, fIm, false) - term(a, i, j, q, p, fRe, fIm, false);
				addElement(a.to(), p, q, factor * re, factor * im, column);
			}
		}
	}

	/** Re or Im of f a_i[p] conj(a_j[q]). */
	private static double term(LevelOperator.Block a, int i, int j, int p, int q, double fRe, double fIm, boolean realPart) {
		int pi = p * a.columns() + i;
		int qj = q * a.columns() + j;
		double re = a.re()[pi] * a.re()[qj] + a.im()[pi] * a.im()[qj];
		double im = a.im()[pi] * a.re()[qj] - a.re()[pi] * a.im()[qj];
		return realPart ? fRe * re - fIm * im : fRe * im + fIm * re;
	}

	/** -(1/2) (K rho + rho K) for the element K_pq of a Hermitian K; call it for every p and q. */
	void addDecay(int level, int p, int q, double re, double im) {
		addLeft(level, p, q, -0.5 * re, -0.5 * im);
	}

	/** -i [H, rho] for the element H_pq of a Hermitian H inside a level; call it for every p and q. */
	void addShift(int level, int p, int q, double re, double im) {
		addLeft(level, p, q, im, -re);
	}

	/** M rho + rho M^+ for one element M_pq: row p of the result gets M_pq rho_qk, and column p the conjugate. */
	private void addLeft(int level, int p, int q, double re, double im) {
		if (re == 0 && im == 0) {
			return;
		}
		for (int k = 0; k < levels.size(level); k++) {
			if (q == k) {
				addHermitian(level, p, k, re, im, levels.diagonal(level, q));
			} else {
				int column = levels.real(level, Math.min(q, k), Math.max(q, k));
				double sign = q < k ? 1 : -1;
				addHermitian(level, p, k, re, im, column);
				addHermitian(level, p, k, -sign * im, sign * re, column + 1);
			}
		}
	}

	/** z |p><k| + h.c. */
	private void addHermitian(int level, int p, int k, double re, double im, int column) {
		if (p == k) {
			addElement(level, p, k, 2 * re, 0, column);
		} else {
			addElement(level, Math.min(p, k), Math.max(p, k), re, p < k ? im : -im, column);
		}
	}

	/** Adds to element (p, q), p &lt;= q, of the result. */
	private void addElement(int level, int p, int q, double re, double im, int column) {
		if (p == q) {
			add(levels.diagonal(level, p), column, re);
		} else {
			int row = levels.real(level, p, q);
			add(row, column, re);
			add(row + 1, column, im);
		}
	}
}
