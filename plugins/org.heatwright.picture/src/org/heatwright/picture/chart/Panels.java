// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.Figure;

/** Charts side by side in one figure. */
public record Panels(String name, String description, List<Chart> charts) implements Figure {

	private static final int HEIGHT = 270;
	private static final int WIDTH = 820;

	public Panels {
		charts = List.copyOf(charts);
	}

	@Override
	public Dimension size() {
		return new Dimension(WIDTH, HEIGHT);
	}

	@Override
	public void paint(Graphics2D graphics, Scheme scheme) {
		int width = WIDTH / charts.size();
		for (int i = 0; i < charts.size(); i++) {
			ChartPainter.paint(charts.get(i), graphics, new Rectangle(i * width, 0, width, HEIGHT), scheme);
		}
	}
}
