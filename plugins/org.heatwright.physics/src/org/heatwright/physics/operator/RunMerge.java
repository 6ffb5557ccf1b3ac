// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import java.util.Arrays;

/**
 * Orders indices by their keys without boxing: natural merge sort, O(n log runs), stable; operators are assembled from a few ascending runs. Verified by {@code
 * RunMergeTest}.
 */
final class RunMerge {

	private RunMerge() {
	}

	/** The permutation that makes the first {@code size} keys ascend. */
	static int[] order(long[] keys, int size) {
		int[] order = new int[size];
		Arrays.setAll(order, i -> i);
		int[] ends = runs(keys, size);
		int[] spare = new int[size];
		while (ends.length > 1) {
			int[] merged = new int[(ends.length + 1) / 2];
			for (int r = 0; r < ends.length; r += 2) {
				int begin = r == 0 ? 0 : ends[r - 1];
				int end = r + 1 < ends.length ? ends[r + 1] : ends[r];
				merge(keys, order, spare, begin, ends[r], end);
				merged[r / 2] = end;
			}
			int[] swapped = order;
			order = spare;
			spare = swapped;
			ends = merged;
		}
		return order;
	}

	private static int[] runs(long[] keys, int size) {
		int[] ends = new int[16];
		int count = 0;
		for (int i = 1; i <= size; i++) {
			if (i == size || keys[i - 1] > keys[i]) {
				ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
				ends[count++] = i;
			}
		}
		return Arrays.copyOf(ends, count);
	}

	private static void merge(long[] keys, int[] from, int[] to, int begin, int middle, int end) {
		int left = begin;
		int right = middle;
		for (int k = begin; k < end; k++) {
			boolean takeLeft = right >= end || left < middle && keys[from[left]] <= keys[from[right]];
			to[k] = from[takeLeft ? left++ : right++];
		}
	}
}
