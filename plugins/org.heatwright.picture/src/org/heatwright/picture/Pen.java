// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture;

import java.awt.Color;
import java.awt.Rectangle;

/**
 * What a card of the drawing is painted with: on paper, on a screen and in tests. Places in pixels at 100 %, from the upper left; what is filled has no edge
 * and what is drawn no inside.
 */
public interface Pen {

	/** The corners of a card. */
	int ROUND = 14;

	/** How words are written. */
	enum Type {
		PLAIN, BOLD
	}

	Scheme scheme();

	/** From one line of text to the next. */
	int lineHeight();

	double width(String text, Type type);

	/** Writes one line below {@code top}. */
	void text(String text, Type type, Color color, double x, double top);

	/** @param arc the diameter of the corners */
	void fillRound(Rectangle area, int arc, Color color);

	void drawRound(Rectangle area, int arc, int width, Color color);

	void fillOval(double x, double y, double width, double height, Color color);

	void drawOval(double x, double y, double width, double height, int stroke, Color color);

	/** @param start in degrees, anticlockwise from the right */
	void drawArc(Rectangle box, int start, int sweep, int width, Color color);

	/** @param points x and y in turn */
	void fill(Color color, double... points);

	/** An open line through points, x and y in turn. */
	void draw(int width, Color color, double... points);

	/** The same line, broken. */
	void dashed(int width, Color color, double... points);

	void dotted(double x1, double y1, double x2, double y2, Color color);

	/** What is painted outside of the area is cut off. */
	void clipped(Rectangle area, Runnable content);

	/** A card: its ground, what is on it, and its edge. */
	default void card(Rectangle area, Color ground, Color edge, Runnable content) {
		fillRound(area, ROUND, ground);
		clipped(area, content);
		drawRound(area, ROUND, 2, edge);
	}

	default void circle(double x, double y, double radius, Color color) {
		fillOval(x - radius, y - radius, 2 * radius, 2 * radius, color);
	}

	/** In the middle of an area, shortened where it is too long. */
	default void centred(String text, Type type, Color color, Rectangle area, double top) {
		String shown = fitting(text, type, area.width - 8);
		text(shown, type, color, area.x + Math.max(4, (area.width - width(shown, type)) / 2), top);
	}

	/** The text, or its beginning and an ellipsis where it is too long. */
	default String fitting(String text, Type type, double room) {
		int longest = 200;
		String line = text.length() > longest ? text.substring(0, longest) : text;
		if (line.length() == text.length() && width(line, type) <= room) {
			return line;
		}
		while (!line.isEmpty() && width(line + "\u2026", type) > room) {
			line = line.substring(0, line.offsetByCodePoints(line.length(), -1));
		}
		return line + "\u2026";
	}

	/** Text in as many lines as it needs, down to the end of an area; its own line breaks stay. */
	default void paragraph(String text, Color color, Rectangle area) {
		double top = area.y;
		for (String part : text.strip().split("\n", -1)) {
			StringBuilder line = new StringBuilder();
			for (String word : part.strip().split("\\s+")) {
				if (!line.isEmpty() && width(line + " " + word, Type.PLAIN) > area.width) {
					text(fitting(line.toString(), Type.PLAIN, area.width), Type.PLAIN, color, area.x, top);
					top += lineHeight();
					line.setLength(0);
				}
				if (top > area.getMaxY() - lineHeight()) {
					return;
				}
				line.append(line.isEmpty() ? "" : " ").append(word);
			}
			text(fitting(line.toString(), Type.PLAIN, area.width), Type.PLAIN, color, area.x, top);
			top += lineHeight();
		}
	}

	/** A colour through which one sees what is below. */
	static Color clear(Color color, int alpha) {
		return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
	}
}
