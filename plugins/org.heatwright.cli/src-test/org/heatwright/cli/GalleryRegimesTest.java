// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.gallery.Gallery;
import org.heatwright.physics.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published machines work in one regime, whatever states of theirs do nothing. */
class GalleryRegimesTest {

	static List<String> names() {
		return Gallery.names();
	}

	@ParameterizedTest
	@MethodSource("names")
	void oneRegime(String name) {
		assertEquals(List.of(), Analyzer.analyze(Gallery.find(name).orElseThrow().open().machine(), AnalysisOptions.defaults(), Progress.NONE).diagnostics().stream()
				.filter(diagnostic -> diagnostic.rule().equals("result.regime.several")).toList());
	}
}
