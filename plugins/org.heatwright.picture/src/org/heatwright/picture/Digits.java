// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture;

import org.heatwright.analysis.Figures;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.model.expression.QuantityText;
import org.heatwright.model.machine.Units;

/**
 * Numbers as people read them on a drawing and a screen: a real minus sign, no needless digits, the sign of infinity; tables in files have all their digits. In
 * laboratory units a result stands in the size of its unit: "262.1 aW", and an energy as its frequency E/h, as the levels beside it are written. Verified by
 * {@code DigitsTest}.
 */
public final class Digits {

	private static final int DIGITS = 4;

	private Digits() {
	}

	public static String of(double value) {
		return of(value, DIGITS);
	}

	public static String of(double value, int digits) {
		return typeset(Figures.of(value, digits));
	}

	/** "13 %", "0.2 %". */
	public static String percent(double share) {
		return percent(share, share < 0.1 ? 2 : 3);
	}

	public static String percent(double share, int digits) {
		return of(100 * share, digits) + " %";
	}

	/** A power or a heat current of a result. */
	public static String power(double value, UnitSystem units) {
		return power(value, DIGITS, units);
	}

	public static String power(double value, int digits, UnitSystem units) {
		return units == UnitSystem.NATURAL ? of(value, digits) : typeset(QuantityText.of(Units.LABORATORY).power(value / units.power(1), digits));
	}

	/** An energy of a result, such as work or heat. */
	public static String energy(double value, UnitSystem units) {
		return energy(value, DIGITS, units);
	}

	public static String energy(double value, int digits, UnitSystem units) {
		return units == UnitSystem.NATURAL ? of(value, digits) : typeset(QuantityText.of(Units.LABORATORY).energy(value / units.energy(1), digits));
	}

	private static String typeset(String number) {
		return number.replace('-', '\u2212').replace("inf", "\u221e");
	}
}
