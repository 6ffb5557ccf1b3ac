// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.eclipse.swtchart.Range;
import org.heatwright.ui.look.Look;

/** Wheel zooms where the mouse is, dragging zooms into a rectangle, dragging with Shift or the middle button pans, a double click shows all. */
final class ChartMouse implements ICustomPaintListener {

	private static final int SMALLEST = 6;

	private final ChartPane pane;
	private final Control area;
	private final Readout readout;
	private Point from;
	private Point to;
	private boolean panning;

	ChartMouse(ChartPane pane, Chart widget, Readout readout) {
		this.pane = pane;
		this.readout = readout;
		area = widget.getPlotArea().getControl();
		widget.getPlotArea().addCustomPaintListener(this);
		area.addListener(SWT.MouseVerticalWheel, this::zoom);
		area.addListener(SWT.MouseDown, this::press);
		area.addListener(SWT.MouseMove, this::move);
		area.addListener(SWT.MouseUp, this::release);
		area.addListener(SWT.MouseDoubleClick, event -> pane.fit());
	}

	private void zoom(Event event) {
		double share = event.count > 0 ? 0.8 : 1.25;
		scale(pane.horizontal(), share, pane.horizontal().getDataCoordinate(event.x));
		scale(pane.vertical(), share, pane.vertical().getDataCoordinate(event.y));
		event.doit = false;
		area.redraw();
	}

	/** Makes the range {@code share} as wide and keeps {@code fixed} where it is. */
	static void scale(IAxis axis, double share, double fixed) {
		Range range = axis.getRange();
		axis.setRange(axis.isLogScaleEnabled() ? new Range(fixed * Math.pow(range.lower / fixed, share), fixed * Math.pow(range.upper / fixed, share))
				: new Range(fixed + (range.lower - fixed) * share, fixed + (range.upper - fixed) * share));
	}

	private void press(Event event) {
		area.setFocus();
		if (event.button == 1 || event.button == 2) {
			from = new Point(event.x, event.y);
			to = from;
			panning = event.button == 2 || (event.stateMask & SWT.SHIFT) != 0;
		}
	}

	private void move(Event event) {
		if (from == null) {
			readout.at(event.x, event.y);
			return;
		}
		to = new Point(event.x, event.y);
		if (panning) {
			pan(pane.horizontal(), from.x, to.x);
			pan(pane.vertical(), from.y, to.y);
			from = to;
		}
		area.redraw();
	}

	private static void pan(IAxis axis, int start, int end) {
		double a = axis.getDataCoordinate(start);
		double b = axis.getDataCoordinate(end);
		Range range = axis.getRange();
		axis.setRange(axis.isLogScaleEnabled() ? new Range(range.lower * a / b, range.upper * a / b) : new Range(range.lower + a - b, range.upper + a - b));
	}

	private void release(Event event) {
		if (from != null && !panning && Math.abs(to.x - from.x) > SMALLEST && Math.abs(to.y - from.y) > SMALLEST) {
			Range across = between(pane.horizontal(), from.x, to.x);
			Range up = between(pane.vertical(), from.y, to.y);
			pane.horizontal().setRange(across);
			pane.vertical().setRange(up);
		}
		from = null;
		area.redraw();
	}

	private static Range between(IAxis axis, int a, int b) {
		double one = axis.getDataCoordinate(a);
		double other = axis.getDataCoordinate(b);
		return new Range(Math.min(one, other), Math.max(one, other));
	}

	@Override
	public void paintControl(PaintEvent event) {
		if (from != null && !panning) {
			Rectangle chosen = new Rectangle(Math.min(from.x, to.x), Math.min(from.y, to.y), Math.abs(to.x - from.x), Math.abs(to.y - from.y));
			event.gc.setBackground(Look.color(Look.scheme().accent()));
			event.gc.setAlpha(40);
			event.gc.fillRectangle(chosen);
			event.gc.setAlpha(255);
			event.gc.setForeground(Look.color(Look.scheme().accent()));
			event.gc.drawRectangle(chosen);
		}
	}
}
