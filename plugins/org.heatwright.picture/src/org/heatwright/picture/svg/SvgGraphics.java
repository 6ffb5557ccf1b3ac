// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.svg;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * Writes what is painted as elements of an SVG: one element for each call, places in pixels of the figure, words as words with the length that they were laid
 * out with. The elements depend on the shapes alone and never on the colours, so that a figure in light and in dark has the same elements one by one. Pictures
 * made of pixels and paints other than one colour are refused: no figure has any. Verified by {@code SvgGraphicsTest}.
 */
public final class SvgGraphics extends StateGraphics {

	private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

	private final SvgElements elements;
	/** Knows the measures of fonts. */
	private final Graphics2D measure;

	/** @param prefix begins every identifier, so that several figures can stand in one page */
	public SvgGraphics(String prefix) {
		super(new RenderingHints(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON));
		setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		elements = new SvgElements(prefix);
		measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
		measure.setRenderingHints(getRenderingHints());
	}

	private SvgGraphics(SvgGraphics from) {
		super(from);
		elements = from.elements;
		measure = from.measure;
	}

	/** What was painted so far, without the root element. */
	public String elements() {
		return elements.toString();
	}

	@Override
	public void draw(Shape shape) {
		AffineTransform transform = getTransform();
		boolean even = (transform.getType() & (AffineTransform.TYPE_GENERAL_SCALE | AffineTransform.TYPE_GENERAL_TRANSFORM)) == 0;
		if (getStroke() instanceof BasicStroke stroke && even) {
			elements.path(placed(shape), SvgStyle.stroke(getColor(), opacity(), stroke, Math.sqrt(Math.abs(transform.getDeterminant()))), placedClip());
		} else {
			fill(getStroke().createStrokedShape(shape));
		}
	}

	@Override
	public void fill(Shape shape) {
		elements.path(placed(shape), SvgStyle.fill(getColor(), opacity()), placedClip());
	}

	@Override
	public void drawString(String words, float x, float y) {
		if (!words.isBlank()) {
			elements.text(words, x, y, SvgStyle.fill(getColor(), opacity()) + SvgStyle.font(getFont()), getFont().getStringBounds(words, EXACT).getWidth(),
					getTransform(), placedClip());
		}
	}

	@Override
	public FontMetrics getFontMetrics(Font of) {
		return measure.getFontMetrics(of);
	}

	@Override
	public FontRenderContext getFontRenderContext() {
		return EXACT;
	}

	@Override
	public GraphicsConfiguration getDeviceConfiguration() {
		return measure.getDeviceConfiguration();
	}

	@Override
	public Graphics create() {
		return new SvgGraphics(this);
	}

	@Override
	public void dispose() {
		// The elements belong to all copies.
	}
}
