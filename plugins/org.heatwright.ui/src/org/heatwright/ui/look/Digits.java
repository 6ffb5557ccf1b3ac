// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.look;

import org.heatwright.analysis.Figures;
import org.heatwright.analysis.UnitSystem;

/** Numbers as people read them on a screen: a real minus sign, no needless digits, the sign of infinity. */
public final class Digits {

	private Digits() {
	}

	public static String of(double value, int digits) {
		if (Double.isInfinite(value)) {
			return value > 0 ? "\u221e" : "\u2212\u221e";
		}
		return Figures.of(value, digits).replace('-', '\u2212');
	}

	/** A power or a heat current of a result: "0.53 aW" in laboratory units, a number in natural ones. Verified by {@code DigitsTest} in the UI tests. */
	public static String power(double value, int digits, UnitSystem units) {
		if (units == UnitSystem.NATURAL || !Double.isFinite(value)) {
			return of(value, digits) + units.powerUnit();
		}
		String[] prefixes = { "", "m", "\u00b5", "n", "p", "f", "a" };
		int step = 0;
		double scaled = value;
		// 0.9999999 of a unit is one of it in the digits that are shown
		while (step < prefixes.length - 1 && value != 0 && Math.abs(scaled) < 1 - 0.5 * Math.pow(10, -digits)) {
			step++;
			scaled = value * Math.pow(10, 3 * step);
		}
		return of(scaled, digits) + " " + prefixes[step] + "W";
	}

	/** "13 %", "0.2 %". */
	public static String percent(double share) {
		return of(100 * share, 3) + " %";
	}
}
