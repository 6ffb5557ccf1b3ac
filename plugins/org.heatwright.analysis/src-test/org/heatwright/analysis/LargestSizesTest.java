// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.heatwright.analysis.Analysis.ValidityMeasure;
import org.heatwright.analysis.document.AnalysisJson;
import org.heatwright.model.bath.BathRole;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.junit.jupiter.api.Test;

/** R = 2 Xi (g L)^2 against a frequency that does not depend on L: the theory holds up to L = (0.1 w / 2 Xi)^(1/2) / g. */
class LargestSizesTest {

	private static Machine ladder(int size, double strength) {
		return Machines.ladder("ladder", size, 1)
				.bath("hot", BathRole.HOT, Map.of("type", "ohmic", "eta", 0.05, "wc", 10.0, "beta", 0.5), strength, Machines.collective())
				.bath("cold", BathRole.COLD, Map.of("type", "ohmic", "eta", 0.05, "wc", 10.0, "beta", 2.0), strength, Machines.collective()).machine;
	}

	private static Analysis analysis(Machine machine, List<Setting> settings) {
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults().withSettings(settings), Progress.NONE);
		assertEquals(Status.SOLVED, analysis.status(), () -> analysis.diagnostics().toString());
		return analysis;
	}

	private static ValidityMeasure born(Analysis analysis, String bath) {
		return analysis.solved().orElseThrow().validity().stream().filter(each -> each.name().equals("born") && each.bath().equals(bath)).findFirst().orElseThrow();
	}

	private static int expected(Analysis analysis, String bath, double strength) {
		return (int) Math.floor(Math.sqrt(0.1 / (2 * analysis.bath(bath).orElseThrow().xi().value())) / strength);
	}

	@Test
	void collectiveCouplings() {
		for (int size : new int[] { 2, 5, 40 }) {
			Analysis analysis = analysis(ladder(size, 0.02), List.of());
			for (String bath : List.of("hot", "cold")) {
				LargestSize largest = born(analysis, bath).largestSize().orElseThrow();
				assertEquals(expected(analysis, bath, 0.02), largest.size(), size + " " + bath);
				assertEquals(LargestSize.Found.ASSESSED, largest.found());
			}
		}
	}

	/** Too large to be looked at: the power law goes on. */
	@Test
	void weakCouplings() {
		Analysis analysis = analysis(ladder(5, 1e-5), List.of());
		LargestSize largest = born(analysis, "hot").largestSize().orElseThrow();
		assertEquals(LargestSize.Found.POWER_LAW, largest.found());
		assertEquals(expected(analysis, "hot", 1e-5), largest.size(), 1e-6 * largest.size() + 1);
		assertTrue(largest.text().startsWith("L about "));
	}

	@Test
	void strongCouplings() {
		assertEquals(0, born(analysis(ladder(3, 0.9), List.of()), "hot").largestSize().orElseThrow().size());
	}

	/** Both the text and the document say it; points of a sweep do not look at other sizes. */
	@Test
	void isShown() {
		Analysis analysis = analysis(ladder(5, 0.02), List.of());
		String largest = "L = " + expected(analysis, "hot", 0.02);
		assertTrue(AnalysisText.write(analysis).contains("up to " + largest), AnalysisText.write(analysis));
		assertTrue(AnalysisJson.write(analysis).contains("\"largestSize\""));
		assertTrue(born(analysis(ladder(5, 0.02), List.of(new Setting("hot.temperature", "2.5"))), "hot").largestSize().isEmpty());
	}
}
