// SPDX-License-Identifier: EPL-2.0
package org.heatwright.physics.operator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** The order of indices is the one of a stable sort. */
class RunMergeTest {

	@Test
	void stableOnRandomKeys() {
		Random random = new Random(7);
		for (int size = 0; size < 200; size++) {
			long[] keys = random.longs(size, 0, 20).toArray();
			int[] expected = IntStream.range(0, size).boxed().sorted((a, b) -> Long.compare(keys[a], keys[b])).mapToInt(Integer::intValue).toArray();
			assertArrayEquals(expected, RunMerge.order(keys, size));
		}
	}
}
