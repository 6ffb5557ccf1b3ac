// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.heatwright.model.machine.MachineFactory;
import org.heatwright.model.machine.ScalingClaim;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.scaling.ClaimVerdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim is held against the fitted exponent and how far the local slopes still drift. */
class ClaimVerdictTest {

	@ParameterizedTest
	@CsvSource({ "3, 3.00, 0, HOLDS", "3, 3.049, 0, HOLDS", "3, 2.951, 0, HOLDS", "3, 2.94, 0.02, FAILS", "3, 2.94, 0.031, DOUBTFUL", "2, 3, 0.4, FAILS" })
	void theFittedExponentDecides(double claimed, double exponent, double drift, Verdict verdict) {
		ScalingClaim claim = MachineFactory.eINSTANCE.createScalingClaim();
		claim.setId("cubic");
		ScalingFit fit = new ScalingFit(exponent, 1, drift, 2, 16, 4);
		ParameterRange range = new ParameterRange("L", List.of(2.0, 4.0, 8.0, 16.0));
		ClaimVerdict judged = ClaimVerdict.judge(claim, claimed,
				new Scaling(range, new RecordedQuantity("power"), List.of(1.0, 8.0, 64.0, 512.0), fit, List.of(), List.of()));
		assertEquals(verdict, judged.verdict());
		assertEquals("claim cubic " + verdict.name().toLowerCase(java.util.Locale.ROOT), judged.text().split(":")[0]);
	}
}
