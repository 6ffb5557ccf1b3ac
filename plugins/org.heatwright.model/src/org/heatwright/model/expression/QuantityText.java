// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Units;

/**
 * Writes values (hbar = k_B = 1) the way a design says them: bare numbers in natural units; GHz, K, W and s in laboratory units. The text can be read back as
 * an expression. Verified by {@code QuantityTextTest}.
 */
public final class QuantityText {

	private static final int DIGITS = 6;

	private final boolean laboratory;

	private QuantityText(boolean laboratory) {
		this.laboratory = laboratory;
	}

	public static QuantityText of(Machine machine) {
		return of(machine.getUnits());
	}

	public static QuantityText of(Units units) {
		return new QuantityText(units == Units.LABORATORY);
	}

	/** For people: six significant digits, with the prefix that keeps the number between 1 and 1000. */
	public String energy(double value) {
		return energy(value, DIGITS);
	}

	public String energy(double value, int digits) {
		return prefixed(value, digits, "Hz", "T", "G", "M", "k", "");
	}

	public String temperature(double value) {
		return prefixed(value, DIGITS, "K", "", "m", "\u00b5", "n");
	}

	/** Rates are events per time: in rad/s and its multiples, without the 2 pi of a cyclic frequency. */
	public String rate(double value) {
		return prefixed(value, DIGITS, "rad/s", "T", "G", "M", "k", "");
	}

	public String time(double value) {
		return prefixed(value, DIGITS, "s", "", "m", "\u00b5", "n", "p");
	}

	/** The strength of an underdamped bath. */
	public String amplitude(double value) {
		return laboratory && Double.isFinite(value) ? digits(value / Math.pow(Unit.named("GHz").factor(), 1.5), DIGITS, RoundingMode.HALF_EVEN) + " GHz^1.5"
				: number(value);
	}

	public String power(double value) {
		return power(value, DIGITS);
	}

	public String power(double value, int digits) {
		return prefixed(value, digits, "W", "", "m", "\u00b5", "n", "p", "f", "a");
	}

	public String number(double value) {
		return digits(value, DIGITS, RoundingMode.HALF_EVEN);
	}

	/** A value of a dimension, for people. */
	public String of(Dimension dimension, double value) {
		return switch (dimension) {
			case NONE, ANY -> number(value);
			case ENERGY -> energy(value);
			case TEMPERATURE -> temperature(value);
			case RATE -> rate(value);
			case TIME -> time(value);
			case POWER -> power(value);
			case AMPLITUDE -> amplitude(value);
		};
	}

	/** For files: twelve significant digits, not above (FLOOR) or not below (CEILING) the value. */
	public String energyExpression(double value, RoundingMode mode) {
		return text(value, "GHz", 12, mode);
	}

	public String temperatureExpression(double value, RoundingMode mode) {
		return text(value, "K", 12, mode);
	}

	public String rateExpression(double value, RoundingMode mode) {
		return text(value, "rad/s", 12, mode);
	}

	public String timeExpression(double value, RoundingMode mode) {
		return text(value, "s", 12, mode);
	}

	public String powerExpression(double value, RoundingMode mode) {
		return text(value, "W", 12, mode);
	}

	public String numberExpression(double value, RoundingMode mode) {
		return digits(value, 12, mode);
	}

	private String text(double value, String unit, int digits, RoundingMode mode) {
		if (!laboratory || !Double.isFinite(value)) {
			return digits(value, digits, mode);
		}
		return digits(value / Unit.named(unit).factor(), digits, mode) + " " + unit;
	}

	/** @param prefixes from the largest to the smallest; the one without a prefix stands for zero */
	private String prefixed(double value, int digits, String unit, String... prefixes) {
		if (!laboratory || !Double.isFinite(value)) {
			return digits(value, digits, RoundingMode.HALF_EVEN);
		}
		String chosen = value == 0 ? "" : prefixes[prefixes.length - 1];
		for (int i = prefixes.length - 1; i >= 0 && value != 0; i--) {
			// 999.9999 is 1000 in the digits that are shown, and 1 of the next unit
			if (Math.abs(value / Unit.named(prefixes[i] + unit).factor()) >= 1 - 0.5 * Math.pow(10, -digits)) {
				chosen = prefixes[i];
			}
		}
		return text(value, chosen + unit, digits, RoundingMode.HALF_EVEN);
	}

	private static String digits(double value, int digits, RoundingMode mode) {
		if (!Double.isFinite(value)) {
			return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
		}
		if (value == 0) {
			return "0";
		}
		BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, mode)).stripTrailingZeros();
		int exponent = rounded.precision() - rounded.scale() - 1;
		return exponent >= -5 && exponent <= 9 ? rounded.toPlainString() : rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
	}
}
