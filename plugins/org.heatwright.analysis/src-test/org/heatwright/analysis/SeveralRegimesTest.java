// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.heatwright.model.array.ArrayFactory;
import org.heatwright.model.array.Level;
import org.heatwright.model.array.LevelState;
import org.heatwright.model.array.LevelSystem;
import org.heatwright.model.expression.Settings;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.junit.jupiter.api.Test;

/** Two regimes from two starts, with the powers of both; one that is stated; and a machine at its reversible point. */
class SeveralRegimesTest {

	private static final String RULE = "result.regime.several";

	/** The flux of a three-level maser is (h+ w- c- - h- w+ c+) / Z; its sign, and with it that of the power, is that of beta_c E_c - beta_h E_h. */
	@Test
	void theSignsOfBothPowersAreThoseOfTheirGaps() {
		Diagnostic found = found(RuleExamples.load(RULE, "invalid")).get(0);
		assertEquals(Severity.WARNING, found.severity());
		assertEquals("P of ENGINE", found.numbers().get(1).name());
		assertTrue(found.numbers().get(1).value() > 0);
		assertEquals("P of REFRIGERATOR", found.numbers().get(2).name());
		assertTrue(found.numbers().get(2).value() < 0);
		assertTrue(found.message().contains("ENGINE from {the ground state}") && found.message().contains("REFRIGERATOR from {low ... high}"), found.message());
	}

	@Test
	void aStatedInitialStateMakesItInformation() {
		Machine machine = RuleExamples.load(RULE, "invalid");
		LevelState start = ArrayFactory.eINSTANCE.createLevelState();
		start.setId("start");
		start.setLevel((Level) ((LevelSystem) machine.getMedium()).getLevels().get(3));
		machine.getMedium().setInitialState(start);
		Diagnostic found = found(machine).get(0);
		assertEquals(Severity.INFORMATION, found.severity());
		assertTrue(found.message().contains("REFRIGERATOR from {the stated initial state}"), found.message());
	}

	/** beta_h E_h = 0.6 = beta_c E_c: the machine runs neither way. */
	@Test
	void theReversiblePoint() {
		Machine machine = RuleExamples.load("thermodynamics.regime", "valid");
		Settings.apply(machine, "hot.temperature", "5");
		Settings.apply(machine, "middle.energy", "0.3");
		List<Diagnostic> found = found(machine);
		assertEquals("maser", found.get(0).element());
		assertTrue(found.get(0).message().contains("ENGINE, REFRIGERATOR"), found.get(0).message());
		Settings.apply(machine, "middle.energy", "0.301");
		assertEquals(List.of(), found(machine));
	}

	private static List<Diagnostic> found(Machine machine) {
		return Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE).diagnostics().stream().filter(diagnostic -> diagnostic.rule().equals(RULE))
				.toList();
	}
}
