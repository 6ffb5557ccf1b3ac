// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/** Prints numbers for people: a given number of significant digits, no locale, plain notation while that is the shorter one. */
public final class Figures {

	/** Significant digits of currents and powers. */
	public static final int CURRENT = 14;
	/** Significant digits of dimensionless ratios. */
	public static final int RATIO = 13;
	/** Significant digits of bounds and norms. */
	public static final int BOUND = 8;
	/** Significant digits of errors and residuals. */
	public static final int ERROR = 2;

	private static final int SMALLEST_PLAIN_EXPONENT = -5;
	private static final int LARGEST_PLAIN_EXPONENT = 9;

	private Figures() {
	}

	public static String of(OptionalDouble value, int digits) {
		return value.isPresent() ? of(value.getAsDouble(), digits) : "-";
	}

	/** The value rounded half even to {@code digits} significant digits, without trailing zeros. */
	public static String of(double value, int digits) {
		if (Double.isNaN(value)) {
			return "-";
		}
		if (Double.isInfinite(value)) {
			return value > 0 ? "inf" : "-inf";
		}
		if (value == 0) {
			return "0";
		}
		BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)).stripTrailingZeros();
		int exponent = rounded.precision() - rounded.scale() - 1;
		if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
			return rounded.toPlainString();
		}
		return rounded.movePointLeft(exponent).toPlainString() + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
	}
}
