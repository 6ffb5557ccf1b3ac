// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.levels;

import java.util.stream.IntStream;

/** States that the large elements of some matrices join. Verified by {@code ClaimsWithCoherencesTest}. */
final class Sectors {

	/** Elements larger than this part of the largest are none that rounding made. */
	private static final double LARGE = 1e-5;

	private final int d;
	private final int[] parent;

	Sectors(int d) {
		this.d = d;
		this.parent = IntStream.range(0, d).toArray();
	}

	/** Joins states by the large elements of a matrix, row by row; an empty one joins none. */
	void join(double[] elements) {
		double largest = 0;
		for (double element : elements) {
			largest = Math.max(largest, Math.abs(element));
		}
		for (int at = 0; at < elements.length; at++) {
			if (Math.abs(elements[at]) > LARGE * largest) {
				parent[root(at / d)] = root(at % d);
			}
		}
	}

	boolean areSeveral() {
		return IntStream.range(0, d).map(this::root).distinct().count() > 1;
	}

	/** Whether a matrix has an element between two sectors, however small. */
	boolean touch(double[] elements) {
		for (int at = 0; at < elements.length; at++) {
			if (elements[at] != 0 && root(at / d) != root(at % d)) {
				return true;
			}
		}
		return false;
	}

	private int root(int i) {
		int at = i;
		while (parent[at] != at) {
			parent[at] = parent[parent[at]];
			at = parent[at];
		}
		return at;
	}
}
