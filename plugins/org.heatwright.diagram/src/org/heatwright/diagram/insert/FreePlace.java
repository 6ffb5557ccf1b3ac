// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.insert;

import java.util.Collection;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/** A place for a new node that covers no other one and can be seen. Verified by {@code InsertTest} in the UI tests. */
public final class FreePlace {

	private static final int STEP = 24;
	private static final int GAP = 24;

	private FreePlace() {
	}

	/**
	 * The free place nearest to where one would like it; where one would like it when nothing in sight is free.
	 *
	 * @param wished   the top left corner
	 * @param size     of the node; only width and height count
	 * @param sight    the part of the sheet that is seen
	 * @param occupied where other nodes stand
	 */
	public static Point near(Point wished, Rectangle size, Rectangle sight, Collection<Rectangle> occupied) {
		Point best = null;
		for (int y = sight.y + GAP; y + size.height <= sight.bottom(); y += STEP) {
			for (int x = sight.x + GAP; x + size.width <= sight.right(); x += STEP) {
				Point at = new Point(x, y);
				boolean nearer = best == null || at.getDistance(wished) < best.getDistance(wished);
				if (nearer && isFree(new Rectangle(x - GAP, y - GAP, size.width + 2 * GAP, size.height + 2 * GAP), occupied)) {
					best = at;
				}
			}
		}
		return best == null ? wished : best;
	}

	private static boolean isFree(Rectangle box, Collection<Rectangle> occupied) {
		return occupied.stream().noneMatch(box::intersects);
	}
}
