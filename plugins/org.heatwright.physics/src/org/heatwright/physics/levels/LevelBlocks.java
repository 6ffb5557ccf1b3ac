// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

/**
 * The energy levels with their states, and the real coordinates of a block-diagonal Hermitian matrix rho = sum_n Pi_n rho Pi_n: for each level of d states its
 * d diagonal elements, then Re and Im of rho_ij for i &lt; j. There are sum_n d_n^2 of them. Verified by {@code BlockSecularTest}.
 */
public final class LevelBlocks {

	private final int[][] members;
	private final int[] position;
	private final int[] level;
	private final double[] energy;
	private final int[] offset;

	private LevelBlocks(int[][] members, int[] level, double[] energies) {
		this.members = members;
		this.level = level;
		this.position = new int[level.length];
		this.energy = new double[members.length];
		this.offset = new int[members.length + 1];
		for (int n = 0; n < members.length; n++) {
			for (int i = 0; i < members[n].length; i++) {
				position[members[n][i]] = i;
				energy[n] += (energies[members[n][i]] - energies[members[n][0]]) / members[n].length;
			}
			energy[n] += energies[members[n][0]];
			offset[n + 1] = Math.addExact(offset[n], Math.multiplyExact(members[n].length, members[n].length));
		}
	}

	/** @param level the level of each state, counted from 0 without gaps */
	static LevelBlocks of(int[] level, double[] energies) {
		int levels = 0;
		for (int n : level) {
			levels = Math.max(levels, n + 1);
		}
		int[] sizes = new int[levels];
		for (int n : level) {
			sizes[n]++;
		}
		int[][] members = new int[levels][];
		for (int state = level.length - 1; state >= 0; state--) {
			int n = level[state];
			members[n] = members[n] == null ? new int[sizes[n]] : members[n];
			members[n][--sizes[n]] = state;
		}
		return new LevelBlocks(members, level, energies);
	}

	public int levels() {
		return members.length;
	}

	public int states() {
		return level.length;
	}

	/** The number of states of a level. */
	public int size(int n) {
		return members[n].length;
	}

	/** The state that is number i of level n. */
	public int state(int n, int i) {
		return members[n][i];
	}

	public int levelOf(int state) {
		return level[state];
	}

	int positionOf(int state) {
		return position[state];
	}

	public double energy(int n) {
		return energy[n];
	}

	/** sum_n d_n^2. */
	public int unknowns() {
		return offset[members.length];
	}

	public int diagonal(int n, int i) {
		return offset[n] + i;
	}

	/** Coordinate of Re rho_ij, i &lt; j; that of Im rho_ij is the next one. */
	public int real(int n, int i, int j) {
		int d = members[n].length;
		return offset[n] + d + 2 * (i * (2 * d - i - 1) / 2 + j - i - 1);
	}

	/** The coordinates of a state without coherences. */
	public double[] ofPopulations(double[] populations) {
		double[] coordinates = new double[unknowns()];
		for (int state = 0; state < level.length; state++) {
			coordinates[diagonal(level[state], position[state])] = populations[state];
		}
		return coordinates;
	}

	/** The block of a level as dense matrices {re, im}, row by row. */
	public double[][] block(double[] coordinates, int n) {
		int d = members[n].length;
		double[] re = new double[d * d];
		double[] im = new double[d * d];
		for (int i = 0; i < d; i++) {
			re[i * d + i] = coordinates[diagonal(n, i)];
			for (int j = i + 1; j < d; j++) {
				int at = real(n, i, j);
				re[i * d + j] = re[j * d + i] = coordinates[at];
				im[i * d + j] = coordinates[at + 1];
				im[j * d + i] = -coordinates[at + 1];
			}
		}
		return new double[][] { re, im };
	}
}
