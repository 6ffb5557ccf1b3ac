// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ICustomPaintListener;
import org.heatwright.picture.chart.Curve.Mark;
import org.heatwright.ui.Texts;
import org.heatwright.picture.Digits;
import org.heatwright.ui.look.Look;

/** The point that is read out: ringed on the chart, its numbers below. */
final class Readout implements ICustomPaintListener {

	private static final int REACH = 40;
	private static final int RING = 5;
	private static final int DIGITS = 7;

	private final ChartPane pane;
	private final Chart widget;
	private int curve = -1;
	private int point;

	Readout(ChartPane pane, Chart widget) {
		this.pane = pane;
		this.widget = widget;
		widget.getPlotArea().addCustomPaintListener(this);
	}

	void forget() {
		curve = -1;
		pane.say(Texts.of("chart.hint"));
	}

	/** Reads out the point nearest to a pixel, if one is near. */
	void at(int x, int y) {
		int best = -1;
		int bestPoint = 0;
		double nearest = REACH * REACH;
		for (int c = 0; c < pane.points().size(); c++) {
			Points points = pane.points().get(c);
			for (int i = 0; i < points.size() && points.mark() != Mark.AREA; i++) {
				Point place = place(points, i);
				double distance = Math.pow(place.x - x, 2) + Math.pow(place.y - y, 2);
				if (distance < nearest) {
					nearest = distance;
					best = c;
					bestPoint = i;
				}
			}
		}
		if (best != curve || bestPoint != point) {
			choose(best, bestPoint);
		}
	}

	private void choose(int newCurve, int newPoint) {
		curve = newCurve;
		point = newPoint;
		if (curve < 0) {
			forget();
		} else {
			Points points = pane.points().get(curve);
			String where = pane.chart().horizontal().label() + " = " + Digits.of(points.x()[point], DIGITS) + "    " + pane.chart().vertical().label() + " = "
					+ Digits.of(points.y()[point], DIGITS);
			pane.say(points.label().isEmpty() ? where : points.label() + ":  " + where);
		}
		widget.getPlotArea().getControl().redraw();
	}

	/** Moves along the curve; begins with the first point. */
	void step(int by) {
		if (curve < 0) {
			nextCurve(1);
		} else {
			choose(curve, Math.clamp(point + by, 0, pane.points().get(curve).size() - 1));
		}
	}

	/** Goes to the next curve that has points. */
	void nextCurve(int by) {
		int count = pane.points().size();
		for (int i = 1; i <= count; i++) {
			int candidate = Math.floorMod(Math.max(curve, by > 0 ? -1 : 0) + by * i, count);
			Points points = pane.points().get(candidate);
			if (points.size() > 0 && points.mark() != Mark.AREA) {
				choose(candidate, Math.clamp(point, 0, points.size() - 1));
				return;
			}
		}
	}

	private Point place(Points points, int i) {
		return new Point(pane.horizontal().getPixelCoordinate(points.x()[i]), pane.vertical().getPixelCoordinate(points.y()[i]));
	}

	@Override
	public void paintControl(PaintEvent event) {
		if (curve < 0 || curve >= pane.points().size() || point >= pane.points().get(curve).size()) {
			return;
		}
		Point place = place(pane.points().get(curve), point);
		event.gc.setAntialias(SWT.ON);
		event.gc.setLineWidth(2);
		event.gc.setForeground(Look.color(Look.scheme().text()));
		event.gc.drawOval(place.x - RING, place.y - RING, 2 * RING, 2 * RING);
	}
}
