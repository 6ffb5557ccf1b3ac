// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.figure;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.heatwright.report.drawing.Scheme;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/** Writes a figure as SVG: text stays text, in the typeface of the figure or the nearest one there is, and keeps its length. */
public final class SvgFigure {

	/** Without quotation marks, since the library puts them into an attribute. */
	private static final String FONTS = Lettering.FAMILY + ",DejaVu Sans,Segoe UI,system-ui,sans-serif";
	private static final Pattern TEXT = Pattern.compile("<text (x='[^']*' y='[^']*' style='[^']*font-size: ([0-9.]+)px;([^']*)'[^>]*)>([^<]*)</text>");
	private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

	private SvgFigure() {
	}

	/** A file of its own, with the sheet painted. */
	static String document(Figure figure, Scheme scheme) {
		SVGGraphics2D graphics = graphics(figure);
		FigureFile.paintOnSheet(figure, scheme, graphics);
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element(figure, graphics) + "\n";
	}

	/** An element to stand in a page, without a sheet; it scales with its place. */
	public static String element(Figure figure, Scheme scheme) {
		SVGGraphics2D graphics = graphics(figure);
		figure.paint(graphics, scheme);
		return element(figure, graphics);
	}

	private static String element(Figure figure, SVGGraphics2D graphics) {
		Dimension size = figure.size();
		String svg = graphics.getSVGElement(null, true, new ViewBox(0, 0, size.width, size.height), null, null);
		int end = svg.indexOf('>');
		String title = escaped(figure.description());
		return withLengths(svg.substring(0, end) + " role='img' aria-label='" + title + "'><title>" + title + "</title>" + svg.substring(end + 1));
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;");
	}

	private static SVGGraphics2D graphics(Figure figure) {
		SVGGraphics2D graphics = new SVGGraphics2D(figure.size().width, figure.size().height);
		graphics.setDefsKeyPrefix(figure.name() + "-");
		graphics.setFontFunction(family -> FONTS);
		graphics.setGeomDoubleConverter(SvgFigure::number);
		graphics.setTransformDoubleConverter(SvgFigure::number);
		return graphics;
	}

	/** Gives every piece of text the length that it was laid out with, whatever typeface it is shown in. */
	private static String withLengths(String svg) {
		Matcher text = TEXT.matcher(svg);
		return text.replaceAll(match -> {
			float size = Float.parseFloat(match.group(2));
			Font font = match.group(3).contains("bold") || match.group(1).contains("font-weight: bold") ? Lettering.bold(size) : Lettering.regular(size);
			double length = Lettering.runs(plain(match.group(4)), font).stream().mapToDouble(run -> run.font().getStringBounds(run.words(), EXACT).getWidth()).sum();
			return Matcher.quoteReplacement(
					"<text " + match.group(1) + " textLength='" + number(length) + "' lengthAdjust='spacingAndGlyphs'>" + match.group(4) + "</text>");
		});
	}

	private static String plain(String escaped) {
		return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&#39;", "'").replace("&amp;", "&");
	}

	/** Two decimals are finer than any screen or printer. */
	private static String number(double value) {
		double rounded = Math.rint(value * 100) / 100;
		return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
	}
}
