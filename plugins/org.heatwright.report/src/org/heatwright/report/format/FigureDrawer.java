// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.awt.Shape;
import java.util.Map;

import org.heatwright.picture.Scheme;
import org.heatwright.picture.figure.Figure;
import org.w3c.dom.Element;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;

/** Paints the figures of a document into its pages, as vectors. */
final class FigureDrawer implements FSObjectDrawer {

	private final Map<String, Figure> figures;

	FigureDrawer(Map<String, Figure> figures) {
		this.figures = figures;
	}

	@Override
	public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height, OutputDevice device, RenderingContext context,
			int dotsPerPixel) {
		Figure figure = figures.get(element.getAttribute("data"));
		if (figure == null) {
			return Map.of();
		}
		float pointsWide = (float) width / dotsPerPixel;
		float pointsHigh = (float) height / dotsPerPixel;
		device.drawWithGraphics((float) x, (float) y, pointsWide, pointsHigh, graphics -> {
			graphics.scale(pointsWide / figure.size().width, pointsHigh / figure.size().height);
			figure.paint(graphics, Scheme.LIGHT);
		});
		return Map.of();
	}
}
