// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.solve;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The values of one part of a machine, by the positions of the groups of axes that reach it: each is computed once, by whichever thread needs it first, and
 * kept as long as there are not too many.
 * Thread safe, because a value is a function of its positions.
 */
final class PartTable<T> {

	private static final double LARGEST = 1 << 17;

	private final int[] groups;
	private final int[] stride;
	private final AtomicReferenceArray<T> values;

	/**
	 * @param reach which groups of axes the part depends on
	 * @param shape the lengths of all groups
	 */
	PartTable(BitSet reach, int[] shape) {
		this.groups = reach.stream().toArray();
		this.stride = new int[groups.length];
		double size = 1;
		for (int g = groups.length - 1; g >= 0; g--) {
			stride[g] = (int) Math.min(size, Integer.MAX_VALUE);
			size *= shape[groups[g]];
		}
		this.values = size <= LARGEST ? new AtomicReferenceArray<>((int) size) : null;
	}

	/** The value at positions; null when it has not been computed. */
	T at(int[] positions) {
		return values == null ? null : values.get(place(positions));
	}

	void put(int[] positions, T value) {
		if (values != null) {
			values.set(place(positions), value);
		}
	}

	private int place(int[] positions) {
		int place = 0;
		for (int g = 0; g < groups.length; g++) {
			place += stride[g] * positions[groups[g]];
		}
		return place;
	}
}
