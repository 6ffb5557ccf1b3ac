// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.heatwright.analysis.document.AnalysisJson;
import org.heatwright.model.machine.HamiltonianReading;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MasterEquation;
import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Equation;
import org.heatwright.physics.solve.EquationVerdict;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.junit.jupiter.api.Test;

/** The verdict on the equation in results: by itself where it is cheap, numbers, words, JSON, findings, and the reason where there is none. */
class VerdictTest {

	private static final AnalysisOptions DEFAULTS = AnalysisOptions.defaults();

	private static Analysis analysis(Machine machine, AnalysisOptions options) {
		return Analyzer.analyze(machine, options, Progress.NONE);
	}

	private static List<Diagnostic> findings(Analysis analysis) {
		return analysis.diagnostics().stream().filter(each -> each.rule().equals("validity.equation")).toList();
	}

	@Test
	void twoResonantQubitsNeedTheGeometricEquation() {
		Analysis analysis = analysis(EquationOfDesignTest.twoQubits().machine(), DEFAULTS);
		VerdictAnalysis verdict = analysis.verdict().orElseThrow();
		assertEquals(EquationVerdict.Kind.USE_GEOMETRIC, verdict.kind());
		assertEquals(0.00249722992263104, verdict.rate(), 1e-12);
		EquationVerdict.Current hot = verdict.currents().get(0);
		assertEquals(0.0001451287700507622, hot.geometric(), 1e-12, "H is observed");
		assertEquals(0.00014388945433106785, hot.bare(), 1e-12, "H is shifted, beside Redfield");
		assertEquals(0.00014414553341243557, hot.redfield(), 1e-12);
		assertEquals(0.0002823786217822052, hot.global(), 1e-12);
		String text = AnalysisText.write(analysis);
		assertTrue(text.contains("Verdict: use the geometric equation"), text);
		assertTrue(AnalysisJson.write(analysis).contains("\"kind\" : \"USE_GEOMETRIC\""));
		assertTrue(verdict.doubts(analysis.bath("hot").orElseThrow(), analysis.equation()));
		assertTrue(analysis.diagnostics().stream().noneMatch(each -> each.rule().equals("validity.nearDegeneracy")), "the verdict says more");
	}

	/** What the geometric result of the design is, is what stands in the verdict before. */
	@Test
	void theFixGivesTheCurrentsOfTheVerdict() {
		for (HamiltonianReading reading : List.of(HamiltonianReading.OBSERVED, HamiltonianReading.BARE)) {
			Machine machine = EquationOfDesignTest.twoQubits().machine();
			machine.setHamiltonian(reading);
			Analysis before = analysis(machine, DEFAULTS);
			assertEquals(1, findings(before).size());
			assertEquals("Use the geometric equation", findings(before).get(0).fixes().get(0).label());
			machine.setEquation(MasterEquation.GEOMETRIC);
			Analysis after = analysis(machine, DEFAULTS);
			assertEquals(before.verdict().orElseThrow().currents().get(0).geometric(), after.bath("hot").orElseThrow().heatCurrent(), 1e-16);
			assertEquals(List.of(), findings(after));
			assertFalse(after.verdict().orElseThrow().doubts(after.bath("hot").orElseThrow(), after.equation()));
		}
	}

	/** A local equation that is right passes, one that is 20 % off does not. */
	@Test
	void theEquationThatWasUsedIsJudged() {
		Analysis resonant = analysis(EquationOfDesignTest.twoQubits().machine(), DEFAULTS.with(Equation.LOCAL));
		assertEquals(List.of(), findings(resonant));
		assertFalse(resonant.verdict().orElseThrow().doubts(resonant.bath("hot").orElseThrow(), Equation.LOCAL));
	}

	/** A bath without cut-off has no Redfield equation: no error is estimated, and whether levels are too near is said all the same. */
	@Test
	void withoutCutOffNoErrorIsEstimated() {
		Analysis analysis = analysis(pair(0.002, Map.of("type", "rate", "gamma0", 0.002, "beta", 1.0)), DEFAULTS);
		VerdictAnalysis verdict = analysis.verdict().orElseThrow(() -> new AssertionError(analysis.diagnostics().toString()));
		assertEquals(EquationVerdict.Kind.USE_GEOMETRIC, verdict.kind());
		assertTrue(Double.isNaN(verdict.currents().get(0).error()));
		assertFalse(verdict.absence().isEmpty());
		assertEquals(1, findings(analysis).size());
		assertTrue(AnalysisText.write(analysis).contains("cannot be estimated"));
		assertTrue(AnalysisJson.write(analysis).contains("\"absence\""));
	}

	private static Machine pair(double exchange, Map<String, Object> bath) {
		Map<String, Object> colder = new java.util.HashMap<>(bath);
		colder.put("beta", 2.0);
		return DesignText.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"2\" frequency=\"1\" representation=\"FULL\">"
				+ "<terms xsi:type=\"array:PairInteraction\" id=\"x\" strength=\"" + exchange + "\" kind=\"EXCHANGE\"/></medium>")
				.bath("hot", "HOT", bath, 1, "LocalOperators\" axis=\"X\" sites=\"1\"").bath("cold", "COLD", colder, 1, "LocalOperators\" axis=\"X\" sites=\"2\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>").machine();
	}

	@Test
	void strongCouplingIsBeyondEveryEquation() {
		Analysis analysis = analysis(pair(0.3, Map.of("type", "drude", "lambda", 0.8, "gamma_d", 5.0, "beta", 1.0)), DEFAULTS);
		assertEquals(EquationVerdict.Kind.BEYOND_WEAK_COUPLING, analysis.verdict().orElseThrow().kind());
		assertEquals(Severity.WARNING, findings(analysis).get(0).severity());
		assertEquals(List.of("Solve it exactly, by hierarchical equations of motion"), findings(analysis).get(0).fixes().stream().map(fix -> fix.label()).toList());
	}

	/** Exact currents need no verdict, say which H they took, and carry their error. */
	@Test
	void exactResultsCarryTheirError() {
		Machine machine = pair(0.3, Map.of("type", "drude", "lambda", 0.05, "gamma_d", 5.0, "beta", 1.0));
		machine.setEquation(MasterEquation.EXACT);
		Analysis analysis = analysis(machine, DEFAULTS);
		assertEquals(Status.SOLVED, analysis.status(), () -> analysis.diagnostics().toString());
		assertTrue(analysis.verdict().isEmpty());
		assertEquals(List.of(), findings(analysis));
		String json = AnalysisJson.write(analysis);
		assertTrue(json.contains("\"equation\" : \"exact\"") && json.contains("\"hamiltonianReading\" : \"bare\""), json);
		BathAnalysis hot = analysis.bath("hot").orElseThrow();
		assertTrue(hot.heatCurrentError() > 0 && hot.heatCurrentError() < 3e-5 * hot.heatCurrent(), () -> hot.heatCurrent() + " +- " + hot.heatCurrentError());
		assertTrue(AnalysisText.write(analysis).contains("hierarchical equations of motion"));
	}

	@Test
	void strokesHaveNoVerdict() {
		Machine machine = EquationOfDesignTest.twoQubits().machine();
		machine.setCycle(org.heatwright.model.cycle.CycleFactory.eINSTANCE.createIdealCycle());
		Analysis silent = analysis(machine, DEFAULTS);
		assertTrue(silent.verdict().isEmpty());
		assertTrue(silent.diagnostics().stream().noneMatch(each -> each.rule().equals("analysis.verdict.none")));
		assertTrue(analysis(EquationOfDesignTest.twoQubits().machine(), DEFAULTS.with(VerdictChoice.NEVER)).verdict().isEmpty());
	}
}
