// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.SolverRefusedException;
import org.heatwright.physics.solve.EquationVerdict;
import org.junit.jupiter.api.Test;

/** The verdict on the equation in results: numbers, words, JSON, and the reason where there is none. */
class VerdictTest {

	@Test
	void twoResonantQubitsNeedTheGeometricEquation() {
		Machine machine = EquationOfDesignTest.twoQubits().machine();
		VerdictAnalysis verdict = VerdictAnalysis.of(machine, AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(EquationVerdict.Kind.USE_GEOMETRIC, verdict.kind());
		assertEquals(0.00249722992263104, verdict.rate(), 1e-12);
		assertEquals(0.00014388945433106785, verdict.currents().get(0).geometric(), 1e-12);
		assertEquals(0.0002823786217822052, verdict.currents().get(0).global(), 1e-12);
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE).with(verdict);
		String text = AnalysisText.write(analysis);
		assertTrue(text.contains("Verdict: use the geometric equation"), text);
		assertTrue(AnalysisJson.write(analysis).contains("\"kind\" : \"USE_GEOMETRIC\""));
	}

	@Test
	void strokesHaveNoVerdict() {
		Machine machine = EquationOfDesignTest.twoQubits().machine();
		machine.setCycle(org.heatwright.model.cycle.CycleFactory.eINSTANCE.createStrokeCycle());
		assertThrows(SolverRefusedException.class, () -> VerdictAnalysis.of(machine, AnalysisOptions.defaults(), Progress.NONE));
	}
}
