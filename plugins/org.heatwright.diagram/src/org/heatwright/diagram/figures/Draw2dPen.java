// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import java.awt.Color;
import java.awt.Rectangle;

import org.eclipse.draw2d.FigureUtilities;
import org.eclipse.draw2d.Graphics;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.heatwright.picture.Pen;
import org.heatwright.picture.Scheme;

/** Paints on a graphics of Draw2d, in the typeface of the workbench; places are rounded to pixels. */
public final class Draw2dPen implements Pen {

	private static final double DOT = 1;
	private static final double GAP = 3;

	private final Graphics graphics;
	private final Scheme scheme;

	private Draw2dPen(Graphics graphics, Scheme scheme) {
		this.graphics = graphics;
		this.scheme = scheme;
	}

	static Pen on(Graphics graphics, Scheme scheme) {
		graphics.setAntialias(SWT.ON);
		graphics.setTextAntialias(SWT.ON);
		graphics.setLineJoin(SWT.JOIN_ROUND);
		return new Draw2dPen(graphics, scheme);
	}

	/** For measures alone; it cannot paint. */
	static Pen measuring(Scheme scheme) {
		return new Draw2dPen(null, scheme);
	}

	/** From one line of text to the next, in the typeface of the workbench. */
	public static int lineHeightOfFont() {
		return FigureUtilities.getFontMetrics(JFaceResources.getDefaultFont()).getHeight() + 3;
	}

	@Override
	public Scheme scheme() {
		return scheme;
	}

	@Override
	public int lineHeight() {
		return lineHeightOfFont();
	}

	private static Font font(Type type) {
		return type == Type.BOLD ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : JFaceResources.getDefaultFont();
	}

	@Override
	public double width(String text, Type type) {
		return FigureUtilities.getTextWidth(text, font(type));
	}

	@Override
	public void text(String text, Type type, Color color, double x, double top) {
		graphics.setFont(font(type));
		graphics.setForegroundColor(Awt.color(color));
		graphics.drawText(text, round(x), round(top));
	}

	@Override
	public void fillRound(Rectangle area, int arc, Color color) {
		fill(color, () -> graphics.fillRoundRectangle(Awt.rectangle(area), arc, arc));
	}

	@Override
	public void drawRound(Rectangle area, int arc, int width, Color color) {
		draw(width, color, () -> graphics.drawRoundRectangle(Awt.rectangle(area), arc, arc));
	}

	@Override
	public void fillOval(double x, double y, double width, double height, Color color) {
		fill(color, () -> graphics.fillOval(round(x), round(y), round(width), round(height)));
	}

	@Override
	public void drawOval(double x, double y, double width, double height, int stroke, Color color) {
		draw(stroke, color, () -> graphics.drawOval(round(x), round(y), round(width), round(height)));
	}

	@Override
	public void drawArc(Rectangle box, int start, int sweep, int width, Color color) {
		draw(width, color, () -> graphics.drawArc(Awt.rectangle(box), start, sweep));
	}

	@Override
	public void fill(Color color, double... points) {
		fill(color, () -> graphics.fillPolygon(rounded(points)));
	}

	@Override
	public void draw(int width, Color color, double... points) {
		draw(width, color, () -> graphics.drawPolyline(rounded(points)));
	}

	@Override
	public void dashed(int width, Color color, double... points) {
		graphics.setLineStyle(SWT.LINE_DASH);
		draw(width, color, points);
		graphics.setLineStyle(SWT.LINE_SOLID);
	}

	@Override
	public void dotted(double x1, double y1, double x2, double y2, Color color) {
		// what SWT calls a dotted line is a grey one when it is one pixel wide and smooth
		double length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
		for (double at = 0; at < length; at += DOT + GAP) {
			double end = Math.min(length, at + DOT);
			draw(1, color, x1 + at / length * (x2 - x1), y1 + at / length * (y2 - y1), x1 + end / length * (x2 - x1), y1 + end / length * (y2 - y1));
		}
	}

	@Override
	public void clipped(Rectangle area, Runnable content) {
		graphics.pushState();
		graphics.clipRect(Awt.rectangle(area));
		content.run();
		graphics.popState();
	}

	private void fill(Color color, Runnable shape) {
		graphics.setBackgroundColor(Awt.color(color));
		graphics.setAlpha(color.getAlpha());
		shape.run();
		graphics.setAlpha(255);
	}

	private void draw(int width, Color color, Runnable shape) {
		graphics.setForegroundColor(Awt.color(color));
		graphics.setLineWidth(width);
		shape.run();
		graphics.setLineWidth(1);
	}

	private static int round(double place) {
		return (int) Math.round(place);
	}

	private static int[] rounded(double... points) {
		int[] rounded = new int[points.length];
		for (int i = 0; i < points.length; i++) {
			rounded[i] = round(points[i]);
		}
		return rounded;
	}
}
