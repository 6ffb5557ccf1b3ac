// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.heatwright.model.machine.AcceptedFinding;
import org.heatwright.model.machine.Machine;
import org.heatwright.model.machine.MachineFactory;
import org.heatwright.physics.Progress;
import org.heatwright.validation.Diagnostic;
import org.heatwright.validation.Severity;
import org.heatwright.validation.SeverityProfile;
import org.junit.jupiter.api.Test;

/** Accepting a warning turns it into information with the reason; errors and findings without a reason stay. */
class AcceptedFindingsTest {

	@Test
	void aWarningIsAccepted() {
		Machine machine = RuleExamples.load("bath.xi.infinite", "invalid");
		accept(machine, "bath.xi.infinite", "measured with this filter");
		Diagnostic found = only(machine, "bath.xi.infinite");
		assertEquals(Severity.INFORMATION, found.severity());
		assertEquals(Optional.of("measured with this filter"), found.accepted());
		assertEquals(Severity.INFORMATION, new SeverityProfile(Map.of("bath.xi.infinite", Optional.of(Severity.ERROR))).apply(List.of(found)).get(0).severity());
	}

	@Test
	void anAcceptanceElsewhereCountsNot() {
		Machine machine = RuleExamples.load("bath.xi.infinite", "invalid");
		accept(machine, "bath.xi.infinite", "no").setAbout(machine.getBaths().get(1));
		assertEquals(Severity.WARNING, only(machine, "bath.xi.infinite").severity());
	}

	@Test
	void anErrorIsNotAccepted() {
		Machine machine = RuleExamples.load("bath.temperature.positive", "invalid");
		accept(machine, "bath.temperature.positive", "I like it cold");
		assertEquals(Severity.ERROR, only(machine, "bath.temperature.positive").severity());
	}

	@Test
	void withoutAReasonNothingIsAccepted() {
		Machine machine = RuleExamples.load("bath.xi.infinite", "invalid");
		accept(machine, "bath.xi.infinite", " ");
		assertEquals(Severity.WARNING, only(machine, "bath.xi.infinite").severity());
	}

	@Test
	void aProfileRaisesLowersAndHides() {
		Machine machine = RuleExamples.load("bath.xi.infinite", "invalid");
		List<Diagnostic> found = DesignValidation.of(machine, AnalysisOptions.defaults(), Progress.NONE);
		assertTrue(new SeverityProfile(Map.of("bath.xi.infinite", Optional.of(Severity.ERROR))).apply(found).stream()
				.anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR));
		assertTrue(new SeverityProfile(Map.of("bath.xi.infinite", Optional.empty())).apply(found).stream()
				.noneMatch(diagnostic -> diagnostic.rule().equals("bath.xi.infinite")));
	}

	private static AcceptedFinding accept(Machine machine, String rule, String reason) {
		AcceptedFinding accepted = MachineFactory.eINSTANCE.createAcceptedFinding();
		accepted.setId("a1");
		accepted.setRule(rule);
		accepted.setReason(reason);
		machine.getAcceptances().add(accepted);
		return accepted;
	}

	private static Diagnostic only(Machine machine, String rule) {
		return DesignValidation.of(machine, AnalysisOptions.defaults(), Progress.NONE).stream().filter(diagnostic -> diagnostic.rule().equals(rule)).findFirst()
				.orElseThrow();
	}
}
