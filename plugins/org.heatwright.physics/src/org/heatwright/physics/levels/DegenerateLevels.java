// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.heatwright.physics.operator.SparseHermitian;

/**
 * Finds degenerate levels and decides whether populations alone are exact in spite of them.
 *
 * <p>Sufficient condition in the given eigenbasis: for every state n and every pair j != j' of one energy, gamma(E_n - E_j) sum_k A_k(j,n) A_k(j',n)^* = 0, and
 * gamma(E_j - E_n) sum_k A_k(j,n) A_k(j',n)^* summed over the states n of one energy is zero too. Then no jump and no anticommutator creates a coherence
 * between j and j'.
 * Levels count as one when a chain of distances of 1e-9 of the spread joins them. Spectra of more than a thousand levels given as numbers lie closer by
 * themselves: there it is 1e-6 of the mean distance.
 * Where baths dephase at once, see {@code InstantDephasing}, a coherence counts only inside one of their blocks. Verified by {@code DegenerateLevelsTest}.
 */
public final class DegenerateLevels {

	private static final double OF_SPREAD = 1e-9;
	private static final double OF_MEAN_DISTANCE = 1e-6;
	private static final int ULPS = 16;

	private final double[] energies;
	private final int[] group;
	private final boolean any;
	private final double tolerance;

	/** @param exact whether the energies were given, not computed by an eigensolver */
	private DegenerateLevels(double[] energies, boolean exact) {
		this.energies = energies;
		int d = energies.length;
		double[] sorted = energies;
		if (!ascending(energies)) {
			sorted = energies.clone();
			Arrays.sort(sorted);
		}
		double largest = Math.max(Math.abs(sorted[0]), Math.abs(sorted[d - 1]));
		double spread = sorted[d - 1] - sorted[0];
		double apart = exact ? Math.min(OF_SPREAD * spread, OF_MEAN_DISTANCE * spread / Math.max(1, d - 1)) : OF_SPREAD * spread;
		tolerance = Math.max(Math.max(apart, exact ? ULPS * Math.ulp(largest) : 0), Double.MIN_NORMAL);
		boolean found = false;
		for (int i = 1; i < d && !found; i++) {
			found = sorted[i] - sorted[i - 1] <= tolerance;
		}
		any = found;
		group = found ? groups(energies, tolerance) : new int[0];
	}

	private DegenerateLevels(double[] energies, int[] group, boolean any, double tolerance) {
		this.energies = energies;
		this.group = group;
		this.any = any;
		this.tolerance = tolerance;
	}

	/** Levels of a Hamiltonian that is diagonal as given. */
	public static DegenerateLevels ofExact(double[] energies) {
		return new DegenerateLevels(energies, true);
	}

	/** Levels that an eigensolver found, whose errors are a small multiple of eps ||H||. */
	public static DegenerateLevels ofComputed(double[] energies) {
		return new DegenerateLevels(energies, false);
	}

	private static boolean ascending(double[] energies) {
		for (int i = 1; i < energies.length; i++) {
			if (energies[i] < energies[i - 1]) {
				return false;
			}
		}
		return true;
	}

	private static int[] groups(double[] energies, double tolerance) {
		int[] order = IntStream.range(0, energies.length).boxed().sorted((a, b) -> Double.compare(energies[a], energies[b])).mapToInt(Integer::intValue).toArray();
		int[] group = new int[energies.length];
		for (int i = 1; i < order.length; i++) {
			boolean same = energies[order[i]] - energies[order[i - 1]] <= tolerance;
			group[order[i]] = group[order[i - 1]] + (same ? 0 : 1);
		}
		return group;
	}

	/** The energies with those of one level equal: their mean. */
	public double[] levelled() {
		if (!any) {
			return energies;
		}
		LevelBlocks blocks = blocks();
		return IntStream.range(0, energies.length).mapToDouble(i -> blocks.energy(blocks.levelOf(i))).toArray();
	}

	/** The same levels, cut into the blocks of coherences that survive. */
	public DegenerateLevels within(double[] levelled, int[] block) {
		int[] cut = block == null || !any ? group : cut(group, block);
		return new DegenerateLevels(levelled, cut, any, tolerance);
	}

	private static int[] cut(int[] group, int[] block) {
		int[] order = IntStream.range(0, group.length).boxed()
				.sorted((a, b) -> group[a] != group[b] ? Integer.compare(group[a], group[b]) : Integer.compare(block[a], block[b]))
				.mapToInt(Integer::intValue).toArray();
		int[] cut = new int[group.length];
		for (int k = 1; k < order.length; k++) {
			boolean same = group[order[k]] == group[order[k - 1]] && block[order[k]] == block[order[k - 1]];
			cut[order[k]] = cut[order[k - 1]] + (same ? 0 : 1);
		}
		return cut;
	}

	/** Two energies closer than this are one level. */
	public double tolerance() {
		return tolerance;
	}

	public LevelBlocks blocks() {
		return LevelBlocks.of(any ? group : IntStream.range(0, energies.length).toArray(), energies);
	}

	public boolean any() {
		return any;
	}

	/**
	 * Whether the independent operators of one bath leave populations to themselves.
	 *
	 * @param rate gamma(omega) of the bath
	 */
	public boolean populationsSuffice(List<SparseHermitian> operators, DoubleUnaryOperator rate) {
		return !any || vanish(operators, omega -> rate.applyAsDouble(omega), false) && vanish(operators, omega -> rate.applyAsDouble(-omega), true);
	}

	private boolean vanish(List<SparseHermitian> operators, DoubleUnaryOperator rate, boolean summed) {
		Map<Long, double[]> sums = new HashMap<>();
		double scale = 0;
		for (SparseHermitian operator : operators) {
			List<List<double[]>> columns = columns(operator);
			for (int n = 0; n < columns.size(); n++) {
				scale = Math.max(scale, addPairs(columns.get(n), n, rate, sums));
			}
		}
		double tolerance = 1e-12 * scale;
		return (summed ? summedOverLevels(sums) : sums).values().stream().allMatch(sum -> Math.hypot(sum[0], sum[1]) <= tolerance);
	}

	/** For each state n its partners j with Re and Im of A(j,n). */
	private List<List<double[]>> columns(SparseHermitian operator) {
		List<List<double[]>> columns = new ArrayList<>();
		for (int n = 0; n < operator.dimension(); n++) {
			columns.add(new ArrayList<>());
		}
		for (int e = 0; e < operator.size(); e++) {
			int i = operator.row(e);
			int j = operator.column(e);
			columns.get(j).add(new double[] { i, operator.real(e), operator.imaginary(e) });
			if (i != j) {
				columns.get(i).add(new double[] { j, operator.real(e), -operator.imaginary(e) });
			}
		}
		return columns;
	}

	private double addPairs(List<double[]> column, int n, DoubleUnaryOperator rate, Map<Long, double[]> sums) {
		double largest = 0;
		for (double[] a : column) {
			double weight = rate.applyAsDouble(energies[n] - energies[(int) a[0]]);
			if (weight == Double.POSITIVE_INFINITY && n == (int) a[0]) {
				// Pure dephasing at once: what it destroys is not among the coherences that are asked for.
				continue;
			}
			largest = Math.max(largest, weight * (a[1] * a[1] + a[2] * a[2]));
			for (double[] b : column) {
				int j = (int) a[0];
				int k = (int) b[0];
				if (j < k && group[j] == group[k]) {
					double[] sum = sums.computeIfAbsent(((long) n * group.length + j) * group.length + k, key -> new double[2]);
					sum[0] += weight * (a[1] * b[1] + a[2] * b[2]);
					sum[1] += weight * (a[2] * b[1] - a[1] * b[2]);
				}
			}
		}
		return largest;
	}

	private Map<Long, double[]> summedOverLevels(Map<Long, double[]> sums) {
		Map<Long, double[]> summed = new HashMap<>();
		long square = (long) group.length * group.length;
		sums.forEach((key, value) -> {
			double[] sum = summed.computeIfAbsent(group[(int) (key / square)] * square + key % square, k -> new double[2]);
			sum[0] += value[0];
			sum[1] += value[1];
		});
		return summed;
	}
}
