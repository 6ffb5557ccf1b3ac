// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The typeface of every figure. It comes with the program, so that a figure has the same measures on every machine. */
public final class Lettering {

	/** Name of the typeface as the font files give it. */
	public static final String FAMILY = "DejaVu Sans Condensed";

	private static final String REGULAR = "DejaVuSansCondensed.ttf";
	private static final String BOLD = "DejaVuSansCondensed-Bold.ttf";

	private Lettering() {
	}

	public static Font regular(float size) {
		return Faces.REGULAR_FACE.deriveFont(size);
	}

	public static Font bold(float size) {
		return Faces.BOLD_FACE.deriveFont(size);
	}

	/** The font file of a face; the caller closes it. */
	static InputStream file(Font face) {
		return open(face.isBold() ? BOLD : REGULAR);
	}

	private static InputStream open(String file) {
		InputStream in = Lettering.class.getResourceAsStream("/org/heatwright/report/fonts/" + file);
		if (in == null) {
			throw new IllegalStateException("the report plug-in has lost its font " + file);
		}
		return in;
	}

	/** Loaded when the first figure is drawn. Registered by family, because only a font found by its family and style tells SVG that it is bold. */
	private static final class Faces {

		static {
			GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(load(REGULAR));
			GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(load(BOLD));
		}

		static final Font REGULAR_FACE = new Font(FAMILY, Font.PLAIN, 1);
		static final Font BOLD_FACE = new Font(FAMILY, Font.BOLD, 1);

		private static Font load(String file) {
			try (InputStream in = open(file)) {
				return Font.createFont(Font.TRUETYPE_FONT, in);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			} catch (FontFormatException e) {
				throw new IllegalStateException("the font " + file + " is damaged", e);
			}
		}
	}
}
