// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.chart;

import java.util.List;

import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.heatwright.picture.Scheme;
import org.heatwright.ui.look.Look;

/** Areas below curves, opaque, in their order, behind everything else. */
final class Areas implements ICustomPaintListener {

	private final Chart widget;
	private List<Points> curves = List.of();
	private Scheme scheme = Scheme.LIGHT;

	Areas(Chart widget) {
		this.widget = widget;
		widget.getPlotArea().addCustomPaintListener(this);
	}

	void show(List<Points> areas, Scheme shades) {
		curves = areas;
		scheme = shades;
	}

	@Override
	public boolean drawBehindSeries() {
		return true;
	}

	@Override
	public void paintControl(PaintEvent event) {
		Rectangle bounds = widget.getPlotArea().getBounds();
		IAxis across = widget.getAxisSet().getXAxis(0);
		IAxis up = widget.getAxisSet().getYAxis(0);
		for (Points curve : curves) {
			if (curve.size() < 2) {
				continue;
			}
			int[] polygon = new int[2 * curve.size() + 4];
			for (int i = 0; i < curve.size(); i++) {
				polygon[2 * i] = across.getPixelCoordinate(curve.x()[i]);
				polygon[2 * i + 1] = Math.clamp(up.getPixelCoordinate(curve.y()[i]), -10_000, bounds.height);
			}
			polygon[2 * curve.size()] = polygon[2 * curve.size() - 2];
			polygon[2 * curve.size() + 1] = bounds.height;
			polygon[2 * curve.size() + 2] = polygon[0];
			polygon[2 * curve.size() + 3] = bounds.height;
			event.gc.setBackground(Look.color(curve.tint().in(scheme)));
			event.gc.fillPolygon(polygon);
		}
	}
}
