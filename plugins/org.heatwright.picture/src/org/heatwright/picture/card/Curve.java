// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.geom.Point2D;

/** A cubic Bezier curve that leaves two boxes at a right angle. */
public record Curve(Point2D start, Point2D leave, Point2D arrive, Point2D end) {

	/** How far the handles of a curve reach. */
	public static double bow(Point2D start, Point2D end) {
		return Math.max(20, 0.45 * Math.max(Math.abs(end.getX() - start.getX()), Math.abs(end.getY() - start.getY())));
	}

	/** @param t 0 at the start, 1 at the end */
	public Point2D at(double t) {
		double s = 1 - t;
		double a = s * s * s;
		double b = 3 * s * s * t;
		double c = 3 * s * t * t;
		double d = t * t * t;
		return new Point2D.Double(a * start.getX() + b * leave.getX() + c * arrive.getX() + d * end.getX(),
				a * start.getY() + b * leave.getY() + c * arrive.getY() + d * end.getY());
	}

	/** The points between pieces that are drawn straight, x and y in turn. */
	public double[] points(int pieces) {
		double[] points = new double[2 * pieces + 2];
		for (int i = 0; i <= pieces; i++) {
			Point2D point = at(i / (double) pieces);
			points[2 * i] = point.getX();
			points[2 * i + 1] = point.getY();
		}
		return points;
	}
}
