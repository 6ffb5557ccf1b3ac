// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

/**
 * Texts of a design as a terminal may show them. Names, notes and reasons come from files that nobody vouches for: a line feed in one of them could make one
 * finding look like two, an escape character
 * could command the terminal, and a mark of writing direction could turn a line around. They are shown as their escapes. Verified by {@code PrintableTest}.
 */
public final class Printable {

	private Printable() {
	}

	/** A text that stays on one line. */
	public static String line(String text) {
		return escaped(text, false);
	}

	/** A text whose line feeds are its own. */
	public static String text(String text) {
		return escaped(text, true);
	}

	private static String escaped(String text, boolean lines) {
		StringBuilder escaped = null;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean shown = c == '\n' ? lines : !isHidden(text, i);
			if (!shown && escaped == null) {
				escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
			}
			if (escaped != null) {
				escaped.append(shown ? String.valueOf(c) : escape(c));
			}
		}
		return escaped == null ? text : escaped.toString();
	}

	private static boolean isHidden(String text, int at) {
		char c = text.charAt(at);
		if (Character.isSurrogate(c)) {
			boolean whole = Character.isHighSurrogate(c) ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
					: at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
			// The tag characters have no glyph at all.
			return !whole || text.codePointAt(Character.isHighSurrogate(c) ? at : at - 1) >> 8 == 0xE00;
		}
		return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\u061C' || c == '\uFEFF' || c >= '\u200E' && c <= '\u200F'
				|| c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
	}

	private static String escape(char c) {
		return switch (c) {
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\t' -> "\\t";
			default -> String.format("\\u%04x", (int) c);
		};
	}
}
