// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.AnalysisText;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.BathAnalysis;
import org.heatwright.analysis.BathNumber;
import org.heatwright.analysis.MachineNumber;
import org.heatwright.gallery.Gallery;
import org.heatwright.physics.Progress;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.ResultNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON, studies and the printed text have the numbers of the catalogue by its names and words. */
class ResultNumbersCatalogueTest {

	@ParameterizedTest
	@ValueSource(strings = { "three-level-maser", "maser-refrigerator", "maser-heat-pump" })
	void everyNumberIsTheSameEverywhere(String machine) {
		Analysis analysis = Analyzer.analyze(Gallery.find(machine).orElseThrow().open().machine(), AnalysisOptions.defaults(), Progress.NONE);
		ResultNumbers written = ResultNumbers.of(analysis);
		String text = AnalysisText.write(analysis);
		for (MachineNumber number : MachineNumber.values()) {
			assertEquals(number.of(analysis), written.at(number.field()), number.field());
			assertEquals(number.of(analysis), new RecordedQuantity(number.field()).of(analysis), number.field());
		}
		for (MachineNumber number : List.of(MachineNumber.POWER, MachineNumber.CARNOT_EFFICIENCY, MachineNumber.ENTROPY_PRODUCTION)) {
			number.of(analysis).ifPresent(value -> assertTrue(text.lines().map(line -> line.replaceAll(" +", " "))
					.anyMatch(line -> line.startsWith(" " + number.words() + " " + number.text(value, analysis.units()))), () -> number + " in " + text));
		}
		for (BathAnalysis bath : analysis.baths()) {
			for (BathNumber number : BathNumber.values()) {
				assertEquals(number.of(bath), new RecordedQuantity(number.field() + ":" + bath.id()).of(analysis), number.field());
				if (number.of(bath).isPresent() && !number.field().startsWith("saturation") && number != BathNumber.STATE) {
					String inside = written.at("baths." + bath.id() + "." + number.field()).isPresent() ? "." : ".bounds.";
					assertEquals(number.of(bath), written.at("baths." + bath.id() + inside + number.field()), number.field());
				}
			}
		}
	}

	@Test
	void noNameStandsForTwoNumbers() {
		List<String> names = Stream.concat(Stream.of(MachineNumber.values()).map(MachineNumber::field), Stream.of(BathNumber.values()).map(BathNumber::field))
				.toList();
		assertEquals(names.size(), new HashSet<>(names).size());
		assertTrue(Set.copyOf(names).contains("power"));
	}
}
