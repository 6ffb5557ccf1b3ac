// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.eclipse.draw2d.AbstractRouter;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.geometry.Point;
import org.eclipse.draw2d.geometry.PointList;

/** Lays a wire as a cubic Bezier curve that leaves both nodes at a right angle. */
final class WireRouter extends AbstractRouter {

	/** Even, so that there is a point in the middle for the label. */
	private static final int PIECES = 20;

	@Override
	public void route(Connection wire) {
		ConnectionAnchor source = wire.getSourceAnchor();
		ConnectionAnchor target = wire.getTargetAnchor();
		if (source == null || target == null) {
			return;
		}
		Point start = getStartPoint(wire).getCopy();
		Point end = getEndPoint(wire).getCopy();
		int bow = (int) Math.max(20, 0.45 * Math.max(Math.abs(end.x - start.x), Math.abs(end.y - start.y)));
		Point leave = source instanceof WireAnchor anchor ? anchor.side(target.getReferencePoint()).before(start, bow) : start;
		Point arrive = target instanceof WireAnchor anchor ? anchor.side(source.getReferencePoint()).before(end, bow) : end;
		PointList points = new PointList(PIECES + 1);
		for (int i = 0; i <= PIECES; i++) {
			points.addPoint(between(start, leave, arrive, end, i / (double) PIECES));
		}
		wire.translateToRelative(points);
		wire.setPoints(points);
	}

	private static Point between(Point a, Point b, Point c, Point d, double t) {
		double s = 1 - t;
		double wa = s * s * s;
		double wb = 3 * s * s * t;
		double wc = 3 * s * t * t;
		double wd = t * t * t;
		return new Point((int) Math.round(wa * a.x + wb * b.x + wc * c.x + wd * d.x), (int) Math.round(wa * a.y + wb * b.y + wc * c.y + wd * d.y));
	}
}
