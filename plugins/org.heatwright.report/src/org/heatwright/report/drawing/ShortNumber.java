// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.drawing;

import org.heatwright.analysis.Figures;

/** Numbers on the drawing are short; tables have all their digits. */
public final class ShortNumber {

	private static final int DIGITS = 4;

	private ShortNumber() {
	}

	public static String of(double value) {
		return Figures.of(value, DIGITS).replace('-', '\u2212').replace("inf", "\u221e");
	}

	/** "13 %", "0.2 %". */
	public static String percent(double share) {
		return Figures.of(100 * share, share < 0.1 ? 2 : 3).replace('-', '\u2212') + " %";
	}
}
