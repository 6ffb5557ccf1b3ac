// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import java.util.TreeMap;

import org.heatwright.physics.operator.SparseHermitian;

/** A Hermitian operator cut into its blocks Pi_n A Pi_m between levels; blocks without an element are absent. */
public final class LevelOperator {

	/** Pi_n A Pi_m, row by row: {@code rows} states of the level {@code to}, {@code columns} of the level {@code from}. */
	public record Block(int to, int from, int rows, int columns, double[] re, double[] im, double[] reLow, double[] imLow) {
	}

	private final TreeMap<Long, Block> blocks = new TreeMap<>();
	private final LevelBlocks levels;

	public LevelOperator(SparseHermitian operator, LevelBlocks levels) {
		this(operator, new SparseHermitian.Builder(operator.dimension(), 0).build(), levels);
	}

	/** @param remainder what rounding took from the elements of the operator */
	public LevelOperator(SparseHermitian operator, SparseHermitian remainder, LevelBlocks levels) {
		this.levels = levels;
		for (int e = 0; e < operator.size(); e++) {
			set(operator.row(e), operator.column(e), operator.real(e), operator.imaginary(e));
			if (operator.row(e) != operator.column(e)) {
				set(operator.column(e), operator.row(e), operator.real(e), -operator.imaginary(e));
			}
		}
		for (int e = 0; e < remainder.size(); e++) {
			setLow(remainder.row(e), remainder.column(e), remainder.real(e), remainder.imaginary(e));
			if (remainder.row(e) != remainder.column(e)) {
				setLow(remainder.column(e), remainder.row(e), remainder.real(e), -remainder.imaginary(e));
			}
		}
	}

	private void set(int row, int column, double re, double im) {
		int to = levels.levelOf(row);
		int from = levels.levelOf(column);
		Block block = blocks.computeIfAbsent((long) to * levels.levels() + from, key -> {
			int size = levels.size(to) * levels.size(from);
			return new Block(to, from, levels.size(to), levels.size(from), new double[size], new double[size], new double[size], new double[size]);
		});
		int at = levels.positionOf(row) * block.columns + levels.positionOf(column);
		block.re[at] = re;
		block.im[at] = im;
	}

	private void setLow(int row, int column, double re, double im) {
		Block block = blocks.get((long) levels.levelOf(row) * levels.levels() + levels.levelOf(column));
		int at = levels.positionOf(row) * block.columns + levels.positionOf(column);
		block.reLow[at] = re;
		block.imLow[at] = im;
	}

	public Iterable<Block> blocks() {
		return blocks.values();
	}
}
