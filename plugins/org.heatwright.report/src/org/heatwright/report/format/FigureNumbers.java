// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.heatwright.report.document.Document;
import org.heatwright.picture.figure.Figure;

/** Which number each figure of a document has. */
final class FigureNumbers {

	private FigureNumbers() {
	}

	/** Name of the figure to its number, counted from 1. */
	static Map<String, String> of(Document document) {
		Map<String, String> numbers = new LinkedHashMap<>();
		List<Figure> figures = document.figures();
		for (int i = 0; i < figures.size(); i++) {
			if (numbers.put(figures.get(i).name(), Integer.toString(i + 1)) != null) {
				throw new IllegalArgumentException("two figures are called " + figures.get(i).name());
			}
		}
		return numbers;
	}
}
