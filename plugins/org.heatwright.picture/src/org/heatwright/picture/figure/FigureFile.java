// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.figure;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.imageio.ImageIO;

import org.heatwright.picture.Scheme;

/** The files that a figure becomes. The same figure gives the same bytes. Verified by {@code FigureFileTest}. */
public enum FigureFile {

	/** Vectors and text for the web; UTF-8. */
	SVG {
		@Override
		public byte[] bytes(Figure figure, Scheme scheme) {
			return SvgFigure.document(figure, scheme).getBytes(StandardCharsets.UTF_8);
		}
	},
	/** One page of the size of the figure with its letters embedded. */
	PDF {
		@Override
		public byte[] bytes(Figure figure, Scheme scheme) {
			return PdfFigure.document(figure, scheme);
		}
	},
	/** Two pixels for each point, so that it is sharp on today's screens. */
	PNG {
		@Override
		public byte[] bytes(Figure figure, Scheme scheme) {
			return png(figure, scheme, SHARP);
		}
	};

	private static final double SHARP = 2;

	/** The whole file. */
	public abstract byte[] bytes(Figure figure, Scheme scheme);

	/** "svg", "pdf", "png". */
	public String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @param scale pixels for each point */
	public static byte[] png(Figure figure, Scheme scheme, double scale) {
		Dimension size = figure.size();
		BufferedImage image = new BufferedImage((int) Math.ceil(size.width * scale), (int) Math.ceil(size.height * scale), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		// The last row and column are rounded up and would stay black.
		graphics.setColor(scheme.sheet());
		graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
		graphics.scale(scale, scale);
		paintOnSheet(figure, scheme, graphics);
		graphics.dispose();
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(image, "png", out);
			return out.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static void paintOnSheet(Figure figure, Scheme scheme, Graphics2D graphics) {
		graphics.setColor(scheme.sheet());
		graphics.fill(new Rectangle(figure.size()));
		figure.paint(graphics, scheme);
	}
}
