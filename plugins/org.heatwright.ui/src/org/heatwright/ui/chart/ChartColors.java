// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.chart;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.LineStyle;
import org.heatwright.picture.Scheme;
import org.heatwright.ui.look.Look;

/** Paper, axes, grid and legend of a chart in the colours of a scheme. */
final class ChartColors {

	private ChartColors() {
	}

	static void apply(Chart widget, Scheme scheme) {
		Color sheet = Look.color(scheme.sheet());
		Color text = Look.color(scheme.text());
		widget.setBackground(sheet);
		widget.getPlotArea().setBackground(sheet);
		widget.getLegend().setBackground(sheet);
		widget.getLegend().setForeground(text);
		for (IAxis axis : widget.getAxisSet().getAxes()) {
			axis.getTitle().setForeground(text);
			axis.getTitle().setFont(widget.getFont());
			axis.getTick().setForeground(Look.color(scheme.faint()));
			axis.getGrid().setForeground(Look.color(scheme.groove()));
			axis.getGrid().setStyle(LineStyle.SOLID);
		}
	}
}
