// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;

/** The chart without a mouse: left and right go from point to point, up and down from curve to curve, + and - zoom, 0 or Home shows all. */
final class ChartKeys {

	private final ChartPane pane;
	private final Control area;
	private final Readout readout;

	ChartKeys(ChartPane pane, Chart widget, Readout readout) {
		this.pane = pane;
		this.readout = readout;
		area = widget.getPlotArea().getControl();
		area.addListener(SWT.KeyDown, this::press);
		area.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
	}

	private void press(Event event) {
		switch (event.keyCode) {
			case SWT.ARROW_LEFT -> readout.step(-1);
			case SWT.ARROW_RIGHT -> readout.step(1);
			case SWT.ARROW_UP -> readout.nextCurve(1);
			case SWT.ARROW_DOWN -> readout.nextCurve(-1);
			case SWT.HOME, '0', SWT.KEYPAD_0 -> pane.fit();
			case '+', '=', SWT.KEYPAD_ADD -> zoom(0.8);
			case '-', SWT.KEYPAD_SUBTRACT -> zoom(1.25);
			default -> {
				return;
			}
		}
		event.doit = false;
	}

	private void zoom(double share) {
		for (IAxis axis : new IAxis[] { pane.horizontal(), pane.vertical() }) {
			double low = axis.getRange().lower;
			double high = axis.getRange().upper;
			ChartMouse.scale(axis, share, axis.isLogScaleEnabled() ? Math.sqrt(low * high) : (low + high) / 2);
		}
		area.redraw();
	}
}
