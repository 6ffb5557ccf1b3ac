// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.export;

import java.util.List;
import java.util.Optional;

import org.heatwright.report.document.Inline;

/** What a cell holds, for programs. */
final class Cells {

	private static final String NUMBER = "-?(\\d+(\\.\\d*)?([eE][+-]?\\d+)?|Infinity)";

	private Cells() {
	}

	/** The exact number of a cell that is one number and nothing else. */
	static Optional<Double> number(List<Inline> content) {
		return content.size() == 1 && content.get(0) instanceof Inline.Measure measure
				? Optional.of(measure.unit().contains("%") ? measure.value() / 100 : measure.value())
				: Optional.empty();
	}

	/** The shortest digits that give the same double again. */
	static String text(double value) {
		return Double.isInfinite(value) ? value > 0 ? "Infinity" : "-Infinity" : Double.toString(value == 0 ? 0.0 : value);
	}

	static boolean isNumber(String text) {
		return text.matches(NUMBER);
	}
}
