// SPDX-License-Identifier: EPL-2.0
package org.heatwright.picture;

import org.heatwright.analysis.Figures;
import org.heatwright.analysis.UnitSystem;
import org.heatwright.model.expression.QuantityText;
import org.heatwright.model.machine.Units;

/**
 * Numbers on the drawing are short; tables have all their digits. In laboratory units a result stands in the size of its unit: "262.1 aW", and an energy as its
 * frequency E/h, as the levels beside it are written. Verified by {@code LaboratoryDrawingTest}.
 */
public final class ShortNumber {

	private static final int DIGITS = 4;

	private ShortNumber() {
	}

	public static String of(double value) {
		return typeset(Figures.of(value, DIGITS));
	}

	/** "13 %", "0.2 %". */
	public static String percent(double share) {
		return typeset(Figures.of(100 * share, share < 0.1 ? 2 : 3)) + " %";
	}

	/** A power or a heat current of a result. */
	public static String power(double value, UnitSystem units) {
		return power(value, DIGITS, units);
	}

	public static String power(double value, int digits, UnitSystem units) {
		return units == UnitSystem.NATURAL ? typeset(Figures.of(value, digits)) : typeset(QuantityText.of(Units.LABORATORY).power(value / units.power(1), digits));
	}

	/** An energy of a result, such as work or heat. */
	public static String energy(double value, UnitSystem units) {
		return energy(value, DIGITS, units);
	}

	public static String energy(double value, int digits, UnitSystem units) {
		return units == UnitSystem.NATURAL ? typeset(Figures.of(value, digits)) : typeset(QuantityText.of(Units.LABORATORY).energy(value / units.energy(1), digits));
	}

	private static String typeset(String number) {
		return number.replace('-', '\u2212').replace("inf", "\u221e");
	}
}
