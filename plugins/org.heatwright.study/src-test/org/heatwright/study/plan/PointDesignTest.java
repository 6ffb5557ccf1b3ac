// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.AnalysisOptions;
import org.heatwright.analysis.Analyzer;
import org.heatwright.model.io.DesignFile;
import org.heatwright.model.io.LoadedDesign;
import org.heatwright.physics.Progress;
import org.heatwright.study.Studies;
import org.junit.jupiter.api.Test;

/** A point of a study, written as a design of its own and read again, gives the numbers that the study has there; the design of the study stays as it is. */
class PointDesignTest {

	@Test
	void itHasTheNumbersOfThePoint() throws IOException {
		StudyPlan plan = Studies.plan(Studies.ladder(), "warm=1..3:3", "cold.spectrum.width=2..8:4", "L=4,6");
		String before = new String(DesignFile.toBytes(plan.design().machine()), java.nio.charset.StandardCharsets.UTF_8);
		for (long point : new long[] { 0, 7, plan.points() - 1 }) {
			byte[] file = DesignFile.toBytes(plan.designAt(plan.values(point)));
			LoadedDesign written = DesignFile.load(new ByteArrayInputStream(file), "point.qtm");
			Analysis alone = Analyzer.analyze(written, AnalysisOptions.defaults(), Progress.NONE);
			Analysis there = Analyzer.analyze(plan.design(), plan.optionsAt(point), Progress.NONE);
			assertEquals(there.power().getAsDouble(), alone.power().getAsDouble(), 1e-12 * Math.abs(there.power().getAsDouble()));
		}
		assertEquals(before, new String(DesignFile.toBytes(plan.design().machine()), java.nio.charset.StandardCharsets.UTF_8));
	}
}
