// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The typeface of every figure. It comes with the program, so that a figure has the same measures on every machine: DejaVu Sans Condensed for Latin, Greek,
 * Cyrillic, Hebrew and Arabic letters, Droid
 * Sans Fallback for Chinese, Japanese and Korean ones. What neither has, such as emoji, is named by its number, [U+1F600]. Verified by {@code LetteringTest}.
 */
public final class Lettering {

	/** Name of the typeface as the font files give it. */
	public static final String FAMILY = "DejaVu Sans Condensed";
	/** The typeface of letters that the first one does not have. */
	public static final String FALLBACK_FAMILY = "Droid Sans Fallback";

	private static final String REGULAR = "DejaVuSansCondensed.ttf";
	private static final String BOLD = "DejaVuSansCondensed-Bold.ttf";
	private static final String FALLBACK = "DroidSansFallback.ttf";

	private Lettering() {
	}

	/** Words in one font. */
	public record Run(String words, Font font) {
	}

	public static Font regular(float size) {
		return Faces.REGULAR_FACE.deriveFont(size);
	}

	public static Font bold(float size) {
		return Faces.BOLD_FACE.deriveFont(size);
	}

	/** Words cut into pieces that one font has all letters of. */
	public static List<Run> runs(String words, Font font) {
		if (font.canDisplayUpTo(words) < 0) {
			return List.of(new Run(words, font));
		}
		List<Run> runs = new ArrayList<>();
		Font fallback = Fallback.FACE.deriveFont(font.getSize2D());
		words.codePoints().forEach(point -> {
			boolean own = font.canDisplay(point) || !fallback.canDisplay(point);
			String letter = own && !font.canDisplay(point) ? named(point) : Character.toString(point);
			Font used = own ? font : fallback;
			Run last = runs.isEmpty() ? null : runs.getLast();
			if (last != null && last.font().equals(used)) {
				runs.set(runs.size() - 1, new Run(last.words() + letter, used));
			} else {
				runs.add(new Run(letter, used));
			}
		});
		return runs;
	}

	/** Whether some letter needs the second typeface. */
	public static boolean needsFallback(String words) {
		return words.codePoints().anyMatch(point -> point > 0x17f && !Faces.REGULAR_FACE.canDisplay(point) && Fallback.FACE.canDisplay(point));
	}

	/** Words with every letter named that no typeface of the program has. */
	public static String shown(String words) {
		if (words.codePoints().allMatch(Lettering::isKnown)) {
			return words;
		}
		StringBuilder shown = new StringBuilder(words.length() + 16);
		words.codePoints().forEach(point -> shown.append(isKnown(point) ? Character.toString(point) : named(point)));
		return shown.toString();
	}

	private static boolean isKnown(int point) {
		return point <= 0x17f || Faces.REGULAR_FACE.canDisplay(point) || Fallback.FACE.canDisplay(point);
	}

	private static String named(int point) {
		return String.format("[U+%04X]", point);
	}

	/** How long words are. */
	public static double width(Graphics2D graphics, String words, Font font) {
		return runs(words, font).stream().mapToDouble(run -> graphics.getFontMetrics(run.font()).stringWidth(run.words())).sum();
	}

	/** Writes words from left to right; the font of the graphics may be another one afterwards. */
	public static void draw(Graphics2D graphics, String words, Font font, double x, double baseline) {
		double at = x;
		for (Run run : runs(words, font)) {
			graphics.setFont(run.font());
			graphics.drawString(run.words(), (float) at, (float) baseline);
			at += graphics.getFontMetrics(run.font()).stringWidth(run.words());
		}
	}

	/** The font file of a face; the caller closes it. */
	public static InputStream file(Font face) {
		return open(face.getFamily().equals(FALLBACK_FAMILY) ? FALLBACK : face.isBold() ? BOLD : REGULAR);
	}

	/** A font file of this plug-in, by its name; the caller closes it. */
	public static InputStream open(String file) {
		InputStream in = Lettering.class.getResourceAsStream("/org/heatwright/picture/fonts/" + file);
		if (in == null) {
			throw new IllegalStateException("the picture plug-in has lost its font " + file);
		}
		return in;
	}

	private static Font load(String file) {
		try (InputStream in = open(file)) {
			return Font.createFont(Font.TRUETYPE_FONT, in);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (FontFormatException e) {
			throw new IllegalStateException("the font " + file + " is damaged", e);
		}
	}

	/** Loaded when the first figure is drawn. Registered by family, because only a font found by its family and style tells SVG that it is bold. */
	private static final class Faces {

		static {
			GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(load(REGULAR));
			GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(load(BOLD));
		}

		static final Font REGULAR_FACE = new Font(FAMILY, Font.PLAIN, 1);
		static final Font BOLD_FACE = new Font(FAMILY, Font.BOLD, 1);
	}

	/** Loaded when the first letter needs it. */
	private static final class Fallback {

		static final Font FACE = load(FALLBACK);
	}
}
