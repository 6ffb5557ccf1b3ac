// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.svg;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.util.Map;

import org.heatwright.picture.Lettering;

/** Keeps what is set before something is painted: transform, clip, colour, stroke, font and opacity. Paints of several colours are refused. */
abstract class StateGraphics extends ShapeGraphics {

	/** What all copies share. */
	private final RenderingHints hints;
	private AffineTransform transform = new AffineTransform();
	/** In pixels of the figure, or null where nothing is cut off. */
	private Shape clip;
	private Color colour = Color.BLACK;
	private Color background = Color.WHITE;
	private Stroke stroke = new BasicStroke(1);
	private Font font = Lettering.regular(12);
	private AlphaComposite composite = AlphaComposite.SrcOver;

	StateGraphics(RenderingHints hints) {
		this.hints = hints;
	}

	/** A copy that goes its own way from here. */
	StateGraphics(StateGraphics from) {
		hints = from.hints;
		transform = new AffineTransform(from.transform);
		clip = from.clip;
		colour = from.colour;
		background = from.background;
		stroke = from.stroke;
		font = from.font;
		composite = from.composite;
	}

	/** A shape in pixels of the figure. */
	final Shape placed(Shape shape) {
		return transform.createTransformedShape(shape);
	}

	/** What the figure is cut off by, in its pixels; null where nothing is. */
	final Shape placedClip() {
		return clip;
	}

	/** Of the colour and the composite together, 0 to 1. */
	final double opacity() {
		return colour.getAlpha() / 255.0 * composite.getAlpha();
	}

	@Override
	public void setComposite(Composite composite) {
		if (!(composite instanceof AlphaComposite over) || over.getRule() != AlphaComposite.SRC_OVER) {
			throw refused("a composite other than source over");
		}
		this.composite = over;
	}

	@Override
	public Composite getComposite() {
		return composite;
	}

	@Override
	public void setPaint(Paint paint) {
		if (paint == null) {
			return;
		}
		if (!(paint instanceof Color single)) {
			throw refused("a paint of several colours");
		}
		colour = single;
	}

	@Override
	public Paint getPaint() {
		return colour;
	}

	@Override
	public void setColor(Color colour) {
		setPaint(colour);
	}

	@Override
	public Color getColor() {
		return colour;
	}

	@Override
	public void setBackground(Color background) {
		this.background = background;
	}

	@Override
	public Color getBackground() {
		return background;
	}

	@Override
	public void setStroke(Stroke stroke) {
		this.stroke = stroke;
	}

	@Override
	public Stroke getStroke() {
		return stroke;
	}

	@Override
	public void setFont(Font font) {
		if (font != null) {
			this.font = font;
		}
	}

	@Override
	public Font getFont() {
		return font;
	}

	@Override
	public void setRenderingHint(RenderingHints.Key key, Object value) {
		hints.put(key, value);
	}

	@Override
	public Object getRenderingHint(RenderingHints.Key key) {
		return hints.get(key);
	}

	@Override
	public void setRenderingHints(Map<?, ?> hints) {
		this.hints.clear();
		this.hints.putAll(hints);
	}

	@Override
	public RenderingHints getRenderingHints() {
		return (RenderingHints) hints.clone();
	}

	@Override
	public void addRenderingHints(Map<?, ?> hints) {
		this.hints.putAll(hints);
	}

	@Override
	public void translate(int x, int y) {
		transform.translate(x, y);
	}

	@Override
	public void translate(double x, double y) {
		transform.translate(x, y);
	}

	@Override
	public void rotate(double angle) {
		transform.rotate(angle);
	}

	@Override
	public void rotate(double angle, double x, double y) {
		transform.rotate(angle, x, y);
	}

	@Override
	public void scale(double x, double y) {
		transform.scale(x, y);
	}

	@Override
	public void shear(double x, double y) {
		transform.shear(x, y);
	}

	@Override
	public void transform(AffineTransform more) {
		transform.concatenate(more);
	}

	@Override
	public void setTransform(AffineTransform transform) {
		this.transform = new AffineTransform(transform);
	}

	@Override
	public AffineTransform getTransform() {
		return new AffineTransform(transform);
	}

	@Override
	public void clip(Shape more) {
		if (more == null) {
			clip = null;
			return;
		}
		Shape place = transform.createTransformedShape(more);
		if (clip == null) {
			clip = place;
			return;
		}
		Area both = new Area(clip);
		both.intersect(new Area(place));
		clip = both;
	}

	@Override
	public void setClip(Shape shape) {
		clip = shape == null ? null : transform.createTransformedShape(shape);
	}

	@Override
	public Shape getClip() {
		if (clip == null) {
			return null;
		}
		try {
			return transform.createInverse().createTransformedShape(clip);
		} catch (NoninvertibleTransformException e) {
			return new Path2D.Double();
		}
	}

	@Override
	public void clearRect(int x, int y, int width, int height) {
		Color before = colour;
		colour = background;
		fillRect(x, y, width, height);
		colour = before;
	}

	@Override
	public void setPaintMode() {
		composite = AlphaComposite.SrcOver;
	}

	@Override
	public boolean hit(Rectangle place, Shape shape, boolean onStroke) {
		return transform.createTransformedShape(onStroke ? stroke.createStrokedShape(shape) : shape).intersects(place);
	}
}
