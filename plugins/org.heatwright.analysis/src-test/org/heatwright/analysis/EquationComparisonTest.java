// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.heatwright.physics.Progress;
import org.junit.jupiter.api.Test;

/** A. Levy, R. Kosloff, EPL 107, 20004 (2014): the local equation lets heat flow out of the hot bath; numbers of an independent calculation. */
class EquationComparisonTest {

	@Test
	void theLocalEquationIsFlagged() {
		DesignText text = DesignText
				.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"2\"><siteFrequencies>1</siteFrequencies><siteFrequencies>0.6</siteFrequencies>"
						+ "<terms xsi:type=\"array:PairInteraction\" id=\"xx\" kind=\"XX\" strength=\"0.6\"/></medium>")
				.bath("hot", "HOT", Map.of("type", "rate", "gamma0", 0.1, "beta", 0.5), 1, "LocalOperators\" sites=\"1\"")
				.bath("cold", "COLD", Map.of("type", "rate", "gamma0", 0.1, "beta", 1.0), 1, "LocalOperators\" sites=\"2\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>");
		EquationComparison comparison = EquationComparison.of(text.design(), AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(0.007572941927536703, comparison.global().bath("hot").orElseThrow().heatCurrent(), 1e-14);
		assertEquals(-0.00044775960229962017, comparison.local().bath("hot").orElseThrow().heatCurrent(), 1e-14);
		assertTrue(EquationComparison.keepsSecondLaw(comparison.global()));
		assertFalse(EquationComparison.keepsSecondLaw(comparison.local()));
		assertTrue(comparison.text().contains("BROKEN"), comparison.text());
	}
}
