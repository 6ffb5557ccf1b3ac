// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.awt.geom.Point2D;

import org.eclipse.draw2d.AbstractRouter;
import org.eclipse.draw2d.Connection;
import org.eclipse.draw2d.ConnectionAnchor;
import org.eclipse.draw2d.geometry.PointList;
import org.heatwright.picture.card.Curve;

/** Lays a wire as the picture does: a curve that leaves both nodes at a right angle. */
final class WireRouter extends AbstractRouter {

	/** Even, so that there is a point in the middle for the words; between whole pixels more pieces would tremble. */
	private static final int PIECES = 20;

	@Override
	public void route(Connection wire) {
		ConnectionAnchor source = wire.getSourceAnchor();
		ConnectionAnchor target = wire.getTargetAnchor();
		if (source == null || target == null) {
			return;
		}
		Point2D start = Awt.point(getStartPoint(wire));
		Point2D end = Awt.point(getEndPoint(wire));
		double bow = Curve.bow(start, end);
		Curve curve = new Curve(start, before(source, target, start, bow), before(target, source, end, bow), end);
		PointList points = new PointList(PIECES + 1);
		for (int i = 0; i <= PIECES; i++) {
			points.addPoint(Awt.point(curve.at(i / (double) PIECES)));
		}
		wire.translateToRelative(points);
		wire.setPoints(points);
	}

	/** While a wire is being drawn its open end has no side. */
	private static Point2D before(ConnectionAnchor anchor, ConnectionAnchor other, Point2D point, double bow) {
		return anchor instanceof WireAnchor wire ? wire.side(other.getReferencePoint()).before(point, bow) : point;
	}
}
