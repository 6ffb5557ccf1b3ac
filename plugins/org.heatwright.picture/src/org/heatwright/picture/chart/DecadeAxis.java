// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis whose labels stand at powers of ten; at 1, 2 and 5 times them where the axis is short. */
final class DecadeAxis extends LogAxis {

	private static final long serialVersionUID = 1L;
	private static final double SHORT = 2.2;
	private static final double MOST_LABELS = 8;

	DecadeAxis(String label) {
		super(label);
		setSmallestValue(Double.MIN_NORMAL);
		setMinorTickMarksVisible(true);
	}

	@Override
	@SuppressWarnings("rawtypes")
	public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
		double low = getRange().getLowerBound();
		double high = getRange().getUpperBound();
		double decades = Math.log10(high / low);
		int step = (int) Math.max(1, Math.ceil(decades / MOST_LABELS));
		List<NumberTick> ticks = new ArrayList<>();
		for (int decade = (int) Math.floor(Math.log10(low)); decade <= Math.ceil(Math.log10(high)); decade++) {
			for (int digit = 1; digit < 10; digit++) {
				double value = digit * Math.pow(10, decade);
				if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
					ticks.add(tick(value, isLabelled(digit, decade, decades, step), edge));
				}
			}
		}
		return ticks;
	}

	private static boolean isLabelled(int digit, int decade, double decades, int step) {
		return digit == 1 ? Math.floorMod(decade, step) == 0 : decades < SHORT && (digit == 2 || digit == 5);
	}

	private static NumberTick tick(double value, boolean labelled, RectangleEdge edge) {
		TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
		return new NumberTick(labelled ? TickType.MAJOR : TickType.MINOR, value, labelled ? TickFormat.of(value) : "", anchor, TextAnchor.CENTER, 0);
	}
}
