// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.junit.jupiter.api.Test;

/** The region that operators of as many bodies can reach: 44.75 of 512 for three bodies on eight qubits, and no region off the ladder. */
class BodiesLimitTest {

	private static Machine ladder(String operator) throws Exception {
		String text = """
				<?xml version="1.0" encoding="UTF-8"?>
				<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xmlns:machine="http://www.heatwright.org/machine/1.0" xmlns:array="http://www.heatwright.org/array/1.0"
				    xmlns:bath="http://www.heatwright.org/bath/1.0" id="ladder" purpose="VALVE">
				  <medium xsi:type="array:QubitArray" id="medium" size="4" frequency="1"><initialState xsi:type="array:DickeState" m="L/2"/></medium>
				  <baths id="noise" role="WORK" temperature="inf"><spectrum xsi:type="bath:WhiteNoise" rate="1"/></baths>
				  <couplings id="shake" bath="noise"><channels id="shake.0" strength="1"><operator xsi:type="bath:%s/></channels></couplings>
				</machine:Machine>
				""".formatted(operator);
		return DesignFile.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "ladder.qtm").machine();
	}

	private static Optional<BodiesLimit> limit(Machine machine) {
		AnalysisOptions options = AnalysisOptions.defaults().withSettings(List.of(new Setting("L", "8")));
		return BodiesLimit.of(machine, Analyzer.analyze(machine, options, Progress.NONE), "noise", options, Progress.NONE);
	}

	@Test
	void threeBodiesOfEight() throws Exception {
		BodiesLimit limit = limit(ladder("PolynomialOperator\" degree=\"3\"")).orElseThrow();
		assertEquals(3, limit.bodies());
		assertEquals(44.75, limit.limit(), 0.4);
		assertTrue(limit.limit() >= 44.75 * (1 - 1e-9));
		assertEquals(8, limit(ladder("CollectiveOperator\"")).orElseThrow().limit(), 1e-6);
	}

	@Test
	void noneOffTheLadder() throws Exception {
		assertTrue(limit(ladder("LocalOperators\"")).isEmpty());
	}
}
