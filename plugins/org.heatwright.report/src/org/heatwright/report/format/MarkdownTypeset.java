// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import org.heatwright.report.document.Formula;

/** Sets words, numbers and formulas in Markdown; formulas stand in dollars, which hosts of Markdown set as TeX. */
public final class MarkdownTypeset extends Typeset {

	private static final String SPECIAL = "\\`*_{}[]()#+-.!|~=:$@^\"'";

	private final LatexTypeset latex = new LatexTypeset();

	MarkdownTypeset() {
		super("Markdown");
	}

	@Override
	String text(String words) {
		StringBuilder out = new StringBuilder(words.length() + 16);
		for (char c : printable(words).toCharArray()) {
			switch (c) {
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				case '&' -> out.append("&amp;");
				default -> {
					if (SPECIAL.indexOf(c) >= 0 && needsEscape(c)) {
						out.append('\\');
					}
					out.append(c);
				}
			}
		}
		return out.toString();
	}

	/** Signs of ordinary prose mean nothing in the middle of a line, and a line never begins with words of the user. */
	private static boolean needsEscape(char c) {
		return ".,-()'\":=+!".indexOf(c) < 0;
	}

	@Override
	String number(double value, int digits) {
		if (Double.isInfinite(value)) {
			return value > 0 ? "\u221e" : "\u2212\u221e";
		}
		String[] parts = parts(value, digits);
		String mantissa = parts[0].replace('-', '\u2212');
		return parts[1].isEmpty() ? mantissa : mantissa + " \u00d7 10" + superscript(parts[1]);
	}

	private static String superscript(String exponent) {
		StringBuilder out = new StringBuilder();
		for (char c : exponent.toCharArray()) {
			out.append(c == '-' ? '\u207b' : "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".charAt(c - '0'));
		}
		return out.toString();
	}

	@Override
	public Markup display(Formula formula) {
		return markup("$$" + latex.set(formula).strip() + "$$");
	}

	/** Words in a block of code, where nothing has a meaning. */
	public Markup raw(String words) {
		return markup(printable(words));
	}

	/** Between as many backticks as its words do not contain, or as text where that cannot be. */
	@Override
	public Markup code(String words) {
		String clean = printable(words);
		return markup(clean.isEmpty() || clean.contains("`") || clean.contains("|") ? text(clean) : "`" + clean + "`");
	}

	@Override
	String formula(Formula formula) {
		return "$" + latex.set(formula).strip().replace("|", "\\vert ") + "$";
	}
}
