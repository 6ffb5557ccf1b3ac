// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.arrange;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.draw2d.geometry.Rectangle;
import org.heatwright.diagram.Texts;

/**
 * Ways to put several boxes in order. The box that comes first in the map stays and the others follow it; distributing keeps the outermost two. Verified by
 * {@code ArrangementTest} in the UI tests.
 */
public enum Arrangement {

	ALIGN_LEFT(2), ALIGN_CENTER(2), ALIGN_RIGHT(2), ALIGN_TOP(2), ALIGN_MIDDLE(2), ALIGN_BOTTOM(2), DISTRIBUTE_HORIZONTALLY(3), DISTRIBUTE_VERTICALLY(3),
	SAME_WIDTH(2), SAME_HEIGHT(2);

	private final int least;

	Arrangement(int least) {
		this.least = least;
	}

	/** How many boxes it takes at least. */
	public int least() {
		return least;
	}

	public String label() {
		return Texts.of("arrange." + name());
	}

	/** The id of the command in {@code plugin.xml} that does it. */
	public String commandId() {
		return "org.heatwright.diagram." + name().toLowerCase(java.util.Locale.ROOT);
	}

	/** New boxes for the old ones, which are not changed. */
	public <T> Map<T, Rectangle> apply(Map<T, Rectangle> boxes) {
		Map<T, Rectangle> arranged = new LinkedHashMap<>();
		if (this == DISTRIBUTE_HORIZONTALLY || this == DISTRIBUTE_VERTICALLY) {
			return distribute(boxes);
		}
		Rectangle first = boxes.values().iterator().next();
		boxes.forEach((key, box) -> arranged.put(key, like(first, box)));
		return arranged;
	}

	private Rectangle like(Rectangle first, Rectangle box) {
		Rectangle moved = box.getCopy();
		switch (this) {
			case ALIGN_LEFT -> moved.x = first.x;
			case ALIGN_CENTER -> moved.x = first.x + (first.width - box.width) / 2;
			case ALIGN_RIGHT -> moved.x = first.right() - box.width;
			case ALIGN_TOP -> moved.y = first.y;
			case ALIGN_MIDDLE -> moved.y = first.y + (first.height - box.height) / 2;
			case ALIGN_BOTTOM -> moved.y = first.bottom() - box.height;
			case SAME_WIDTH -> moved.width = first.width;
			case SAME_HEIGHT -> moved.height = first.height;
			default -> throw new IllegalStateException(name());
		}
		return moved;
	}

	/** Equal gaps between neighbours. */
	private <T> Map<T, Rectangle> distribute(Map<T, Rectangle> boxes) {
		boolean across = this == DISTRIBUTE_HORIZONTALLY;
		List<Map.Entry<T, Rectangle>> ordered = boxes.entrySet().stream()
				.sorted(Comparator.comparingInt(entry -> across ? entry.getValue().x : entry.getValue().y)).toList();
		int begin = start(ordered.get(0).getValue(), across);
		int end = ordered.stream().map(Map.Entry::getValue).mapToInt(box -> start(box, across) + length(box, across)).max().orElseThrow();
		int filled = ordered.stream().map(Map.Entry::getValue).mapToInt(box -> length(box, across)).sum();
		double gap = (end - begin - filled) / (double) (ordered.size() - 1);
		Map<T, Rectangle> arranged = new LinkedHashMap<>();
		double at = begin;
		for (Map.Entry<T, Rectangle> entry : ordered) {
			Rectangle box = entry.getValue().getCopy();
			if (across) {
				box.x = (int) Math.round(at);
			} else {
				box.y = (int) Math.round(at);
			}
			arranged.put(entry.getKey(), box);
			at += length(box, across) + gap;
		}
		return arranged;
	}

	private static int start(Rectangle box, boolean across) {
		return across ? box.x : box.y;
	}

	private static int length(Rectangle box, boolean across) {
		return across ? box.width : box.height;
	}
}
