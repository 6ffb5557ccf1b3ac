// SPDX-License-Identifier: EPL-2.0
package org.heatwright.diagram.figures;

import org.heatwright.analysis.Figures;

/** Numbers on the drawing are short; the Analysis view has all their digits. */
public final class Numbers {

	private static final int DIGITS = 4;

	private Numbers() {
	}

	public static String of(double value) {
		return Figures.of(value, DIGITS).replace('-', '\u2212');
	}

	/** "13 %", "0.2 %". */
	public static String percent(double share) {
		return Figures.of(100 * share, share < 0.1 ? 2 : 3) + " %";
	}
}
