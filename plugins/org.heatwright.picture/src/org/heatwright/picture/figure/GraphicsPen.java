// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

import org.heatwright.picture.Lettering;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Scheme;

/** Paints on a graphics of Java 2D, in the typeface of all figures. */
public final class GraphicsPen implements Pen {

	/** Of every figure made of cards. */
	public static final int LINE_HEIGHT = 19;

	private static final float SIZE = 13f;

	private final Graphics2D graphics;
	private final Scheme scheme;
	private final Font plain = Lettering.regular(SIZE);
	private final Font bold = Lettering.bold(SIZE);

	public GraphicsPen(Graphics2D graphics, Scheme scheme) {
		this.graphics = graphics;
		this.scheme = scheme;
	}

	@Override
	public Scheme scheme() {
		return scheme;
	}

	@Override
	public int lineHeight() {
		return LINE_HEIGHT;
	}

	private Font font(Type type) {
		return type == Type.BOLD ? bold : plain;
	}

	@Override
	public double width(String text, Type type) {
		return Lettering.width(graphics, text, font(type));
	}

	@Override
	public void text(String text, Type type, Color color, double x, double top) {
		graphics.setColor(color);
		Lettering.draw(graphics, text, font(type), x, top + SIZE);
	}

	@Override
	public void fillRound(Rectangle area, int arc, Color color) {
		fill(round(area, arc), color);
	}

	@Override
	public void drawRound(Rectangle area, int arc, int width, Color color) {
		graphics.setStroke(new BasicStroke(width));
		draw(round(area, arc), color);
	}

	private static Shape round(Rectangle area, int arc) {
		return new RoundRectangle2D.Double(area.x, area.y, area.width, area.height, arc, arc);
	}

	@Override
	public void fillOval(double x, double y, double width, double height, Color color) {
		fill(new Ellipse2D.Double(x, y, width, height), color);
	}

	@Override
	public void drawOval(double x, double y, double width, double height, int stroke, Color color) {
		graphics.setStroke(new BasicStroke(stroke));
		draw(new Ellipse2D.Double(x, y, width, height), color);
	}

	@Override
	public void drawArc(Rectangle box, int start, int sweep, int width, Color color) {
		graphics.setStroke(new BasicStroke(width));
		draw(new Arc2D.Double(box, start, sweep, Arc2D.OPEN), color);
	}

	@Override
	public void fill(Color color, double... points) {
		Path2D path = path(points);
		path.closePath();
		fill(path, color);
	}

	@Override
	public void draw(int width, Color color, double... points) {
		graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
		draw(path(points), color);
	}

	@Override
	public void dashed(int width, Color color, double... points) {
		graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] { 12, 5 }, 0));
		draw(path(points), color);
	}

	@Override
	public void dotted(double x1, double y1, double x2, double y2, Color color) {
		graphics.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] { 1.5f, 2 }, 0));
		draw(new Line2D.Double(x1, y1, x2, y2), color);
	}

	@Override
	public void clipped(Rectangle area, Runnable content) {
		Shape before = graphics.getClip();
		graphics.clip(area);
		content.run();
		graphics.setClip(before);
	}

	private static Path2D path(double... points) {
		Path2D path = new Path2D.Double();
		path.moveTo(points[0], points[1]);
		for (int i = 2; i < points.length; i += 2) {
			path.lineTo(points[i], points[i + 1]);
		}
		return path;
	}

	private void fill(Shape shape, Color color) {
		graphics.setColor(color);
		graphics.fill(shape);
	}

	private void draw(Shape shape, Color color) {
		graphics.setColor(color);
		graphics.draw(shape);
	}
}
