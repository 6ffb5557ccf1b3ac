// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeMap;

import org.heatwright.physics.problem.Problem;
import org.junit.jupiter.api.Test;

class SolverBuildTest {

	@Test
	void isTheSameEveryTime() {
		assertEquals(SolverBuild.current(), SolverBuild.current());
		assertEquals(64, SolverBuild.current().hex().length());
		assertNotEquals(SolverBuild.UNKNOWN, SolverBuild.current());
		assertEquals(SolverBuild.current(), SolverBuild.of(SolverBuild.current().bytes()));
		assertEquals("unknown", SolverBuild.UNKNOWN.abbreviated());
	}

	/** What computes counts, what keeps and draws does not: a journal survives a better table. */
	@Test
	void countsWhatComputes() throws Exception {
		TreeMap<String, byte[]> classes = new TreeMap<>();
		SolverBuild.collect(Problem.class, classes);
		SolverBuild.collect(StudyPlan.class, classes);
		assertTrue(classes.containsKey("org/heatwright/physics/problem/Problem.class"));
		assertTrue(classes.containsKey("org/heatwright/physics/kernel/PopulationKernel.class"));
		assertTrue(classes.containsKey("org/heatwright/study/solve/PointSolver.class"));
		assertTrue(classes.containsKey("org/heatwright/study/RecordedQuantity.class"));
		assertFalse(classes.containsKey("org/heatwright/study/journal/Journal.class"));
		assertFalse(classes.containsKey("org/heatwright/study/result/CsvResult.class"));
		byte[] bytes = Problem.class.getResourceAsStream("Problem.class").readAllBytes();
		assertArrayEquals(java.security.MessageDigest.getInstance("SHA-256").digest(bytes), classes.get("org/heatwright/physics/problem/Problem.class"));
	}
}
