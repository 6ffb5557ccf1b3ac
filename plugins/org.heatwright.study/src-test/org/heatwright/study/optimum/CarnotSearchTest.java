// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heatwright.model.study.Method;
import org.heatwright.model.study.Objective;
import org.heatwright.model.study.Search;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.physics.Progress;
import org.heatwright.study.Studies;
import org.heatwright.study.plan.AxisText;
import org.heatwright.study.run.InProcessExecutor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The efficiency of the maser is Carnot's where its cycle stands still: a search comes near to it from below and never takes the rounding beyond it. */
class CarnotSearchTest {

	private static final double CARNOT = 0.9;

	@ParameterizedTest
	@EnumSource
	void neverAboveCarnot(Method method) throws Exception {
		Study study = StudyFactory.eINSTANCE.createStudy();
		study.getAxes().add(AxisText.parse("middle.energy=0.2..2.8:9"));
		Objective objective = StudyFactory.eINSTANCE.createObjective();
		objective.setQuantity("efficiency");
		study.getObjectives().add(objective);
		Search search = StudyFactory.eINSTANCE.createSearch();
		search.setMethod(method);
		search.setStarts(1);
		search.setEvaluations(60);
		study.setSearch(search);
		Candidate best = OptimumSearch.best(Studies.design(Studies.maser()), study, new InProcessExecutor(), Progress.NONE);
		double efficiency = best.objectives().get(0);
		assertTrue(efficiency <= CARNOT, method + " found " + efficiency);
		assertTrue(efficiency > 0.85, method + " found only " + efficiency);
	}
}
