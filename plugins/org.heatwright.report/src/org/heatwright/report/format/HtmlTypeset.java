// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.util.stream.Collectors;

import org.heatwright.report.document.Formula;

/**
 * Sets words, numbers and formulas in HTML that is also XML; formulas are made of ordinary letters, indices and exponents, so that every browser and the PDF
 * set them alike.
 */
public final class HtmlTypeset extends Typeset {

	HtmlTypeset() {
		super("HTML");
	}

	@Override
	String text(String words) {
		StringBuilder out = new StringBuilder(words.length() + 16);
		for (char c : printable(words).toCharArray()) {
			switch (c) {
				case '&' -> out.append("&amp;");
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				case '"' -> out.append("&quot;");
				case '\'' -> out.append("&#39;");
				default -> out.append(c);
			}
		}
		return out.toString();
	}

	@Override
	String number(double value, int digits) {
		if (Double.isInfinite(value)) {
			return value > 0 ? "\u221e" : "\u2212\u221e";
		}
		String[] parts = parts(value, digits);
		String mantissa = parts[0].replace('-', '\u2212');
		return parts[1].isEmpty() ? mantissa : mantissa + "\u2009\u00d7\u200910<sup>" + parts[1].replace('-', '\u2212') + "</sup>";
	}

	@Override
	public Markup display(Formula formula) {
		return markup("<div class=\"display\">" + formula(formula) + "</div>");
	}

	@Override
	public Markup code(String words) {
		return markup("<code>" + text(words) + "</code>");
	}

	@Override
	String formula(Formula formula) {
		return "<span class=\"maths\">" + set(formula) + "</span>";
	}

	private String set(Formula formula) {
		return switch (formula) {
			case Formula.Symbol symbol -> isUpright(symbol.letter()) ? text(symbol.letter()) : "<i>" + text(symbol.letter()) + "</i>";
			case Formula.Word word -> text(word.text());
			case Formula.Number number -> number(number.value(), number.digits());
			case Formula.Sign sign -> "\u2009" + text(sign.sign()) + "\u2009";
			case Formula.Mark mark -> mark.sign().equals(" ") ? "\u2009" : text(mark.sign());
		case Formula.Script script -> set(script.base()) + (script.below().isEmpty() ? "" : "<sub>" + set(script.below()) + "</sub>")
				+ (script.above().isEmpty() ? "" : "<sup>" + set(script.above()) + "</sup>");
		case Formula.Fraction fraction -> "<span class=\"fraction\"><span class=\"above\">" + set(fraction.above()) + "</span><span class=\"below\">"
				+ set(fraction.below()) + "</span></span>";
		case Formula.Labelled labelled ->
			"<span class=\"labelled\"><span class=\"up\">" + set(labelled.value()) + "</span><span class=\"down\">" + set(labelled.name()) + "</span></span>";
			case Formula.Row row -> row.parts().stream().map(this::set).collect(Collectors.joining());
		};
	}

	/** Capital Greek letters and signs stand upright, as in the journals. */
	private static boolean isUpright(String letter) {
		return !Character.isLetter(letter.codePointAt(0)) || letter.codePointAt(0) >= 0x391 && letter.codePointAt(0) <= 0x3a9;
	}
}
