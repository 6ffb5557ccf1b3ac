// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.figure;

import java.awt.Dimension;

import org.heatwright.picture.Scheme;
import org.heatwright.picture.svg.SvgGraphics;
import org.heatwright.picture.svg.Markup;

/** Writes a figure as SVG: text stays text, in the typeface of the figure or the nearest one there is, and keeps its length. */
public final class SvgFigure {

	private SvgFigure() {
	}

	/** A file of its own, with the sheet painted. */
	static String document(Figure figure, Scheme scheme) {
		SvgGraphics graphics = new SvgGraphics(figure.name() + "-");
		FigureFile.paintOnSheet(figure, scheme, graphics);
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(figure, graphics) + "\n";
	}

	/** An element to stand in a page, without a sheet; it scales with its place. */
	public static String element(Figure figure, Scheme scheme) {
		SvgGraphics graphics = new SvgGraphics(figure.name() + "-");
		figure.paint(graphics, scheme);
		return element(figure, graphics);
	}

	private static String element(Figure figure, SvgGraphics graphics) {
		Dimension size = figure.size();
		String title = Markup.escaped(figure.description());
		return "<svg xmlns='http://www.w3.org/2000/svg' width='" + size.width + "' height='" + size.height + "' viewBox='0 0 " + size.width + " " + size.height
				+ "' role='img' aria-label='" + title + "'><title>" + title + "</title>" + graphics.elements() + "</svg>";
	}
}
