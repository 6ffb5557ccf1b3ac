// SPDX-License-Identifier: EPL-2.0
package org.heatwright.ui.look;

import org.heatwright.analysis.Figures;

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

	/** "13 %", "0.2 %". */
	public static String percent(double share) {
		return of(100 * share, 3) + " %";
	}
}
