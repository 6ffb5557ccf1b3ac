// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import org.ejml.data.DMatrixRMaj;
import org.heatwright.physics.levels.LevelBlocks;
import org.heatwright.physics.levels.LevelOperator;
import org.heatwright.physics.linear.DoubleDouble;

/**
 * The secular generator on block-diagonal states in the real coordinates of {@link LevelBlocks}, d x = G x, of all baths together. Memory: 24 (sum d_n^2)^2
 * bytes while it is filled, 16 afterwards. What is added is summed with twice the digits, so that a strong dephasing that cancels in an element takes none of
 * those of the others. Verified by {@code BlockSecularTest}.
 */
public final class BlockGenerator {

	private final LevelBlocks levels;
	private final DMatrixRMaj matrix;
	/** The absolute values of what was added to each element, until the matrix is asked for. */
	private double[] size;
	/** What rounding took from each element. */
	private final double[] low;

	public BlockGenerator(LevelBlocks levels) {
		this.levels = levels;
		this.matrix = new DMatrixRMaj(levels.unknowns(), levels.unknowns());
		this.size = new double[matrix.data.length];
		this.low = new double[matrix.data.length];
	}

	public LevelBlocks levels() {
		return levels;
	}

	/** G, of which elements that cancelled to rounding are zero, because what they would join is conserved; not a copy. Nothing can be added to it afterwards. */
	public DMatrixRMaj matrix() {
		if (size != null) {
			double rounding = Math.max(1e-14, levels.states() * Math.ulp(1.0));
			for (int e = 0; e < size.length; e++) {
				double high = matrix.data[e] + low[e];
				low[e] -= high - matrix.data[e];
				matrix.data[e] = high;
				if (Math.abs(high) <= rounding * size[e]) {
					matrix.data[e] = 0;
					low[e] = 0;
				}
			}
			size = null;
		}
		return matrix;
	}

	/** What {@link #matrix} leaves out of each element by rounding, row by row; not a copy. */
	public double[] remainder() {
		matrix();
		return low;
	}

	/**
	 * -(rate/2) [A, [A, rho]] of a diagonal A inside a level: the coherence of two states is damped by (rate/2) (a_i - a_j)^2, however large what cancels in it.
	 */
	void addDephasing(int level, double[] diagonal, double rate) {
		for (int i = 0; i < diagonal.length; i++) {
			for (int j = i + 1; j < diagonal.length; j++) {
				int at = levels.real(level, i, j);
				double difference = diagonal[i] - diagonal[j];
				if (difference != 0) {
					add(at, at, -0.5 * rate * difference * difference, 0);
					add(at + 1, at + 1, -0.5 * rate * difference * difference, 0);
				}
			}
		}
	}

	/** Adds value + rest, of which the rest is what rounding took from the value. */
	private void add(int row, int column, double value, double rest) {
		int at = row * matrix.numCols + column;
		double before = matrix.data[at];
		double sum = before + value;
		double part = sum - before;
		low[at] += (before - (sum - part)) + (value - part) + rest;
		matrix.data[at] = sum;
		size[at] += Math.abs(value);
	}

	/** rate * A rho A^+ for every basis element of the block that A starts from. */
	void addJump(LevelOperator.Block a, double rate) {
		for (int i = 0; i < a.columns(); i++) {
			addOuter(a, i, i, rate, 1, levels.diagonal(a.from(), i));
			for (int j = i + 1; j < a.columns(); j++) {
				int column = levels.real(a.from(), i, j);
				addOuter(a, i, j, rate, 1, column);
				addOuter(a, i, j, rate, 0, column + 1);
			}
		}
	}

	/** Column of G for rho = f |i&gt;&lt;j| + h.c. (i &lt; j), or |i&gt;&lt;i|: with columns a_i of A, rate f a_i a_j^+ + h.c. for f = 1 or i. */
	private void addOuter(LevelOperator.Block a, int i, int j, double rate, int real, int column) {
		double scaled = i == j ? 0.5 * rate : rate;
		double[] re = new double[2];
		double[] im = new double[2];
		for (int p = 0; p < a.rows(); p++) {
			for (int q = p; q < a.rows(); q++) {
				re[0] = re[1] = im[0] = im[1] = 0;
				if (real == 1) {
					addReal(a, i, j, p, q, 1, re);
					addReal(a, i, j, q, p, 1, re);
					addImaginary(a, i, j, p, q, 1, im);
					addImaginary(a, i, j, q, p, -1, im);
				} else {
					addImaginary(a, i, j, p, q, -1, re);
					addImaginary(a, i, j, q, p, -1, re);
					addReal(a, i, j, p, q, 1, im);
					addReal(a, i, j, q, p, -1, im);
				}
				DoubleDouble.scale(re, scaled);
				DoubleDouble.scale(im, scaled);
				addElement(a.to(), p, q, re, im, column);
			}
		}
	}

	/** sum += sign Re a_i[p] conj(a_j[q]). */
	private static void addReal(LevelOperator.Block a, int i, int j, int p, int q, int sign, double[] sum) {
		int pi = p * a.columns() + i;
		int qj = q * a.columns() + j;
		DoubleDouble.addProduct(sum, sign * a.re()[pi], sign * a.reLow()[pi], a.re()[qj], a.reLow()[qj]);
		DoubleDouble.addProduct(sum, sign * a.im()[pi], sign * a.imLow()[pi], a.im()[qj], a.imLow()[qj]);
	}

	/** sum += sign Im a_i[p] conj(a_j[q]). */
	private static void addImaginary(LevelOperator.Block a, int i, int j, int p, int q, int sign, double[] sum) {
		int pi = p * a.columns() + i;
		int qj = q * a.columns() + j;
		DoubleDouble.addProduct(sum, sign * a.im()[pi], sign * a.imLow()[pi], a.re()[qj], a.reLow()[qj]);
		DoubleDouble.addProduct(sum, -sign * a.re()[pi], -sign * a.reLow()[pi], a.im()[qj], a.imLow()[qj]);
	}

	/** -(1/2) (K rho + rho K) for the element K_pq = {high, low} of a Hermitian K; call it for every p and q. */
	void addDecay(int level, int p, int q, double[] re, double[] im) {
		addLeft(level, p, q, new double[] { -0.5 * re[0], -0.5 * re[1] }, new double[] { -0.5 * im[0], -0.5 * im[1] });
	}

	/** -i [H, rho] for the element H_pq of a Hermitian H inside a level; call it for every p and q. */
	void addShift(int level, int p, int q, double re, double im) {
		addLeft(level, p, q, new double[] { im, 0 }, new double[] { -re, 0 });
	}

	/** M rho + rho M^+ for one element M_pq: row p of the result gets M_pq rho_qk, and column p the conjugate. */
	private void addLeft(int level, int p, int q, double[] re, double[] im) {
		if (re[0] == 0 && im[0] == 0) {
			return;
		}
		for (int k = 0; k < levels.size(level); k++) {
			if (q == k) {
				addHermitian(level, p, k, re, im, levels.diagonal(level, q));
			} else {
				int column = levels.real(level, Math.min(q, k), Math.max(q, k));
				double sign = q < k ? 1 : -1;
				addHermitian(level, p, k, re, im, column);
				addHermitian(level, p, k, times(im, -sign), times(re, sign), column + 1);
			}
		}
	}

	private static double[] times(double[] x, double factor) {
		return new double[] { factor * x[0], factor * x[1] };
	}

	/** z |p&gt;&lt;k| + h.c. */
	private void addHermitian(int level, int p, int k, double[] re, double[] im, int column) {
		if (p == k) {
			addElement(level, p, k, times(re, 2), new double[2], column);
		} else {
			addElement(level, Math.min(p, k), Math.max(p, k), re, p < k ? im : times(im, -1), column);
		}
	}

	/** Adds to element (p, q), p &lt;= q, of the result. */
	private void addElement(int level, int p, int q, double[] re, double[] im, int column) {
		if (p == q) {
			add(levels.diagonal(level, p), column, re[0], re[1]);
		} else {
			int row = levels.real(level, p, q);
			add(row, column, re[0], re[1]);
			add(row + 1, column, im[0], im[1]);
		}
	}
}
