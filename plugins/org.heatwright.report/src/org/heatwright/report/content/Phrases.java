// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.heatwright.physics.thermo.CopKind;
import org.heatwright.report.document.Block;
import org.heatwright.report.document.Inline;

/** Pieces of sentences that several parts use. */
final class Phrases {

	/** Significant digits of what a reader compares. */
	static final int DIGITS = 6;
	/** Significant digits of errors. */
	static final int ERROR_DIGITS = 2;

	private static final int LONGEST_NAME = 24;

	private Phrases() {
	}

	static Block.Paragraph paragraph(Object... parts) {
		return new Block.Paragraph(Inline.of(parts));
	}

	static Inline number(double value) {
		return number(value, "");
	}

	static Inline number(double value, String unit) {
		return new Inline.Measure(value, DIGITS, unit);
	}

	static Inline error(double value, String unit) {
		return new Inline.Measure(value, ERROR_DIGITS, unit);
	}

	/** The number, or a dash. */
	static Inline number(OptionalDouble value, String unit) {
		return value.isPresent() ? number(value.getAsDouble(), unit) : new Inline.Text("\u2013");
	}

	static Inline percent(double share) {
		return new Inline.Measure(100 * share, share < 0.1 ? 2 : 3, "\u00a0%");
	}

	/** "absorption refrigerator" for ABSORPTION_REFRIGERATOR. */
	static String words(Enum<?> value) {
		return words(value.name());
	}

	/** The name of a regime or of what it is used as. */
	static String words(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** What a coefficient of performance is that of. */
	static String cop(CopKind kind) {
		return kind == CopKind.HEATING ? "coefficient of performance of heating" : "coefficient of performance";
	}

	/** A name as far as a heading has room for it. */
	static String shortened(String name) {
		return name.codePointCount(0, name.length()) <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "\u2026";
	}

	static String capital(String words) {
		return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

	static String count(long number, String one, String many) {
		return number + " " + (number == 1 ? one : many);
	}

	/** "a, b and c". */
	static String enumeration(List<String> words) {
		if (words.size() < 2) {
			return String.join("", words);
		}
		return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.get(words.size() - 1);
	}
}
