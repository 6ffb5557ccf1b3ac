// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

import org.heatwright.picture.Scheme;
import org.heatwright.picture.Lettering;

/** Draws what all cards have in common. */
final class Pen {

	static final int ROUND = 14;
	static final int LINE_HEIGHT = 19;

	private static final float SIZE = 13f;
	private static final int LONGEST = 200;

	final Graphics2D graphics;
	final Scheme scheme;
	final Font plain = Lettering.regular(SIZE);
	final Font bold = Lettering.bold(SIZE);

	Pen(Graphics2D graphics, Scheme scheme) {
		this.graphics = graphics;
		this.scheme = scheme;
	}

	/** What a card of these bounds fills. */
	static Rectangle inner(Rectangle bounds) {
		return new Rectangle(bounds.x + 2, bounds.y + 2, bounds.width - 4, bounds.height - 4);
	}

	void card(Rectangle area, Color fill, Color edge, Runnable content) {
		round(area, ROUND, fill);
		Shape before = graphics.getClip();
		graphics.clip(area);
		content.run();
		graphics.setClip(before);
		graphics.setColor(edge);
		graphics.setStroke(new BasicStroke(2));
		graphics.draw(shape(area, ROUND));
	}

	void round(Rectangle area, int radius, Color fill) {
		graphics.setColor(fill);
		graphics.fill(shape(area, radius));
	}

	private static RoundRectangle2D shape(Rectangle area, int radius) {
		return new RoundRectangle2D.Double(area.x, area.y, area.width, area.height, radius, radius);
	}

	void circle(double x, double y, double radius, Color fill) {
		graphics.setColor(fill);
		graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
	}

	void line(double x1, double y1, double x2, double y2, float width, Color color) {
		graphics.setColor(color);
		graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
		graphics.draw(new Line2D.Double(x1, y1, x2, y2));
	}

	void dotted(double x1, double y1, double x2, double y2, Color color) {
		graphics.setColor(color);
		graphics.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] { 1.5f, 2 }, 0));
		graphics.draw(new Line2D.Double(x1, y1, x2, y2));
	}

	void triangle(Color color, double... xy) {
		Path2D path = new Path2D.Double();
		path.moveTo(xy[0], xy[1]);
		path.lineTo(xy[2], xy[3]);
		path.lineTo(xy[4], xy[5]);
		path.closePath();
		graphics.setColor(color);
		graphics.fill(path);
	}

	double width(String text, Font font) {
		return Lettering.width(graphics, text, font);
	}

	/** Writes below a line. */
	void text(String text, Font font, Color color, double x, double top) {
		graphics.setColor(color);
		Lettering.draw(graphics, text, font, x, top + SIZE);
	}

	void centred(String text, Font font, Color color, Rectangle area, double top) {
		String shown = fitting(text, font, area.width - 8);
		text(shown, font, color, area.x + Math.max(4, (area.width - width(shown, font)) / 2), top);
	}

	/** The text, or its beginning and an ellipsis where it is too long. */
	String fitting(String text, Font font, double room) {
		String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
		if (line.length() == text.length() && width(line, font) <= room) {
			return line;
		}
		while (!line.isEmpty() && width(line + "\u2026", font) > room) {
			line = line.substring(0, line.offsetByCodePoints(line.length(), -1));
		}
		return line + "\u2026";
	}

	/** Text in as many lines as it needs, down to {@code bottom}. */
	void paragraph(String text, Color color, Rectangle area) {
		double top = area.y;
		StringBuilder line = new StringBuilder();
		for (String word : text.strip().split("\\s+")) {
			if (!line.isEmpty() && width(line + " " + word, plain) > area.width) {
				text(fitting(line.toString(), plain, area.width), plain, color, area.x, top);
				top += LINE_HEIGHT;
				line.setLength(0);
			}
			if (top > area.getMaxY() - LINE_HEIGHT) {
				return;
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		text(fitting(line.toString(), plain, area.width), plain, color, area.x, top);
	}

	static Color clear(Color color, int alpha) {
		return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
	}
}
