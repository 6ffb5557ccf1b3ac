// SPDX-License-Identifier: EPL-2.0
package org.heatwright.report.content;

import java.util.Map;
import java.util.function.BiConsumer;

import org.heatwright.analysis.Analysis;
import org.heatwright.study.ResultNumbers;

/** The numbers of a result by their path, without those that tell about the run instead of the machine. */
final class ExactNumbers {

	private final Map<String, Double> numbers;

	ExactNumbers(Analysis analysis) {
		numbers = ResultNumbers.of(analysis).all();
	}

	void forEach(BiConsumer<String, Double> action) {
		numbers.forEach((path, value) -> {
			if (!path.startsWith("provenance.")) {
				action.accept(path, value);
			}
		});
	}
}
