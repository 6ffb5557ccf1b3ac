// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.heatwright.report.document.Formula;

/**
 * Sets words, numbers and formulas in LaTeX. Every character that TeX gives a meaning is escaped, so that no name can become a command; letters
 * outside of what pdflatex knows are written as their Unicode number in a box, which compiles everywhere.
 */
public final class LatexTypeset extends Typeset {

	private static final Map<Integer, String> WORDS = new HashMap<>();
	private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("\u2212", "-"), Map.entry("\u2264", "\\le "), Map.entry("\u2265", "\\ge "),
			Map.entry("\u00d7", "\\times "),
			Map.entry("\u2248", "\\approx "), Map.entry("\u221d", "\\propto "), Map.entry("\u2192", "\\to "), Map.entry("\u2194", "\\leftrightarrow "),
			Map.entry("\u00b7", "\\cdot "),
			Map.entry("\u2016", "\\Vert "), Map.entry("\u27e8", "\\langle "), Map.entry("\u27e9", "\\rangle "), Map.entry("\u2211", "\\sum\\nolimits "),
			Map.entry("\u222b", "\\int\\nolimits "), Map.entry("\u2202", "\\partial "), Map.entry("\u2020", "\\dagger "),
			Map.entry("\u221e", "\\infty "), Map.entry("|", "\\vert "), Map.entry("\u2044", "/"), Map.entry(" ", "\\,"));
	private static final String GREEK = "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi o pi rho varsigma sigma tau upsilon varphi "
			+ "chi psi omega";
	private static final Map<String, String> LETTERS = new HashMap<>();

	static {
		String[] names = GREEK.split(" ");
		for (int i = 0; i < names.length; i++) {
			LETTERS.put(Character.toString(0x3b1 + i), names[i].equals("o") ? "o" : "\\" + names[i] + " ");
		}
		for (String name : "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split(" ")) {
			int small = java.util.Arrays.asList(
					"alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi o pi rho s sigma tau upsilon phi chi psi omega".split(" "))
					.indexOf(name.toLowerCase(java.util.Locale.ROOT));
			LETTERS.put(Character.toString(0x391 + small), "\\" + name + " ");
		}
		LETTERS.put("\u210f", "\\hbar ");
		LETTERS.put("\u2113", "\\ell ");
		String[][] words = { { "\\", "\\textbackslash{}" }, { "{", "\\{" }, { "}", "\\}" }, { "$", "\\$" }, { "&", "\\&" }, { "#", "\\#" }, { "%", "\\%" },
				{ "_", "\\_" }, { "^", "\\textasciicircum{}" },
				{ "~", "\\textasciitilde{}" }, { "<", "\\textless{}" }, { ">", "\\textgreater{}" }, { "|", "\\textbar{}" }, { "\"", "\\textquotedbl{}" },
				{ "'", "{\\textquotesingle}" }, { "`", "{\\textasciigrave}" },
				{ "\u2026", "\\dots{}" }, { "\u2013", "--" }, { "\u2014", "---" }, { "\u2018", "`" }, { "\u2019", "'" }, { "\u201c", "``" }, { "\u201d", "''" },
				{ "\u00a0", "~" }, { "\u2009", "\\," }, { "\u202f", "\\," }, { "\u2032", "$'$" }, { "\u2022", "\\textbullet{}" } };
		for (String[] word : words) {
			WORDS.put(word[0].codePointAt(0), word[1]);
		}
		SIGNS.forEach((sign, command) -> {
			if (sign.codePointAt(0) > 127) {
				WORDS.put(sign.codePointAt(0), "$" + command.strip() + "$");
			}
		});
		LETTERS.forEach((letter, command) -> WORDS.put(letter.codePointAt(0), "$" + command.strip() + "$"));
		WORDS.put(0x207b, "$^{-}$");
		String superscripts = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079";
		for (int i = 0; i < 10; i++) {
			WORDS.put((int) superscripts.charAt(i), "$^{" + i + "}$");
			WORDS.put(0x2080 + i, "$_{" + i + "}$");
		}
	}

	/** Letters after which a long word of a program may be broken, and how long such a word is. */
	private static final int PIECE = 16;
	private static final int LONG_CODE = 28;

	LatexTypeset() {
		super("LaTeX");
	}

	@Override
	String text(String words) {
		StringBuilder out = new StringBuilder(words.length() + 16);
		int before = 0;
		int[] points = printable(words).codePoints().toArray();
		int begin = 0;
		boolean isLong = isLong(points, 0);
		for (int i = 0; i < points.length; i++) {
			int point = points[i];
			if (Character.isWhitespace(point)) {
				begin = i + 1;
				isLong = isLong(points, begin);
			} else if (isLong && i > begin && (i - begin) % PIECE == 0) {
				// TeX knows where to break words of a language; a long id would be printed over its neighbour.
				out.append("\\allowbreak{}");
			}
			boolean ligature = point == before && (point == '-' || point == ',');
			out.append(ligature ? "{}" : "").append(character(point));
			before = point;
		}
		return out.toString();
	}

	private static boolean isLong(int[] points, int begin) {
		int end = begin;
		while (end < points.length && !Character.isWhitespace(points[end])) {
			end++;
		}
		return end - begin > LONG_CODE;
	}

	/** An address inside of \\href. */
	public Markup url(String address) {
		StringBuilder out = new StringBuilder();
		for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (b & 0xff);
			boolean plain = c < 128 && (Character.isLetterOrDigit(c) || ":/?=&.-_~+,;@!*()".indexOf(c) >= 0);
			out.append(plain ? (c == '_' || c == '&' ? "\\" + c : c == '~' ? "\\string~" : Character.toString(c))
					: c == '%' ? "\\%" : String.format("\\%%%02X", (int) c));
		}
		return markup(out.toString());
	}

	/** Words as an entry of a PDF's information: plain ASCII. */
	public Markup pdf(String words) {
		return markup(printable(words).replaceAll("[^A-Za-z0-9 .,:;/()+=-]", "?"));
	}

	/** Words inside of a BibTeX field, where braces have to be balanced whatever stands before them. */
	public Markup entry(String words) {
		return markup(text(words).replace("\\{", "{\\char123}").replace("\\}", "{\\char125}"));
	}

	private static String character(int point) {
		String known = WORDS.get(point);
		if (known != null) {
			return known;
		}
		boolean latin = point < 0x180 && (point < 0x7f || Character.isLetter(point));
		return latin || point == 0xb0 || point == 0xb1 || point == 0xa7 ? Character.toString(point) : "\\unicodepoint{" + String.format("%04X", point) + "}";
	}

	@Override
	String number(double value, int digits) {
		return "$" + figure(value, digits) + "$";
	}

	private static String figure(double value, int digits) {
		if (Double.isInfinite(value)) {
			return value > 0 ? "\\infty " : "-\\infty ";
		}
		String[] parts = parts(value, digits);
		return parts[1].isEmpty() ? parts[0] : parts[0] + "\\times 10^{" + parts[1] + "}";
	}

	@Override
	String formula(Formula formula) {
		return "$" + set(formula) + "$";
	}

	@Override
	public Markup display(Formula formula) {
		return markup("\\[ " + set(formula) + " \\]");
	}

	@Override
	public Markup code(String words) {
		StringBuilder out = new StringBuilder("\\texttt{");
		int[] points = words.codePoints().toArray();
		for (int from = 0; from < points.length; from += PIECE) {
			String piece = new String(points, from, Math.min(PIECE, points.length - from));
			out.append(from > 0 && isUnbroken(points, from) ? "\\allowbreak{}" : "").append(text(piece).replace("/", "/\\allowbreak{}").replace(".", ".\\allowbreak{}"));
		}
		return markup(out.append('}').toString());
	}

	/** A place inside of a long word without a break of its own, as that of a hash. */
	private static boolean isUnbroken(int[] points, int at) {
		for (int i = at - PIECE; i < Math.min(points.length, at + PIECE); i++) {
			if (points[i] == ' ' || points[i] == '/' || points[i] == '.') {
				return false;
			}
		}
		return points.length > LONG_CODE;
	}

	/** Without the dollars. */
	String set(Formula formula) {
		return switch (formula) {
			case Formula.Symbol symbol -> LETTERS.getOrDefault(symbol.letter(), SIGNS.getOrDefault(symbol.letter(), symbol.letter()));
			case Formula.Word word -> "\\text{" + text(word.text()) + "}";
			case Formula.Number number -> figure(number.value(), number.digits());
			case Formula.Sign sign -> SIGNS.getOrDefault(sign.sign(), sign.sign());
			case Formula.Mark mark -> SIGNS.getOrDefault(mark.sign(), mark.sign());
		case Formula.Script script -> base(script.base()) + (script.below().isEmpty() ? "" : "_{" + set(script.below()) + "}")
				+ (script.above().isEmpty() ? "" : "^{" + set(script.above()) + "}");
			case Formula.Fraction fraction -> "\\frac{" + set(fraction.above()) + "}{" + set(fraction.below()) + "}";
			case Formula.Labelled labelled -> "\\underbrace{" + set(labelled.value()) + "}_{" + set(labelled.name()) + "}";
			case Formula.Row row -> row.parts().stream().map(this::set).collect(Collectors.joining());
		};
	}

	private String base(Formula base) {
		return base instanceof Formula.Row ? "{" + set(base) + "}" : set(base);
	}
}
