// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.heatwright.analysis.Figures;
import org.heatwright.report.document.Formula;
import org.heatwright.report.document.Inline;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;

/**
 * How one format sets words, numbers and formulas. As the output format of the templates it escapes every word that they print; only formulas
 * and numbers set here count as markup.
 */
public abstract class Typeset extends CommonMarkupOutputFormat<Typeset.Markup> {

	/** Markup of this format; templates print it as it is. */
	public static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {

		private final Typeset format;

		private Markup(Typeset format, String plain, String markup) {
			super(plain, markup);
			this.format = format;
		}

		@Override
		public Typeset getOutputFormat() {
			return format;
		}
	}

	private static final int LONG_WORD = 28;

	private final String name;

	Typeset(String name) {
		this.name = name;
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public String getMimeType() {
		return null;
	}

	@Override
	public void output(String words, Writer out) throws IOException {
		out.write(text(words));
	}

	@Override
	public String escapePlainText(String words) {
		return text(words);
	}

	@Override
	public boolean isLegacyBuiltInBypassed(String builtIn) {
		return false;
	}

	@Override
	protected Markup newTemplateMarkupOutputModel(String plain, String markup) {
		return new Markup(this, plain, markup);
	}

	/** A formula as markup, for templates. */
	public final Markup maths(Formula formula) {
		return new Markup(this, null, formula(formula));
	}

	/** A formula on a line of its own as markup, for templates. */
	public Markup display(Formula formula) {
		return maths(formula);
	}

	/** A number with its unit as markup, for templates. */
	public final Markup measure(Inline.Measure measure) {
		return new Markup(this, null, number(measure.value(), measure.digits()) + text(measure.unit()));
	}

	/** Words of a program, for templates. */
	public Markup code(String words) {
		return new Markup(this, null, text(words));
	}

	/** An address that a reader may follow, or nothing when it is of a kind that could do harm. */
	public final String address(String address) {
		String lower = address.toLowerCase(Locale.ROOT);
		return lower.startsWith("https://") || lower.startsWith("http://") || lower.startsWith("mailto:") ? address : "";
	}

	/** Whether a line holds a word so long that it has to be broken, for templates. */
	public final boolean isLong(List<Inline> line) {
		return line.stream().anyMatch(part -> words(part).lines().flatMap(text -> Arrays.stream(text.split("\\s"))).anyMatch(word -> word.length() > LONG_WORD));
	}

	private static String words(Inline part) {
		return switch (part) {
			case Inline.Text text -> text.text();
			case Inline.Strong strong -> strong.text();
			case Inline.Code code -> code.text();
			case Inline.Verdict verdict -> verdict.text();
			case Inline.Link link -> link.text();
			case Inline.Maths maths -> "";
			case Inline.Measure measure -> "";
			case Inline.Cite cite -> "";
		};
	}

	final Markup markup(String markup) {
		return new Markup(this, null, markup);
	}

	/** Words with everything that the format would understand escaped. */
	abstract String text(String words);

	/** A number rounded to significant digits. */
	abstract String number(double value, int digits);

	/** A formula inside a line. */
	abstract String formula(Formula formula);

	/** Mantissa and exponent of a rounded number: {@code 1.25} and {@code -7}; an empty exponent when it is written plainly. */
	static String[] parts(double value, int digits) {
		String figure = Figures.of(value, digits);
		int e = figure.indexOf('e');
		if (e < 0 || Double.isInfinite(value)) {
			return new String[] { figure, "" };
		}
		return new String[] { figure.substring(0, e), Integer.toString(Integer.parseInt(figure.substring(e + 1))) };
	}

	/**
	 * Without the code points that no text format can hold (control characters, lone surrogates, non-characters), and with those that would turn
	 * around the words after them named instead.
	 */
	static String printable(String words) {
		StringBuilder clean = new StringBuilder(words.length());
		words.codePoints().forEach(point -> {
			if (point == '\n' || point == '\t' || point == '\r') {
				clean.append(' ');
			} else if (isDirection(point)) {
				clean.append(String.format("[U+%04X]", point));
			} else if (isText(point)) {
				clean.appendCodePoint(point);
			} else {
				clean.append('\ufffd');
			}
		});
		return clean.toString();
	}

	private static boolean isDirection(int point) {
		return point == 0x61c || point == 0x200e || point == 0x200f || point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
	}

	private static boolean isText(int point) {
		return !Character.isISOControl(point) && (point < 0xd800 || point > 0xdfff) && (point & 0xfffe) != 0xfffe;
	}
}
