// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

import org.heatwright.analysis.Figures;

/** Numbers at the ticks of an axis: "0.5", "10⁻³", "2×10⁵", the same in every locale. */
final class TickFormat extends NumberFormat {

	private static final long serialVersionUID = 1L;
	private static final int DIGITS = 5;
	private static final double LARGEST_PLAIN = 1e4;
	private static final double SMALLEST_PLAIN = 1e-2;

	/** The number as it stands at a tick. */
	static String of(double value) {
		double size = Math.abs(value);
		if (value == 0 || size < LARGEST_PLAIN && size >= SMALLEST_PLAIN) {
			return Figures.of(value, DIGITS).replace('-', '\u2212');
		}
		int exponent = (int) Math.floor(Math.log10(size) + 1e-9);
		String mantissa = Figures.of(value / Math.pow(10, exponent), DIGITS).replace('-', '\u2212');
		return (mantissa.equals("1") ? "" : mantissa + "\u00d7") + "10" + raised(exponent);
	}

	private static String raised(int exponent) {
		StringBuilder out = new StringBuilder();
		for (char c : Integer.toString(exponent).toCharArray()) {
			out.append(c == '-' ? '\u207b' : "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079".charAt(c - '0'));
		}
		return out.toString();
	}

	@Override
	public StringBuffer format(double number, StringBuffer target, FieldPosition position) {
		return target.append(of(number));
	}

	@Override
	public StringBuffer format(long number, StringBuffer target, FieldPosition position) {
		return target.append(of(number));
	}

	@Override
	public Number parse(String source, ParsePosition position) {
		throw new UnsupportedOperationException("ticks are written, not read");
	}
}
