// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.Rectangle;

/** The side of a node that looks at something. */
public enum Side {

	LEFT(-1, 0), RIGHT(1, 0), TOP(0, -1), BOTTOM(0, 1);

	private final int x;
	private final int y;

	Side(int x, int y) {
		this.x = x;
		this.y = y;
	}

	/** Left or right unless the other lies straight above or below. */
	public static Side of(Rectangle box, Point other) {
		Point centre = box.getCenter();
		if (other.x > box.x && other.x < box.right()) {
			return other.y < centre.y ? TOP : BOTTOM;
		}
		return other.x < centre.x ? LEFT : RIGHT;
	}

	/** A point on this side of a box, {@code share} of the way from its top or left end. */
	Point on(Rectangle box, double share) {
		return switch (this) {
			case LEFT -> new Point(box.x, box.y + (int) Math.round(share * box.height));
			case RIGHT -> new Point(box.right(), box.y + (int) Math.round(share * box.height));
			case TOP -> new Point(box.x + (int) Math.round(share * box.width), box.y);
			case BOTTOM -> new Point(box.x + (int) Math.round(share * box.width), box.bottom());
		};
	}

	/** A point in front of this side. */
	Point before(Point point, int distance) {
		return new Point(point.x + x * distance, point.y + y * distance);
	}
}
