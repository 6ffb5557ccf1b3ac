// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;

import org.heatwright.analysis.Analysis;
import org.heatwright.analysis.Analyzer;
import org.heatwright.analysis.Status;
import org.heatwright.model.study.Study;
import org.heatwright.physics.Progress;
import org.heatwright.study.Studies;
import org.heatwright.study.plan.StudyPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A study gives the bits of single solves, on whatever way it came to them. */
class PointSolverTest {

	static Stream<Arguments> plans() {
		return Stream.of(Arguments.of(Studies.maser(), new String[] { "hot.temperature=1..10:9", "pump.0.strength=0.1..0.5:7" }),
				// a parameter that reaches a temperature through another one and a strength directly
				Arguments.of(Studies.ladder(), new String[] { "warm=0.5..4:9", "hot.spectrum.cutoff=3..20:5" }),
				// a size that assembles everything anew, between two axes that do not
				Arguments.of(Studies.ladder(), new String[] { "warm=0.5..2:3", "L=2..9:8", "work.spectrum.rate=0.01..0.1:3" }),
				Arguments.of(Studies.ladder(), new String[] { "medium.frequency=0.5..2:5", "a.1.strength=0..0.1:3" }),
				// the same numbers by the ids of their elements, and a word that hides behind an exponent
				Arguments.of(Studies.ladder(), new String[] { "p1.expression=0.5..4:5", "hot.spectrum.cutoff=3..20:3" }),
				Arguments.of(Studies.ladder(), new String[] { "p2.expression=0.2..1:5" }),
				Arguments.of(Studies.ladder(), new String[] { "medium.size=2..5:4", "warm=1,2" }),
				Arguments.of(Studies.ladder().replace("\"0.1*warm\"", "\"1e-1warm\"").replace("temperature=\"warm\"", "temperature=\"1e0warm\""),
						new String[] { "p1.expression=1,2,3" }),
				// rejected temperatures at one end
				Arguments.of(Studies.maser(), new String[] { "lase.0.strength=0.1..0.3:3", "cold.temperature=1..-1:5" }));
	}

	@ParameterizedTest
	@MethodSource("plans")
	void equalsSingleSolves(String design, String[] axes) {
		assertEqualsSingleSolves(Studies.plan(design, axes));
	}

	@Test
	void sampledPointsToo() {
		Study study = Studies.study("hot.temperature=1..10:sobol", "pump.0.strength=0.1..0.5:random", "L=2,3");
		study.getAxes().remove(2);
		study.setSamples(100);
		assertEqualsSingleSolves(StudyPlan.of(Studies.design(Studies.maser()), study));
	}

	/**
	 * More values than are kept: a parameter reaches a temperature through another one and a strength, a second axis a spectrum; both are evaluated point by
	 * point.
	 */
	@Test
	void moreDrawnPointsThanAreKept() {
		Study study = Studies.study("warm=0.5..4:sobol", "hot.spectrum.cutoff=3..20:random");
		study.setSamples(400_000);
		StudyPlan plan = StudyPlan.of(Studies.design(Studies.ladder()), study);
		PointSolvers solvers = new PointSolvers(plan);
		assertTrue(solvers.usesKernel());
		PointSolver solver = solvers.solver(Progress.NONE);
		double[] row = new double[plan.quantities().size()];
		for (long point = 0; point < plan.points(); point += 9973) {
			assertEquals("", solver.solve(point, row));
			Analysis single = Analyzer.analyze(plan.design(), plan.optionsAt(point), Progress.NONE);
			for (int q = 0; q < row.length; q++) {
				assertEquals(Double.doubleToLongBits(plan.quantities().get(q).of(single).orElse(Double.NaN)), Double.doubleToLongBits(row[q]), plan.name(point));
			}
		}
	}

	@Test
	void usesTheKernelWhereItKnowsEveryQuantity() {
		Study study = Studies.study("hot.temperature=1..10:3");
		assertTrue(new PointSolvers(StudyPlan.of(Studies.design(Studies.maser()), study)).usesKernel());
		study.getQuantities().add("bound2:hot");
		assertFalse(new PointSolvers(StudyPlan.of(Studies.design(Studies.maser()), study)).usesKernel());
		assertEqualsSingleSolves(StudyPlan.of(Studies.design(Studies.maser()), study));
	}

	private static void assertEqualsSingleSolves(StudyPlan plan) {
		PointSolver solver = new PointSolvers(plan).solver(Progress.NONE);
		double[] row = new double[plan.quantities().size()];
		int solved = 0;
		for (long point = 0; point < plan.points(); point++) {
			String reason = solver.solve(point, row);
			Analysis single = Analyzer.analyze(plan.design(), plan.optionsAt(point), Progress.NONE);
			assertEquals(single.status() == Status.SOLVED, reason.isEmpty(), plan.name(point) + ": " + reason);
			for (int q = 0; q < row.length && reason.isEmpty(); q++) {
				double expected = plan.quantities().get(q).of(single).orElse(Double.NaN);
				String where = plan.quantities().get(q).name() + " at " + plan.name(point) + ": " + expected + " against " + row[q];
				assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(row[q]), where);
			}
			solved += reason.isEmpty() ? 1 : 0;
		}
		assertTrue(solved > plan.points() / 2);
	}
}
