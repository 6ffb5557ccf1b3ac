// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.heatwright.analysis.Analyzer;
import org.heatwright.physics.Progress;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.Studies;
import org.heatwright.study.plan.StudyPlan;
import org.junit.jupiter.api.Test;

/** Derivatives by implicit differentiation against differences of whole solves. */
class GradientsTest {

	private static double number(StudyPlan plan, RecordedQuantity quantity, double[] values) {
		return quantity.of(Analyzer.analyze(plan.design(), plan.optionsAt(values), Progress.NONE)).orElseThrow();
	}

	private static void compare(String design, double[] values, List<String> names, String... axes) {
		StudyPlan plan = Studies.plan(design, axes);
		List<RecordedQuantity> quantities = names.stream().map(RecordedQuantity::new).toList();
		double[][] slopes = Gradients.of(plan, quantities, Progress.NONE).orElseThrow().at(values, quantities).orElseThrow();
		for (int q = 0; q < slopes.length; q++) {
			for (int a = 0; a < values.length; a++) {
				double[] up = values.clone();
				double[] down = values.clone();
				double h = 1e-4 * values[a];
				up[a] += h;
				down[a] -= h;
				double difference = (number(plan, quantities.get(q), up) - number(plan, quantities.get(q), down)) / (2 * h);
				double size = Math.abs(number(plan, quantities.get(q), values) / values[a]);
				assertEquals(difference, slopes[q][a], 1e-7 * size + 1e-6 * Math.abs(difference), names.get(q) + " by " + axes[a]);
			}
		}
	}

	@Test
	void ofAnEngine() {
		compare(Studies.maser(), new double[] { 5, 1.2, 0.3 }, List.of("power", "efficiency", "heatCurrent:cold"), "hot.temperature=1..10:5",
				"middle.energy=0.3..2.5:5", "pump.0.strength=0.1..0.5:5");
	}

	/** Parameters reach several parts of the machine; exchange of energy between the levels depends on them. */
	@Test
	void ofALadderThroughItsParameters() {
		compare(Studies.ladder(), new double[] { 2 }, List.of("power", "heatCurrent:hot"), "warm=1..3:5");
	}

	@Test
	void ofARefrigerator() {
		compare(Studies.maser(), new double[] { 1.0, 0.2 }, List.of("cop", "heatingCop", "power"), "hot.temperature=0.6..1.2:5", "middle.energy=0.1..0.4:5");
	}

	@Test
	void thereAreNoneOfOtherNumbersAndMachines() {
		StudyPlan plan = Studies.plan(Studies.maser(), "hot.temperature=1..10:5");
		assertTrue(Gradients.of(plan, List.of(new RecordedQuantity("saturation2:hot")), Progress.NONE).isEmpty());
		StudyPlan sized = Studies.plan(Studies.ladder(), "L=2..6:5");
		List<RecordedQuantity> power = List.of(new RecordedQuantity("power"));
		assertTrue(Gradients.of(sized, power, Progress.NONE).orElseThrow().at(new double[] { 4 }, power).isEmpty());
	}
}
