// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.figure;

import java.awt.Dimension;

import org.heatwright.report.drawing.Scheme;

/** Writes a figure as SVG: text stays text, in the typeface of the figure or the nearest one there is, and keeps its length. */
public final class SvgFigure {

	/** Without quotation marks, since the list stands in an attribute. */
	static final String FONTS = Lettering.FAMILY + ",DejaVu Sans,Segoe UI,system-ui,sans-serif";

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
		String title = escaped(figure.description());
		return "<svg xmlns='http://www.w3.org/2000/svg' width='" + size.width + "' height='" + size.height + "' viewBox='0 0 " + size.width + " " + size.height
				+ "' role='img' aria-label='" + title + "'><title>" + title + "</title>" + graphics.elements() + "</svg>";
	}

	/** Words for the inside of an element or an attribute; what XML has no character for is left out. */
	static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		text.codePoints().filter(SvgFigure::isCharacter).forEach(point -> {
			switch (point) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '\'' -> escaped.append("&#39;");
			default -> escaped.appendCodePoint(point);
			}
		});
		return escaped.toString();
	}

	private static boolean isCharacter(int point) {
		return point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xd7ff || point >= 0xe000 && point <= 0xfffd || point >= 0x10000;
	}

	/** Two decimals are finer than any screen or printer. */
	static String number(double value) {
		double rounded = Math.rint(value * 100) / 100;
		return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
	}

	/** A factor of a turn, which two decimals would bend. */
	static String exactly(double factor) {
		double rounded = Math.rint(factor * 1e6) / 1e6;
		return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : java.math.BigDecimal.valueOf(rounded).toPlainString();
	}
}
