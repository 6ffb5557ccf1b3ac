// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;

import org.heatwright.model.study.Study;
import org.heatwright.study.Studies;
import org.heatwright.study.StudyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyPlanTest {

	@Test
	void countsRowByRow() {
		StudyPlan plan = Studies.plan(Studies.maser(), "hot.temperature=1..3:3", "pump.0.strength=0.1,0.2", "cold.temperature=0.1..10:log3");
		assertEquals(18, plan.points());
		assertArrayEquals(new int[] { 3, 2, 3 }, plan.shape());
		assertArrayEquals(new double[] { 1, 0.1, 0.1 }, plan.values(0));
		assertArrayEquals(new double[] { 1, 0.1, 1 }, plan.values(1), 1e-15);
		assertArrayEquals(new double[] { 1, 0.2, 10 }, plan.values(5));
		assertArrayEquals(new double[] { 3, 0.2, 10 }, plan.values(17));
		assertEquals("hot.temperature=3, pump.0.strength=0.2, cold.temperature=10", plan.name(17));
	}

	@Test
	void sampledAxesRunTogetherAndLast() {
		Study study = Studies.study("hot.temperature=1..4:sobol", "cold.temperature=0.1,0.2", "pump.0.strength=0.1..0.4:sobol log");
		study.setSamples(1024);
		StudyPlan plan = StudyPlan.of(Studies.design(Studies.maser()), study);
		assertEquals(2048, plan.points());
		double mean = LongStream.range(0, 1024).mapToDouble(point -> plan.values(point)[0]).average().orElseThrow();
		assertEquals(2.5, mean, 3e-3);
		long lower = LongStream.range(0, 1024).filter(point -> plan.values(point)[2] < 0.2).count();
		assertEquals(512, lower, 2);
	}

	@Test
	void randomPointsAreUniformAndFollowFromTheirNumber() {
		Study study = Studies.study("hot.temperature=0..1:random", "cold.temperature=0..1:random");
		study.setSamples(20_000);
		StudyPlan plan = StudyPlan.of(Studies.design(Studies.maser()), study);
		double[] moments = new double[3];
		for (long point = 0; point < 20_000; point++) {
			double[] values = plan.values(point);
			moments[0] += values[0] / 20_000;
			moments[1] += values[0] * values[0] / 20_000;
			moments[2] += values[0] * values[1] / 20_000;
		}
		assertEquals(0.5, moments[0], 0.01);
		assertEquals(1.0 / 3, moments[1], 0.01);
		assertEquals(0.25, moments[2], 0.01);
		assertArrayEquals(plan.values(77), StudyPlan.of(Studies.design(Studies.maser()), study).values(77));
		study.setSeed(2);
		assertNotEquals(plan.values(77)[0], StudyPlan.of(Studies.design(Studies.maser()), study).values(77)[0]);
	}

	@Test
	void chunksCoverEveryPointOnce() {
		for (String axis : new String[] { "hot.temperature=1..3:7", "hot.temperature=1..3:12345", "hot.temperature=1..3:300001" }) {
			StudyPlan plan = Studies.plan(Studies.maser(), axis);
			long points = 0;
			for (int chunk = 0; chunk < plan.chunks(); chunk++) {
				assertEquals(points, plan.firstPoint(chunk));
				points += plan.pointsIn(chunk);
			}
			assertEquals(plan.points(), points);
			assertTrue(plan.chunkSize() >= 100 && plan.chunkSize() <= 2000);
		}
	}

	@Test
	void theKeyFollowsWhatTheNumbersFollow() {
		StudyKey key = Studies.plan(Studies.maser(), "hot.temperature=1..3:3").key();
		assertEquals(key, Studies.plan(Studies.maser().replace("name=\"Three-level maser\"", "name=\"Three-level maser\" "), "hot.temperature=1..3:3").key());
		assertNotEquals(key, Studies.plan(Studies.maser(), "hot.temperature=1..3:4").key());
		assertNotEquals(key, Studies.plan(Studies.maser().replace("cutoff=\"20\"", "cutoff=\"21\""), "hot.temperature=1..3:3").key());
		Study named = Studies.study("hot.temperature=1..3:3");
		named.setName("A map");
		named.setDesign("elsewhere.qtm");
		assertEquals(key, StudyPlan.of(Studies.design(Studies.maser()), named).key());
	}

	@Test
	void unitsStayWithTheirAxis() {
		StudyAxis axis = new StudyAxis("hot.temperature", "mK", 0, 0);
		assertEquals("hot.temperature [mK]", axis.title());
		assertEquals("hot.temperature=12.5 mK", axis.setting(12.5).toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "hut.temperature=1..2:3|hut.temperature", "hot.temperature=0..2:log3|logarithmic", "hot.temperature=1..:3|expected",
			"hot.temperature=1..x:3|x",
			"hot.temperature=1..2:sobol|samples", "hot.temperature=1..2:sobol 7|samples", "hot.temperature=1..2:900000000|900000000",
			"hot.temperature|expected", "hot.temperature=1,two|two" })
	void refusesWithAReason(String axis, String reason) {
		StudyException refusal = assertThrows(StudyException.class, () -> Studies.plan(Studies.maser(), axis));
		assertTrue(refusal.getMessage().contains(reason), refusal::getMessage);
	}

	@Test
	void refusesMorePointsThanAStudyHas() {
		StudyException refusal = assertThrows(StudyException.class, () -> Studies.plan(Studies.maser(), "hot.temperature=1..2:20000", "cold.temperature=1..2:20000"));
		assertTrue(refusal.getMessage().contains("4.00e+08"), refusal::getMessage);
		assertThrows(StudyException.class, () -> Studies.plan(Studies.maser(), "hot.temperature=1..2:2", "hot.temperature=1..2:2"));
	}

	/** One number under two names is one number: that of a parameter and of its element, of L and of the size. */
	@Test
	void oneNumberIsVariedOnce() {
		for (String[] axes : new String[][] { { "warm=1,2", "p1.expression=3,4" }, { "p1.expression=3,4", "warm=1,2" }, { "L=2,3", "medium.size=4,5" },
				{ "warm=1,2", "warm=3,4" },
				{ "hot.spectrum.cutoff=1,2", "hot.spectrum.cutoff=3,4" } }) {
			StudyException refused = assertThrows(StudyException.class, () -> Studies.plan(Studies.ladder(), axes));
			assertTrue(refused.getMessage().contains("two axes vary the same number"), refused.getMessage());
		}
		assertEquals(4, Studies.plan(Studies.ladder(), "warm=1,2", "p2.expression=3,4").points());
	}

	@Test
	void dotsAndCountsThatMayBeMistakenAreRefused() {
		for (String text : new String[] { "hot.temperature=1...10:4", "hot.temperature=1.. .5:4", "hot.temperature=1. ..2:3" }) {
			assertTrue(assertThrows(StudyException.class, () -> AxisText.parse(text)).getMessage().contains("three dots"), text);
		}
		for (String text : new String[] { "hot.temperature=1..10:2000000000", "hot.temperature=1..10:log99999999999999999999", "hot.temperature=1..10:200000000" }) {
			assertTrue(assertThrows(StudyException.class, () -> AxisText.parse(text)).getMessage().contains("too many points"), text);
		}
		assertEquals("0.5", ((org.heatwright.model.study.GridAxis) AxisText.parse("hot.temperature=0.5..1.5:4")).getFrom());
	}
}
