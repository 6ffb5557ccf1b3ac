// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Status;
import org.heatwright.gallery.Starter;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.Purpose;
import org.heatwright.physics.Progress;
import org.heatwright.physics.thermo.Regime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every design that the wizard offers solves at once, without a complaint, and does what it is for. */
class StartersTest {

	/** What a machine may be doing when it serves its purpose. A heat pump is a refrigerator seen from the other side. */
	private static final Map<Purpose, List<Regime>> SERVES = Map.of(Purpose.ENGINE, List.of(Regime.ENGINE), Purpose.REFRIGERATOR,
			List.of(Regime.REFRIGERATOR, Regime.ABSORPTION_REFRIGERATOR), Purpose.HEAT_PUMP, List.of(Regime.REFRIGERATOR), Purpose.VALVE, List.of(Regime.HEAT_FLOW));

	static List<Starter> starters() {
		return Starter.all();
	}

	@ParameterizedTest
	@MethodSource("starters")
	void solvesAndServesItsPurpose(Starter starter) {
		Analysis analysis = Analyzer.analyze(starter.open(), AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(Status.SOLVED, analysis.status(), () -> analysis.diagnostics().toString());
		assertFalse(analysis.hasErrors());
		if (SERVES.containsKey(starter.purpose())) {
			assertTrue(SERVES.get(starter.purpose()).contains(analysis.regime().orElseThrow()), () -> starter + " is a " + analysis.regime());
		}
	}

	/** Every size from 3 on is an engine: an odd array works on M = -1/2, an even one on M = 0. */
	@ParameterizedTest
	@ValueSource(ints = { 3, 4, 5, 6, 7, 8, 12, 49, 50, 51, 100 })
	void theMaserOfManyQubitsWorksAtEverySize(int size) {
		Starter starter = Starter.all().stream().filter(each -> each.file().equals("starters/array-maser.qtm")).findFirst().orElseThrow();
		Machine machine = starter.open();
		Starter.resize(machine, size);
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(Status.SOLVED, analysis.status(), () -> analysis.diagnostics().toString());
		assertEquals(Regime.ENGINE, analysis.regime().orElseThrow());
		assertTrue(analysis.power().getAsDouble() > 1e-6, analysis.power()::toString);
	}

	@Test
	void everyPurposeHasOne() {
		for (Purpose purpose : Purpose.VALUES) {
			assertFalse(Starter.of(purpose).isEmpty(), purpose::getName);
		}
	}
}
