// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.figure;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Arc2D;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes what is painted as elements of an SVG: one element for each call, places in pixels of the figure, words as words with the length that they were laid
 * out with. The elements depend on the shapes alone and never on the colours, so that a figure in light and in dark has the same elements one by one. Pictures
 * made of pixels and paints other than one colour are refused: no figure has any. Verified by {@code SvgGraphicsTest}.
 */
final class SvgGraphics extends Graphics2D {

	private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

	/** What all copies of one graphics write to. */
	private static final class Sheet {
		private final String prefix;
		private final StringBuilder elements = new StringBuilder();
		private final Map<String, String> clips = new LinkedHashMap<>();
		private final RenderingHints hints = new RenderingHints(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		private final Graphics2D measure;

		Sheet(String prefix) {
			this.prefix = prefix;
			hints.put(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			hints.put(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
			measure = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
			measure.setRenderingHints(hints);
		}
	}

	private final Sheet sheet;
	private AffineTransform transform = new AffineTransform();
	/** In pixels of the figure, or null where nothing is cut off. */
	private Shape clip;
	private Color colour = Color.BLACK;
	private Color background = Color.WHITE;
	private Stroke stroke = new BasicStroke(1);
	private Font font = Lettering.regular(12);
	private Composite composite = AlphaComposite.SrcOver;

	/** @param prefix begins every identifier, so that several figures can stand in one page */
	SvgGraphics(String prefix) {
		sheet = new Sheet(prefix);
	}

	private SvgGraphics(SvgGraphics from) {
		sheet = from.sheet;
		transform = new AffineTransform(from.transform);
		clip = from.clip;
		colour = from.colour;
		background = from.background;
		stroke = from.stroke;
		font = from.font;
		composite = from.composite;
	}

	/** What was painted so far, without the root element. */
	String elements() {
		StringBuilder all = new StringBuilder();
		if (!sheet.clips.isEmpty()) {
			all.append("<defs>");
			sheet.clips.forEach((path, id) -> all.append("<clipPath id='").append(id).append("'><path d='").append(path).append("'/></clipPath>"));
			all.append("</defs>");
		}
		return all.append(sheet.elements).toString();
	}

	@Override
	public void draw(Shape shape) {
		double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
		boolean even = (transform.getType() & (AffineTransform.TYPE_GENERAL_SCALE | AffineTransform.TYPE_GENERAL_TRANSFORM)) == 0;
		if (stroke instanceof BasicStroke pen && even) {
			path(transform.createTransformedShape(shape), "fill:none;stroke:" + rgb() + opacity("stroke") + pen(pen, scale));
		} else {
			fill(stroke.createStrokedShape(shape));
		}
	}

	@Override
	public void fill(Shape shape) {
		path(transform.createTransformedShape(shape), "fill:" + rgb() + opacity("fill"));
	}

	private void path(Shape shape, String style) {
		String data = data(shape);
		if (!data.isEmpty()) {
			String rule = shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD && style.startsWith("fill:rgb") ? ";fill-rule:evenodd" : "";
			sheet.elements.append("<path d='").append(data).append("' style='").append(style).append(rule).append('\'').append(clipped()).append("/>");
		}
	}

	private static String pen(BasicStroke pen, double scale) {
		StringBuilder style = new StringBuilder(";stroke-width:").append(SvgFigure.number(pen.getLineWidth() * scale));
		style.append(switch (pen.getEndCap()) {
		case BasicStroke.CAP_ROUND -> ";stroke-linecap:round";
		case BasicStroke.CAP_SQUARE -> ";stroke-linecap:square";
		default -> "";
		});
		style.append(switch (pen.getLineJoin()) {
		case BasicStroke.JOIN_ROUND -> ";stroke-linejoin:round";
		case BasicStroke.JOIN_BEVEL -> ";stroke-linejoin:bevel";
		default -> ";stroke-miterlimit:" + SvgFigure.number(pen.getMiterLimit());
		});
		if (pen.getDashArray() != null) {
			style.append(";stroke-dasharray:");
			for (int i = 0; i < pen.getDashArray().length; i++) {
				style.append(i == 0 ? "" : ",").append(SvgFigure.number(pen.getDashArray()[i] * scale));
			}
			style.append(";stroke-dashoffset:").append(SvgFigure.number(pen.getDashPhase() * scale));
		}
		return style.toString();
	}

	private String rgb() {
		return "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")";
	}

	private String opacity(String property) {
		double alpha = colour.getAlpha() / 255.0 * (composite instanceof AlphaComposite over ? over.getAlpha() : 1);
		return alpha == 1 ? "" : ";" + property + "-opacity:" + SvgFigure.number(alpha);
	}

	private String clipped() {
		if (clip == null) {
			return "";
		}
		String id = sheet.clips.computeIfAbsent(data(clip), path -> sheet.prefix + "clip-" + sheet.clips.size());
		return " clip-path='url(#" + id + ")'";
	}

	private static String data(Shape shape) {
		StringBuilder data = new StringBuilder();
		double[] at = new double[6];
		for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
			int points = switch (path.currentSegment(at)) {
			case PathIterator.SEG_MOVETO -> {
				data.append('M');
				yield 1;
			}
			case PathIterator.SEG_LINETO -> {
				data.append('L');
				yield 1;
			}
			case PathIterator.SEG_QUADTO -> {
				data.append('Q');
				yield 2;
			}
			case PathIterator.SEG_CUBICTO -> {
				data.append('C');
				yield 3;
			}
			case PathIterator.SEG_CLOSE -> {
				data.append('Z');
				yield 0;
			}
			default -> throw new IllegalStateException("a path has no other segments");
			};
			for (int i = 0; i < 2 * points; i++) {
				data.append(i == 0 ? "" : ",").append(SvgFigure.number(at[i]));
			}
		}
		return data.toString();
	}

	@Override
	public void drawString(String words, float x, float y) {
		if (words.isBlank()) {
			return;
		}
		StringBuilder text = sheet.elements;
		String clipping = clipped();
		text.append(clipping.isEmpty() ? "" : "<g" + clipping + ">").append("<text x='").append(SvgFigure.number(x)).append("' y='").append(SvgFigure.number(y));
		text.append("' style='fill:").append(rgb()).append(opacity("fill")).append(";font-family:").append(SvgFigure.FONTS).append(";font-size:")
				.append(SvgFigure.number(font.getSize2D())).append("px").append(font.isBold() ? ";font-weight:bold" : "")
				.append(font.isItalic() ? ";font-style:italic" : "").append("' textLength='")
				.append(SvgFigure.number(font.getStringBounds(words, EXACT).getWidth())).append("' lengthAdjust='spacingAndGlyphs' xml:space='preserve'");
		if (!transform.isIdentity()) {
			double[] m = new double[6];
			transform.getMatrix(m);
			text.append(" transform='matrix(");
			for (int i = 0; i < m.length; i++) {
				text.append(i == 0 ? "" : ",").append(i < 4 ? SvgFigure.exactly(m[i]) : SvgFigure.number(m[i]));
			}
			text.append(")'");
		}
		text.append('>').append(SvgFigure.escaped(words)).append("</text>").append(clipping.isEmpty() ? "" : "</g>");
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
		fill(new TextLayout(words, EXACT).getOutline(AffineTransform.getTranslateInstance(x, y)));
	}

	@Override
	public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
		fill(glyphs.getOutline(x, y));
	}

	@Override
	public FontMetrics getFontMetrics(Font of) {
		return sheet.measure.getFontMetrics(of);
	}

	@Override
	public FontRenderContext getFontRenderContext() {
		return EXACT;
	}

	@Override
	public Graphics create() {
		return new SvgGraphics(this);
	}

	@Override
	public void dispose() {
		// The sheet belongs to all copies.
	}

	@Override
	public boolean hit(Rectangle place, Shape shape, boolean onStroke) {
		return transform.createTransformedShape(onStroke ? stroke.createStrokedShape(shape) : shape).intersects(place);
	}

	@Override
	public GraphicsConfiguration getDeviceConfiguration() {
		return sheet.measure.getDeviceConfiguration();
	}

	@Override
	public void setComposite(Composite composite) {
		if (!(composite instanceof AlphaComposite over) || over.getRule() != AlphaComposite.SRC_OVER) {
			throw refused("a composite other than source over");
		}
		this.composite = composite;
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
		sheet.hints.put(key, value);
	}

	@Override
	public Object getRenderingHint(RenderingHints.Key key) {
		return sheet.hints.get(key);
	}

	@Override
	public void setRenderingHints(Map<?, ?> hints) {
		sheet.hints.clear();
		sheet.hints.putAll(hints);
	}

	@Override
	public void addRenderingHints(Map<?, ?> hints) {
		sheet.hints.putAll(hints);
	}

	@Override
	public RenderingHints getRenderingHints() {
		return (RenderingHints) sheet.hints.clone();
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
	public void clipRect(int x, int y, int width, int height) {
		clip(new Rectangle(x, y, width, height));
	}

	@Override
	public void setClip(int x, int y, int width, int height) {
		setClip(new Rectangle(x, y, width, height));
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
	public Rectangle getClipBounds() {
		Shape shape = getClip();
		return shape == null ? null : shape.getBounds();
	}

	@Override
	public void drawLine(int x1, int y1, int x2, int y2) {
		draw(new Line2D.Double(x1, y1, x2, y2));
	}

	@Override
	public void fillRect(int x, int y, int width, int height) {
		fill(new Rectangle2D.Double(x, y, width, height));
	}

	@Override
	public void clearRect(int x, int y, int width, int height) {
		Color before = colour;
		colour = background;
		fillRect(x, y, width, height);
		colour = before;
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
	public void setPaintMode() {
		composite = AlphaComposite.SrcOver;
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

	private static UnsupportedOperationException refused(String what) {
		return new UnsupportedOperationException(what + " cannot be written as SVG");
	}
}
