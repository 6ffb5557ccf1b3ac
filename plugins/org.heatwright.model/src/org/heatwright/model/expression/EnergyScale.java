// SPDX-License-Identifier: EPL-2.0
package org.heatwright.model.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * What one unit of energy of a design in natural units is in the laboratory, such as {@code 5 GHz} or {@code 240 mK}. Verified by {@code EnergyScaleTest}.
 *
 * @param value in rad/s, positive and finite
 * @param family the unit that energies are written in, without its prefix: that of the text
 */
record EnergyScale(double value, String family) {

	private static final double ROUNDING = 4e-16;
	private static final List<String> LETTERS = List.of("T", "G", "M", "k", "", "m", "u", "n", "p", "f", "a");

	/** @throws ExpressionException when the text is not a positive energy with its unit; the message is for people */
	static EnergyScale parse(String text) {
		String[] family = { "Hz" };
		Evaluation evaluation = new Evaluation(true, name -> named(name, family));
		Evaluation.Value value = text.isBlank() ? null : evaluation.of(Expressions.parse(text));
		if (value == null || value.exponent() != 1 || !(value.value() > 0) || Double.isInfinite(value.value())) {
			throw new ExpressionException("the unit of energy is \"" + text + "\"", 0, "an energy above zero with its unit, such as 5 GHz, 240 mK or 20 ueV");
		}
		return new EnergyScale(value.value(), family[0]);
	}

	private static Evaluation.Value named(Expression.Name name, String[] family) {
		Unit unit = Unit.named(name.name());
		if (unit == null) {
			throw ExpressionException.at(name.position(), "\"" + name.name() + "\" is not a unit", "a unit of energy, such as GHz, mK or ueV");
		}
		for (String each : List.of("Hz", "rad/s", "eV", "K", "J")) {
			family[0] = name.name().endsWith(each) ? each : family[0];
		}
		return new Evaluation.Value(unit.factor(), unit.exponent());
	}

	/** This scale where the design multiplies by pi: rad/s, beside which pi is no second 2 pi. */
	EnergyScale angular() {
		return new EnergyScale(value, "rad/s");
	}

	/** One unit of energy, as a design says it. */
	Expression expression() {
		return quantity(value, 1, Dimension.ENERGY);
	}

	/**
	 * A value as a number with its unit, in the prefix that keeps the number between 1 and 1000.
	 *
	 * @param value    in rad/s to the exponent
	 * @param exponent power of energy, not zero
	 * @param hint     what it measures, where energy, temperature and rate are one exponent
	 */
	Expression quantity(double value, double exponent, Dimension hint) {
		String symbol = symbol(exponent, hint);
		if (symbol.isEmpty()) {
			Unit gigahertz = Unit.named("GHz");
			Expression power = new Expression.Operation('^', new Expression.Name("GHz", 0), new Expression.Literal(exponent, 0), 0);
			return new Expression.Operation('*', tidy(value / Math.pow(gigahertz.factor(), exponent), ROUNDING), power, 0);
		}
		String chosen = null;
		for (String letter : LETTERS) {
			Unit unit = Unit.named(letter + symbol);
			if (unit != null && (chosen == null || Math.abs(value / Unit.named(chosen).factor()) < 1 - 1e-14)) {
				chosen = letter + symbol;
			}
		}
		return new Expression.Operation('*', tidy(value / Unit.named(chosen).factor(), ROUNDING), new Expression.Name(chosen, 0), 0);
	}

	/** The number of fifteen digits that is this one but for the rounding of a few operations, or else the number itself. */
	static Expression.Literal tidy(double value, double rounding) {
		if (value == 0 || !Double.isFinite(value)) {
			return new Expression.Literal(value, 0);
		}
		double short15 = new BigDecimal(value).round(new MathContext(15)).doubleValue();
		return new Expression.Literal(Math.abs(short15 - value) <= rounding * Math.abs(value) ? short15 : value, 0);
	}

	private String symbol(double exponent, Dimension hint) {
		Dimension dimension = hint.exponent() == exponent ? hint : Dimension.of(exponent);
		return switch (dimension) {
			case ENERGY -> family;
			case TEMPERATURE -> "K";
			case RATE -> "rad/s";
			case TIME -> "s";
			case POWER -> "W";
			case NONE, AMPLITUDE, ANY -> "";
		};
	}
}
