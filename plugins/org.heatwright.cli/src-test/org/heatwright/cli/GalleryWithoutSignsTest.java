// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.gallery.Gallery;
import org.heatwright.gallery.Starter;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A machine of the gallery, and each one that New Machine begins with, opens without a warning sign: nothing is wrong with it, or it says why it is accepted.
 */
class GalleryWithoutSignsTest {

	static List<String> names() {
		return Gallery.names();
	}

	static Stream<String> starters() {
		return Starter.all().stream().map(Starter::file);
	}

	@ParameterizedTest
	@MethodSource("names")
	void nothingIsFlagged(String name) {
		assertEquals(List.of(), flagged(Analyzer.analyze(Gallery.find(name).orElseThrow().open(), AnalysisOptions.defaults(), Progress.NONE)));
	}

	@ParameterizedTest
	@MethodSource("starters")
	void norIsANewMachine(String file) {
		Machine machine = Starter.all().stream().filter(each -> each.file().equals(file)).findFirst().orElseThrow().open();
		assertEquals(List.of(), machine.getCitations(), "a machine of one's own is nobody else's");
		assertEquals(List.of(), flagged(Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE)));
	}

	/** What is doubtful stays in the list of findings, as information. */
	@Test
	void whatIsDoubtfulIsStillSaid() {
		Analysis maser = Analyzer.analyze(Gallery.find("three-level-maser").orElseThrow().open(), AnalysisOptions.defaults(), Progress.NONE);
		Diagnostic born = maser.diagnostics().stream().filter(each -> each.rule().equals("validity.born")).findFirst().orElseThrow();
		assertEquals(Severity.INFORMATION, born.severity());
		assertTrue(born.message().matches(".*is doubtful: R = 0.172 should be far below 1.*Coupling strengths of cold lower by 0.75\\d* make it hold"),
				born.message());
	}

	private static List<String> flagged(Analysis analysis) {
		return analysis.diagnostics().stream().filter(each -> each.severity() != Severity.INFORMATION).map(Diagnostic::message).toList();
	}
}
