// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.heatwright.physics.Progress;
import org.heatwright.physics.linear.SparseColumns;

/**
 * The coordinates that a generator can reach from given ones, cut into parts that it does not connect. What is conserved (a number of excitations, a parity,
 * the reality of coherences) shows as
 * coordinates that are never reached: an XX chain with local baths needs C(2L, L) / 2 of 4^L. Cost: the elements of the reached columns. Verified by {@code
 * LindbladGeneratorTest}.
 */
public final class ReachedCoordinates {

	/** Coordinates of one part, ascending, and the generator on them. */
	public record Part(int[] coordinates, SparseColumns generator) {
	}

	private final DensityGenerator generator;
	private final Progress progress;
	private final long mostElements;
	private final int[] local;
	private int[] reached = new int[64];
	private int count;
	private int[] row = new int[1024];
	private double[] value = new double[1024];
	private int[] start = new int[65];

	private ReachedCoordinates(DensityGenerator generator, long mostElements, Progress progress) {
		this.generator = generator;
		this.progress = progress;
		this.mostElements = mostElements;
		this.local = new int[generator.coordinates().unknowns()];
		Arrays.fill(local, -1);
	}

	/**
	 * @param seeds        coordinates to start from
	 * @param mostElements a generator with more elements is not assembled
	 * @return the parts; an empty list when there would be too many elements
	 */
	public static List<Part> of(DensityGenerator generator, int[] seeds, long mostElements, Progress progress) {
		ReachedCoordinates search = new ReachedCoordinates(generator, mostElements, progress);
		for (int seed : seeds) {
			search.reach(seed);
		}
		return search.run() ? search.parts() : List.of();
	}

	private int reach(int coordinate) {
		if (local[coordinate] < 0) {
			if (count == reached.length) {
				reached = Arrays.copyOf(reached, 2 * count);
				start = Arrays.copyOf(start, 2 * count + 1);
			}
			local[coordinate] = count;
			reached[count++] = coordinate;
		}
		return local[coordinate];
	}

	private boolean run() {
		double[] sum = new double[local.length];
		double[] size = new double[local.length];
		int[] touched = new int[local.length];
		for (int k = 0; k < count; k++) {
			if (k % 64 == 0) {
				progress.check();
			}
			int[] touchedCount = new int[1];
			generator.column(reached[k], (r, v) -> {
				if (v == 0) {
					return;
				}
				if (size[r] == 0) {
					touched[touchedCount[0]++] = r;
				}
				sum[r] += v;
				size[r] += Math.abs(v);
			});
			int end = store(touched, touchedCount[0], sum, size, start[k]);
			start[k + 1] = end;
			if (end > mostElements) {
				return false;
			}
		}
		return true;
	}

	/** Sums that cancelled to rounding are no elements. */
	private int store(int[] touched, int touchedCount, double[] sum, double[] size, int from) {
		int end = from;
		for (int t = 0; t < touchedCount; t++) {
			int r = touched[t];
			if (Math.abs(sum[r]) > 8 * Math.ulp(size[r])) {
				if (end == row.length) {
					row = Arrays.copyOf(row, 2 * end);
					value = Arrays.copyOf(value, 2 * end);
				}
				row[end] = reach(r);
				value[end++] = sum[r];
			}
			sum[r] = 0;
			size[r] = 0;
		}
		return end;
	}

	private List<Part> parts() {
		int[] parent = new int[count];
		Arrays.setAll(parent, i -> i);
		for (int c = 0; c < count; c++) {
			for (int e = start[c]; e < start[c + 1]; e++) {
				parent[root(parent, row[e])] = root(parent, c);
			}
		}
		int[] part = new int[count];
		int[] size = new int[count];
		int[] number = new int[count];
		int parts = 0;
		for (int i = 0; i < count; i++) {
			int r = root(parent, i);
			if (size[r]++ == 0) {
				number[r] = parts++;
			}
			part[i] = number[r];
		}
		List<List<Integer>> members = new ArrayList<>();
		for (int p = 0; p < parts; p++) {
			members.add(new ArrayList<>());
		}
		for (int i = 0; i < count; i++) {
			members.get(part[i]).add(i);
		}
		return members.stream().map(this::part).toList();
	}

	private static int root(int[] parent, int i) {
		int at = i;
		while (parent[at] != at) {
			parent[at] = parent[parent[at]];
			at = parent[at];
		}
		return at;
	}

	private Part part(List<Integer> members) {
		int[] order = members.stream().sorted((a, b) -> Integer.compare(reached[a], reached[b])).mapToInt(Integer::intValue).toArray();
		int[] position = new int[count];
		int elements = 0;
		for (int i = 0; i < order.length; i++) {
			position[order[i]] = i;
			elements += start[order[i] + 1] - start[order[i]];
		}
		int[] starts = new int[order.length + 1];
		int[] rows = new int[elements];
		double[] values = new double[elements];
		int at = 0;
		for (int i = 0; i < order.length; i++) {
			for (int e = start[order[i]]; e < start[order[i] + 1]; e++) {
				rows[at] = position[row[e]];
				values[at++] = value[e];
			}
			starts[i + 1] = at;
		}
		return new Part(Arrays.stream(order).map(k -> reached[k]).toArray(), new SparseColumns(order.length, starts, rows, values));
	}
}
