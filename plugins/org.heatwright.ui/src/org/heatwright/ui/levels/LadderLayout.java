// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.levels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.graphics.Rectangle;

/** Where the levels stand: energies to scale, levels of one energy side by side. Verified by {@code ViewsTest}. */
final class LadderLayout {

	private static final double SAME = 1e-9;

	private final Rectangle area;
	private final double lowest;
	private final double span;
	private final int[] slot;
	private final int[] slots;

	/** @param area where the lines may go */
	LadderLayout(Ladder ladder, Rectangle area) {
		this.area = area;
		lowest = ladder.lowest();
		span = ladder.highest() - lowest;
		slot = new int[ladder.rungs().size()];
		slots = new int[ladder.rungs().size()];
		List<Integer> order = new ArrayList<>(
				IntStream.range(0, slot.length).boxed().sorted(Comparator.comparingDouble(i -> ladder.rungs().get(i).energy())).toList());
		for (int from = 0; from < order.size();) {
			int to = from;
			double energy = ladder.rungs().get(order.get(from)).energy();
			while (to < order.size() && ladder.rungs().get(order.get(to)).energy() - energy <= SAME * span) {
				to++;
			}
			for (int k = from; k < to; k++) {
				slot[order.get(k)] = k - from;
				slots[order.get(k)] = to - from;
			}
			from = to;
		}
	}

	int y(double energy) {
		return span == 0 ? area.y + area.height / 2 : area.y + area.height - (int) Math.round((energy - lowest) / span * area.height);
	}

	/** Left end of the line of a level. */
	int left(int rung) {
		return area.x + (int) ((long) area.width * slot[rung] / slots[rung]);
	}

	int width(int rung) {
		int gap = slots[rung] > 1 ? 6 : 0;
		return Math.max(2, (int) ((long) area.width * (slot[rung] + 1) / slots[rung]) + area.x - left(rung) - gap);
	}

	/** Whether a level is the first of its energy. */
	boolean isFirst(int rung) {
		return slot[rung] == 0;
	}
}
