// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.Rectangle;
import java.awt.geom.Point2D;

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
	public static Side of(Rectangle box, Point2D other) {
		if (other.getX() > box.x && other.getX() < box.getMaxX()) {
			return other.getY() < box.getCenterY() ? TOP : BOTTOM;
		}
		return other.getX() < box.getCenterX() ? LEFT : RIGHT;
	}

	public boolean isVertical() {
		return y == 0;
	}

	/** A point on this side of a box, {@code share} of the way from its top or left end. */
	public Point2D on(Rectangle box, double share) {
		return switch (this) {
			case LEFT -> new Point2D.Double(box.x, box.y + share * box.height);
			case RIGHT -> new Point2D.Double(box.getMaxX(), box.y + share * box.height);
			case TOP -> new Point2D.Double(box.x + share * box.width, box.y);
			case BOTTOM -> new Point2D.Double(box.x + share * box.width, box.getMaxY());
		};
	}

	/** A point in front of this side. */
	public Point2D before(Point2D point, double distance) {
		return new Point2D.Double(point.getX() + x * distance, point.getY() + y * distance);
	}
}
