// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.heatwright.analysis.document.AnalysisJson;
import org.heatwright.analysis.document.EvolutionTable;
import org.heatwright.model.machine.HamiltonianReading;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MasterEquation;
import org.heatwright.physics.Progress;
import org.heatwright.physics.problem.Equation;
import org.junit.jupiter.api.Test;

/** The master equation is part of the design, an option replaces it, and a result says which it was. */
class EquationOfDesignTest {

	/** The resonant two qubits of {@code third_two_qubits.json}: exchange 0.002, Drude baths 0.003. */
	static DesignText twoQubits() {
		Map<String, Object> hot = Map.of("type", "drude", "lambda", 0.003, "gamma_d", 5.0, "beta", 1.0);
		Map<String, Object> cold = Map.of("type", "drude", "lambda", 0.003, "gamma_d", 5.0, "beta", 2.0);
		return DesignText.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"2\" frequency=\"1\" representation=\"FULL\">"
				+ "<terms xsi:type=\"array:PairInteraction\" id=\"x\" strength=\"0.002\" kind=\"EXCHANGE\"/></medium>")
				.bath("hot", "HOT", hot, 1, "LocalOperators\" axis=\"X\" sites=\"1\"").bath("cold", "COLD", cold, 1, "LocalOperators\" axis=\"X\" sites=\"2\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>");
	}

	private static double hot(Machine machine, AnalysisOptions options) {
		Analysis analysis = Analyzer.analyze(machine, options, Progress.NONE);
		return analysis.bath("hot").orElseThrow(() -> new AssertionError(analysis.diagnostics().toString())).heatCurrent();
	}

	@Test
	void eachEquationGivesItsNumber() {
		AnalysisOptions design = AnalysisOptions.defaults();
		assertEquals(0.0002823786217822052, hot(twoQubits().machine(), design), 1e-8 * 3e-4);
		for (MasterEquation equation : MasterEquation.VALUES) {
			Machine machine = twoQubits().machine();
			machine.setEquation(equation);
			double expected = switch (equation) {
				case GLOBAL -> 0.0002823786217822052;
				case LOCAL -> 0.00014512868166922553;
				case GEOMETRIC -> 0.0001451287700507622;
				case REDFIELD -> 0.00014414553341243557;
				case EXACT -> 0.00014388202810094682;
			};
			// The exact number of the file has a hierarchy of its own.
			assertEquals(expected, hot(machine, design), (equation == MasterEquation.EXACT ? 1e-4 : 1e-8) * 3e-4, equation::name);
			assertEquals(0.0002823786217822052, hot(machine, design.with(Equation.GLOBAL)), 1e-8 * 3e-4, "an option replaces " + equation);
		}
	}

	@Test
	void theReadingOfTheHamiltonianIsPartOfTheDesign() {
		Machine machine = twoQubits().machine();
		machine.setEquation(MasterEquation.GEOMETRIC);
		machine.setHamiltonian(HamiltonianReading.BARE);
		assertEquals(0.00014388945433106785, hot(machine, AnalysisOptions.defaults()), 1e-8 * 3e-4);
	}

	@Test
	void resultsSayWhichEquationTheyComeFrom() {
		Machine machine = twoQubits().machine();
		machine.setEquation(MasterEquation.GEOMETRIC);
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		assertTrue(AnalysisJson.write(analysis).contains("\"equation\" : \"geometric\""), "JSON");
		String text = AnalysisText.write(analysis);
		assertTrue(text.contains("geometric GKSL, H as observed"), text);
		assertTrue(text.contains("not for the geometric one"), text);
		assertEquals(List.of(), analysis.provenance().options(), "an equation of the design is no option");
	}

	@Test
	void tracesByRedfieldSayHowNegativeTheStateIs() {
		Machine machine = twoQubits().machine();
		machine.setEquation(MasterEquation.REDFIELD);
		Evolution evolution = Evolution.of(machine, AnalysisOptions.defaults(), "10", 3, Progress.NONE);
		assertEquals(Status.SOLVED, evolution.status(), () -> evolution.diagnostics().toString());
		assertTrue(EvolutionTable.csv(evolution).contains("smallestEigenvalue"));
		assertTrue(evolution.trace().orElseThrow().negative().isEmpty());
	}
}
