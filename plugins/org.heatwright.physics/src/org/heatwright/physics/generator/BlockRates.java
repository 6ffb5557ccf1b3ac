// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.SolverRefusedException.Reason;
import org.heatwright.physics.bath.Bath;
import org.heatwright.physics.levels.LevelBlocks;
import org.heatwright.physics.levels.LevelOperator;
import org.heatwright.physics.linear.DoubleDouble;
import org.heatwright.physics.linear.HermitianJacobi;
import org.heatwright.physics.operator.SparseHermitian;

/**
 * What one bath does to a state that is block diagonal in the levels: with w = E_m - E_n and A_nm = Pi_n A Pi_m
 * <pre>
 *   d rho_n += gamma(w) A_nm rho_m A_nm^+,    d rho_m -= (1/2) {gamma(w) A_nm^+ A_nm, rho_m},    Q_m -= w gamma(w) A_nm^+ A_nm,
 * </pre>
 * J = Tr Q rho. The sector of zero frequency is closed, so equal gaps elsewhere play no part. Source: Breuer and Petruccione (2002), Eq. (3.143).
 * Verified by {@code BlockSecularTest} against {@code degenerate_block_secular.json}.
 */
public final class BlockRates {

	private final LevelBlocks levels;
	private final double[][] currentRe;
	private final double[][] currentIm;

	private BlockRates(LevelBlocks levels) {
		this.levels = levels;
		currentRe = new double[levels.levels()][];
		currentIm = new double[levels.levels()][];
		for (int n = 0; n < levels.levels(); n++) {
			currentRe[n] = new double[levels.size(n) * levels.size(n)];
			currentIm[n] = new double[levels.size(n) * levels.size(n)];
		}
	}

	/**
	 * Adds the bath to a generator and returns its heat-current operator.
	 *
	 * @param remainders what rounding took from the elements of each operator
	 * @param shift  S(w) of H_LS = sum S(w) A_nm^+ A_nm, which acts inside levels; zero leaves the Lamb shift out
	 * @param atOnce whether the bath has gamma(0) = inf and the levels are the blocks that its operators do not see
	 */
	static BlockRates addTo(BlockGenerator generator, Bath bath, List<SparseHermitian> operators, List<SparseHermitian> remainders, LevelBlocks levels,
			DoubleUnaryOperator shift, boolean atOnce) {
		BlockRates rates = new BlockRates(levels);
		for (int k = 0; k < operators.size(); k++) {
			for (LevelOperator.Block block : new LevelOperator(operators.get(k), remainders.get(k), levels).blocks()) {
				boolean dephasesNothing = block.to() == block.from() && (block.rows() == 1 || atOnce);
				if (!dephasesNothing) {
					double omega = block.to() == block.from() ? 0 : levels.energy(block.from()) - levels.energy(block.to());
					double rate = finiteRate(bath, omega);
					double moved = finiteShift(bath, shift.applyAsDouble(omega));
					if (block.to() != block.from() || moved != 0) {
						rates.add(generator, block, omega, rate, moved);
					} else if (isDiagonal(block)) {
						generator.addDephasing(block.from(), diagonal(block), rate);
					} else {
						rates.add(generator, withoutMean(block), omega, rate, moved);
					}
				}
			}
		}
		return rates;
	}

	private static boolean isDiagonal(LevelOperator.Block block) {
		boolean diagonal = true;
		for (int e = 0; e < block.re().length; e++) {
			diagonal &= e / block.columns() == e % block.columns() || block.re()[e] == 0 && block.im()[e] == 0;
		}
		return diagonal;
	}

	private static double[] diagonal(LevelOperator.Block block) {
		double[] diagonal = new double[block.rows()];
		Arrays.setAll(diagonal, i -> block.re()[i * block.columns() + i]);
		return diagonal;
	}

	/** Pure dephasing does not see what is the same for all states of a level: D[A - c] = D[A] for Hermitian A and real c. */
	private static LevelOperator.Block withoutMean(LevelOperator.Block block) {
		double mean = Arrays.stream(diagonal(block)).average().orElse(0);
		double[] re = block.re().clone();
		double[] low = block.reLow().clone();
		for (int i = 0; i < block.rows(); i++) {
			int at = i * block.columns() + i;
			double before = re[at];
			re[at] = before - mean;
			double part = re[at] - before;
			low[at] += (before - (re[at] - part)) - (mean + part);
		}
		return new LevelOperator.Block(block.to(), block.from(), block.rows(), block.columns(), re, block.im(), low, block.imLow());
	}

	private static double finiteRate(Bath bath, double omega) {
		double rate = bath.rate(omega);
		if (!Double.isFinite(rate)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "bath " + bath.id() + " acts infinitely fast at the frequency " + omega
					+ ": it couples degenerate levels, where its rate diverges; choose a spectrum that is finite there");
		}
		return rate;
	}

	private static double finiteShift(Bath bath, double shift) {
		if (!Double.isFinite(shift)) {
			throw new SolverRefusedException(Reason.NOT_SUPPORTED, "the Lamb shift of bath " + bath.id()
					+ " is infinite: its spectrum has no cut-off, its rate diverges at zero frequency, or it jumps at a frequency of the medium");
		}
		return shift;
	}

	private void add(BlockGenerator generator, LevelOperator.Block block, double omega, double rate, double shift) {
		if (rate == 0 && shift == 0) {
			return;
		}
		generator.addJump(block, rate);
		int d = block.columns();
		double[] re = new double[2];
		double[] im = new double[2];
		for (int i = 0; i < d; i++) {
			for (int j = 0; j < d; j++) {
				re[0] = re[1] = im[0] = im[1] = 0;
				for (int k = 0; k < block.rows(); k++) {
					int ki = k * d + i;
					int kj = k * d + j;
					DoubleDouble.addProduct(re, block.re()[ki], block.reLow()[ki], block.re()[kj], block.reLow()[kj]);
					DoubleDouble.addProduct(re, block.im()[ki], block.imLow()[ki], block.im()[kj], block.imLow()[kj]);
					DoubleDouble.addProduct(im, block.re()[ki], block.reLow()[ki], block.im()[kj], block.imLow()[kj]);
					DoubleDouble.addProduct(im, -block.im()[ki], -block.imLow()[ki], block.re()[kj], block.reLow()[kj]);
				}
				generator.addShift(block.from(), i, j, shift * re[0], shift * im[0]);
				DoubleDouble.scale(re, rate);
				DoubleDouble.scale(im, rate);
				generator.addDecay(block.from(), i, j, re, im);
				currentRe[block.from()][i * d + j] -= omega * re[0];
				currentIm[block.from()][i * d + j] -= omega * im[0];
			}
		}
	}

	/** Tr Q rho. */
	public double heatCurrent(double[] rho) {
		double sum = 0;
		for (int n = 0; n < levels.levels(); n++) {
			double[][] block = levels.block(rho, n);
			for (int i = 0; i < currentRe[n].length; i++) {
				// Tr Q rho = sum_ij Q_ij rho_ji = sum_ij Q_ij conj(rho_ij)
				sum += currentRe[n][i] * block[0][i] + currentIm[n][i] * block[1][i];
			}
		}
		return sum;
	}

	/** Q as coefficients of the coordinates of a state, J = sum_c q_c rho_c. */
	public double[] coefficients() {
		double[] q = new double[levels.unknowns()];
		for (int n = 0; n < levels.levels(); n++) {
			int d = levels.size(n);
			for (int i = 0; i < d; i++) {
				q[levels.diagonal(n, i)] = currentRe[n][i * d + i];
				for (int j = i + 1; j < d; j++) {
					q[levels.real(n, i, j)] = currentRe[n][i * d + j] + currentRe[n][j * d + i];
					q[levels.real(n, i, j) + 1] = currentIm[n][i * d + j] - currentIm[n][j * d + i];
				}
			}
		}
		return q;
	}

	/** Rounding in {@link #heatCurrent}; that of the state comes from its solution. */
	public double heatCurrentError(double[] rho) {
		double sum = 0;
		for (int n = 0; n < levels.levels(); n++) {
			double[][] block = levels.block(rho, n);
			for (int i = 0; i < currentRe[n].length; i++) {
				sum += Math.abs(currentRe[n][i] * block[0][i]) + Math.abs(currentIm[n][i] * block[1][i]);
			}
		}
		return 4 * Math.ulp(1.0) * sum;
	}

	public double smallestCurrent() {
		double smallest = Double.POSITIVE_INFINITY;
		for (int n = 0; n < levels.levels(); n++) {
			smallest = Math.min(smallest, HermitianJacobi.of(levels.size(n), currentRe[n], currentIm[n]).smallest());
		}
		return smallest;
	}

	public double largestCurrent() {
		double largest = Double.NEGATIVE_INFINITY;
		for (int n = 0; n < levels.levels(); n++) {
			largest = Math.max(largest, HermitianJacobi.of(levels.size(n), currentRe[n], currentIm[n]).largest());
		}
		return largest;
	}
}
