// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.svg;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;

/**
 * Turns every shape of Java 2D into the general one that is drawn, filled or cut off by, and refuses pictures made of pixels: no figure has any. Verified by
 * {@code SvgGraphicsTest}.
 */
abstract class ShapeGraphics extends Graphics2D {

	@Override
	public void drawLine(int x1, int y1, int x2, int y2) {
		draw(new Line2D.Double(x1, y1, x2, y2));
	}

	@Override
	public void fillRect(int x, int y, int width, int height) {
		fill(new Rectangle2D.Double(x, y, width, height));
	}

	@Override
	public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
		draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
	}

	@Override
	public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
		fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
	}

	@Override
	public void drawOval(int x, int y, int width, int height) {
		draw(new Ellipse2D.Double(x, y, width, height));
	}

	@Override
	public void fillOval(int x, int y, int width, int height) {
		fill(new Ellipse2D.Double(x, y, width, height));
	}

	@Override
	public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
		draw(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.OPEN));
	}

	@Override
	public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
		fill(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.PIE));
	}

	@Override
	public void drawPolyline(int[] xs, int[] ys, int count) {
		draw(polygon(xs, ys, count, false));
	}

	@Override
	public void drawPolygon(int[] xs, int[] ys, int count) {
		draw(polygon(xs, ys, count, true));
	}

	@Override
	public void fillPolygon(int[] xs, int[] ys, int count) {
		fill(polygon(xs, ys, count, true));
	}

	private static Shape polygon(int[] xs, int[] ys, int count, boolean closed) {
		Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
		for (int i = 0; i < count; i++) {
			if (i == 0) {
				path.moveTo(xs[i], ys[i]);
			} else {
				path.lineTo(xs[i], ys[i]);
			}
		}
		if (closed && count > 0) {
			path.closePath();
		}
		return path;
	}

	@Override
	public void drawString(String words, int x, int y) {
		drawString(words, (float) x, (float) y);
	}

	@Override
	public void drawString(AttributedCharacterIterator words, int x, int y) {
		drawString(words, (float) x, (float) y);
	}

	@Override
	public void drawString(AttributedCharacterIterator words, float x, float y) {
		fill(new TextLayout(words, getFontRenderContext()).getOutline(AffineTransform.getTranslateInstance(x, y)));
	}

	@Override
	public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
		fill(glyphs.getOutline(x, y));
	}

	@Override
	public void clipRect(int x, int y, int width, int height) {
		clip(new Rectangle(x, y, width, height));
	}

	@Override
	public void setClip(int x, int y, int width, int height) {
		setClip(new Rectangle(x, y, width, height));
	}

	@Override
	public Rectangle getClipBounds() {
		Shape shape = getClip();
		return shape == null ? null : shape.getBounds();
	}

	@Override
	public void setXORMode(Color other) {
		throw refused("exclusive or");
	}

	@Override
	public void copyArea(int x, int y, int width, int height, int dx, int dy) {
		throw refused("a copy of an area");
	}

	@Override
	public boolean drawImage(Image image, AffineTransform place, ImageObserver observer) {
		throw refused("a picture");
	}

	@Override
	public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
		throw refused("a picture");
	}

	@Override
	public void drawRenderedImage(RenderedImage image, AffineTransform place) {
		throw refused("a picture");
	}

	@Override
	public void drawRenderableImage(RenderableImage image, AffineTransform place) {
		throw refused("a picture");
	}

	@Override
	public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
		throw refused("a picture");
	}

	@Override
	public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
		throw refused("a picture");
	}

	@Override
	public boolean drawImage(Image image, int x, int y, Color ground, ImageObserver observer) {
		throw refused("a picture");
	}

	@Override
	public boolean drawImage(Image image, int x, int y, int width, int height, Color ground, ImageObserver observer) {
		throw refused("a picture");
	}

	@Override
	public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2, ImageObserver observer) {
		throw refused("a picture");
	}

	@Override
	public boolean drawImage(Image image, int dx1, int dy1, int dx2, int dy2, int sx1, int sy1, int sx2, int sy2, Color ground, ImageObserver observer) {
		throw refused("a picture");
	}

	static UnsupportedOperationException refused(String what) {
		return new UnsupportedOperationException(what + " cannot be written as SVG");
	}
}
