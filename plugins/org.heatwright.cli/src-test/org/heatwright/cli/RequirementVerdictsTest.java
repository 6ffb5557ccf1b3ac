// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.AnalysisText;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.RequirementAnalysis.Verdict;
import org.heatwright.analysis.RequirementAnalysis;
import org.heatwright.analysis.document.AnalysisJson;
import org.heatwright.gallery.Gallery;
import org.heatwright.model.machine.LimitRequirement;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.Metric;
import org.heatwright.model.machine.Relation;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bound.Limit;
import org.heatwright.validation.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Verdicts on requirements of batteries and of machines in time, a thousandth on either side of what closed forms say: energy and mean power of the giant
 * two-level system that white noise charges for one
 * time constant, E = (1/2) L omega (1 - exp(-1)); its ergotropy p (L - 1) omega, for the passive state has the excited population p one rung up instead of L;
 * efficiency 1 - omega_c/omega_h of an Otto cycle; an ideal cycle has no power to judge.
 */
class RequirementVerdictsTest {

	@ParameterizedTest
	@CsvSource({ "white-noise-battery, STORED_ENERGY, 3.1602, MET", "white-noise-battery, STORED_ENERGY, 3.1609, NOT_MET",
			"white-noise-battery, CHARGING_POWER, 0.31602, MET",
			"white-noise-battery, CHARGING_POWER, 0.31609, NOT_MET", "white-noise-battery, ERGOTROPY, 2.844, MET",
			"white-noise-battery, ERGOTROPY, 2.845, NOT_MET", "many-body-otto, EFFICIENCY, 0.4999, MET", "many-body-otto, EFFICIENCY, 0.5001, NOT_MET",
			"qubit-otto, POWER, 0.1, NOT_EVALUATED", "qubit-otto, EFFICIENCY, 0.4999, MET" })
	void verdicts(String name, Metric metric, double value, Verdict verdict) {
		Machine machine = Gallery.find(name).orElseThrow().open().machine();
		LimitRequirement requirement = MachineFactory.eINSTANCE.createLimitRequirement();
		requirement.setId("asked");
		requirement.setMetric(metric);
		requirement.setRelation(Relation.AT_LEAST);
		requirement.setValue(Double.toString(value));
		machine.getRequirements().add(requirement);
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		RequirementAnalysis found = analysis.requirements().get(0);
		assertEquals(verdict, found.verdict());
		assertEquals(value, found.required(), 0);
		List<String> unmet = analysis.diagnostics().stream().filter(diagnostic -> diagnostic.rule().equals("result.requirement.unmet")).map(Diagnostic::element)
				.toList();
		assertEquals(verdict == Verdict.NOT_MET ? List.of("asked") : List.of(), unmet);
		assertTrue(AnalysisText.write(analysis).lines().anyMatch(line -> line.contains("asked") && line.contains(verdict.words())),
				() -> AnalysisText.write(analysis));
		assertTrue(AnalysisJson.write(analysis).replaceAll("\\s", "").contains("\"verdict\":\"" + verdict + "\""));
	}

	/** The documented engine with a power that Bound 2 or a sharper bound excludes: one result, said alike in words, JSON and the finding. */
	@Test
	void theBoundThatExcludesIsNamed() {
		Analysis analysis = asked("many-body-maser", Metric.POWER, 100);
		RequirementAnalysis found = analysis.requirements().get(0);
		assertEquals(Verdict.NOT_MET, found.verdict());
		assertTrue(found.excluded());
		assertTrue(analysis.missesRequirement());
		Limit limit = found.limit().orElseThrow();
		assertTrue(found.reached().getAsDouble() <= limit.value() && limit.value() < 100, () -> found.toString());
		assertEquals(found.reached().getAsDouble() - 100, found.margin().getAsDouble(), 0);
		String sentence = found.sentence(analysis.units());
		assertTrue(sentence.matches("power \\S+, wanted >= 100, " + limit.name() + " allows \\S+"), sentence);
		assertTrue(analysis.diagnostics().stream().anyMatch(each -> each.rule().equals("requirement.bound.exceeded") && each.message().contains(limit.name())));
		assertTrue(AnalysisText.write(analysis).contains("not met, and cannot be"), () -> AnalysisText.write(analysis));
		assertTrue(AnalysisJson.write(analysis).replaceAll("\\s", "").contains("\"limit\":{\"name\":\"" + limit.name().replace(" ", "")),
				() -> AnalysisJson.write(analysis));
	}

	@Test
	void whatIsMetHasAMarginAndExcludesNothing() {
		Analysis analysis = asked("many-body-maser", Metric.POWER, 1e-9);
		RequirementAnalysis found = analysis.requirements().get(0);
		assertEquals(Verdict.MET, found.verdict());
		assertFalse(found.excluded() || analysis.missesRequirement());
		assertTrue(found.margin().getAsDouble() > 0);
	}

	/** An efficiency is held against Carnot's. */
	@Test
	void carnotDecidesOverAnEfficiency() {
		RequirementAnalysis found = asked("three-level-maser", Metric.EFFICIENCY, 0.5).requirements().get(0);
		assertEquals("Carnot", found.limit().orElseThrow().name());
		assertFalse(found.excluded());
		assertEquals(asked("three-level-maser", Metric.EFFICIENCY, 0.5).carnotEfficiency().getAsDouble(), found.limit().get().value(), 1e-12);
	}

	private static Analysis asked(String name, Metric metric, double value) {
		Machine machine = Gallery.find(name).orElseThrow().open().machine();
		machine.getRequirements().clear();
		LimitRequirement requirement = MachineFactory.eINSTANCE.createLimitRequirement();
		requirement.setId("asked");
		requirement.setMetric(metric);
		requirement.setRelation(Relation.AT_LEAST);
		requirement.setValue(Double.toString(value));
		machine.getRequirements().add(requirement);
		return Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
	}
}
