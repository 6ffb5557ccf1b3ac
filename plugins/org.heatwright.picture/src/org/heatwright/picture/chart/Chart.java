// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.Figure;

/** Curves over two axes. */
public record Chart(String name, String description, Axis horizontal, Axis vertical, List<Curve> curves, Dimension size) implements Figure {

	private static final Dimension USUAL = new Dimension(640, 360);

	public Chart {
		curves = List.copyOf(curves);
		size = new Dimension(size);
	}

	public static Chart of(String name, String description, Axis horizontal, Axis vertical, List<Curve> curves) {
		return new Chart(name, description, horizontal, vertical, curves, USUAL);
	}

	@Override
	public Dimension size() {
		return new Dimension(size);
	}

	@Override
	public void paint(Graphics2D graphics, Scheme scheme) {
		ChartPainter.paint(this, graphics, new Rectangle(size), scheme);
	}
}
