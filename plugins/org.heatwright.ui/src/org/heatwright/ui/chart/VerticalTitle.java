// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;

/**
 * The title of a vertical axis, written from below in letters of the screen. The library turns a picture of the letters instead, which is blurred where a point
 * has more than one pixel.
 */
final class VerticalTitle extends Canvas {

	private static final int PAD = 4;

	private final Chart chart;
	private String words = "";

	/** @param chart beside which it stands, in the middle of its plot */
	VerticalTitle(Composite parent, Chart chart) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.chart = chart;
		addPaintListener(event -> paint(event.gc));
	}

	void setWords(String title) {
		if (!words.equals(title)) {
			words = title;
			requestLayout();
			redraw();
		}
	}

	private void paint(GC gc) {
		Rectangle plot = chart.getPlotArea().getControl().getBounds();
		Point text = gc.textExtent(words);
		Transform turned = new Transform(getDisplay());
		turned.translate(PAD, Math.min(getSize().y, plot.y + (plot.height + text.x) / 2));
		turned.rotate(-90);
		gc.setTextAntialias(SWT.ON);
		gc.setTransform(turned);
		gc.drawText(words, 0, 0, true);
		gc.setTransform(null);
		turned.dispose();
	}

	@Override
	public Point computeSize(int wide, int high, boolean changed) {
		if (words.isEmpty()) {
			return new Point(0, 0);
		}
		GC gc = new GC(this);
		Point text = gc.textExtent(words);
		gc.dispose();
		return new Point(text.y + PAD, text.x);
	}
}
