// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.svg;

import java.math.BigDecimal;

/** Words and numbers as they stand in an XML file. */
public final class Markup {

	private Markup() {
	}

	/** Words for the inside of an element or an attribute; what XML has no character for is left out. */
	public static String escaped(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		text.codePoints().filter(Markup::isCharacter).forEach(point -> {
			switch (point) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '\'' -> escaped.append("&#39;");
				default -> escaped.appendCodePoint(point);
			}
		});
		return escaped.toString();
	}

	private static boolean isCharacter(int point) {
		return point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xd7ff || point >= 0xe000 && point <= 0xfffd || point >= 0x10000;
	}

	/** Two decimals are finer than any screen or printer. */
	static String number(double value) {
		double rounded = Math.rint(value * 100) / 100;
		return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
	}

	/** A factor of a turn, which two decimals would bend. */
	static String exactly(double factor) {
		double rounded = Math.rint(factor * 1e6) / 1e6;
		return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : BigDecimal.valueOf(rounded).toPlainString();
	}
}
