// SPDX-License-Identifier: EPL-2.0
package org.heatwright.study.optimum;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.heatwright.model.machine.Relation;
import org.heatwright.model.study.Constraint;
import org.heatwright.model.study.Goal;
import org.heatwright.model.study.Method;
import org.heatwright.model.study.Objective;
import org.heatwright.model.study.Search;
import org.heatwright.model.study.Study;
import org.heatwright.model.study.StudyFactory;
import org.heatwright.physics.Progress;
import org.heatwright.study.RecordedQuantity;
import org.heatwright.study.StopAt;
import org.heatwright.study.Studies;
import org.heatwright.study.StudyException;
import org.heatwright.study.StudyRefusedException;
import org.heatwright.study.job.StudyJob;
import org.heatwright.study.plan.AxisText;
import org.heatwright.study.plan.StudyPlan;
import org.heatwright.study.run.ChunkExecutor;
import org.heatwright.study.run.ChunkWork;
import org.heatwright.study.run.InProcessExecutor;
import org.heatwright.study.run.ThreadsExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimumSearchTest {

	/** A qubit between omega = 2 at T = 4 and omega = 1 at T = 1/2, gamma = 0.01: sudden work strokes, the durations of both isochores free. */
	private static final String OTTO = """
			<?xml version="1.0" encoding="UTF-8"?>
			<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
			    xmlns:machine="http://www.heatwright.org/machine/1.0" xmlns:array="http://www.heatwright.org/array/1.0"
			    xmlns:bath="http://www.heatwright.org/bath/1.0" xmlns:cycle="http://www.heatwright.org/cycle/1.0" id="otto" purpose="ENGINE">
			  <parameters id="p" name="omega" expression="2"/>
			  <medium xsi:type="array:QubitArray" id="medium" size="1" frequency="omega"/>
			  <baths id="hot" role="HOT" temperature="4"><spectrum xsi:type="bath:ConstantRate" rate="0.01"/></baths>
			  <baths id="cold" role="COLD" temperature="0.5"><spectrum xsi:type="bath:ConstantRate" rate="0.01"/></baths>
			  <couplings id="h" bath="hot"><channels id="h.0"><operator xsi:type="bath:CollectiveOperator"/></channels></couplings>
			  <couplings id="c" bath="cold"><channels id="c.0"><operator xsi:type="bath:CollectiveOperator"/></channels></couplings>
			  <cycle xsi:type="cycle:StrokeCycle" id="cycle">
			    <strokes xsi:type="cycle:ThermalStroke" id="heating" duration="5" couplings="h"/>
			    <strokes xsi:type="cycle:WorkStroke" id="expansion" duration="0" protocol="SUDDEN"><changes id="down" parameter="p" to="1"/></strokes>
			    <strokes xsi:type="cycle:ThermalStroke" id="cooling" duration="5" couplings="c"/>
			    <strokes xsi:type="cycle:WorkStroke" id="compression" duration="0" protocol="SUDDEN"><changes id="up" parameter="p" to="2"/></strokes>
			  </cycle>
			</machine:Machine>
			""";

	private static Study study(Method method, int starts, int evaluations, List<String> objectives, String... axes) {
		Study study = StudyFactory.eINSTANCE.createStudy();
		for (String axis : axes) {
			study.getAxes().add(AxisText.parse(axis));
		}
		for (String quantity : objectives) {
			Objective objective = StudyFactory.eINSTANCE.createObjective();
			objective.setQuantity(quantity);
			study.getObjectives().add(objective);
		}
		Search search = StudyFactory.eINSTANCE.createSearch();
		search.setMethod(method);
		search.setStarts(starts);
		search.setEvaluations(evaluations);
		search.setFrontPoints(5);
		study.setSearch(search);
		return study;
	}

	private static void limit(Study study, String quantity, Relation relation, String value) {
		Constraint constraint = StudyFactory.eINSTANCE.createConstraint();
		constraint.setQuantity(quantity);
		constraint.setRelation(relation);
		constraint.setValue(value);
		study.getConstraints().add(constraint);
	}

	/**
	 * P = (omega_h - omega_c)(p_h - p_c) kappa_h kappa_c / (sqrt kappa_h + sqrt kappa_c)^2 for ever shorter cycles with tau_c / tau_h = sqrt(kappa_h / kappa_c);
	 * T. Feldmann, R. Kosloff, PRE 61, 4774 (2000).
	 */
	@Test
	void powerOfTheOttoQubitEngine() throws Exception {
		double hotRate = 0.01 / Math.tanh(2 / 8.0);
		double coldRate = 0.01 / Math.tanh(1 / 1.0);
		double gain = 1 / (Math.exp(0.5) + 1) - 1 / (Math.exp(2) + 1);
		double expected = gain * hotRate * coldRate / Math.pow(Math.sqrt(hotRate) + Math.sqrt(coldRate), 2);
		assertEquals(0.001381269586336, expected, 1e-15);
		Study study = study(Method.CMA_ES, 2, 400, List.of("power"), "heating.duration=0.02..500:log", "cooling.duration=0.02..500:log");
		Candidate best = OptimumSearch.best(Studies.design(OTTO), study, new ThreadsExecutor(2), Progress.NONE);
		assertEquals(expected, best.objectives().get(0), 1e-6 * expected);
		assertEquals(Math.sqrt(hotRate / coldRate), best.values()[1] / best.values()[0], 0.02);
	}

	/** The machine's efficiency is 1 - E_middle/E_upper, so the largest power with efficiency >= 0.7 lies at or beyond E_middle = 0.9. */
	@ParameterizedTest
	@EnumSource
	void everyMethodKeepsTheConstraint(Method method) throws Exception {
		Study free = study(method, 2, 150, List.of("power"), "middle.energy=0.3..2.5:5", "pump.0.strength=0.1..0.5:5");
		Candidate unconstrained = OptimumSearch.best(Studies.design(Studies.maser()), free, new ThreadsExecutor(2), Progress.NONE);
		assertTrue(unconstrained.values()[0] > 0.95, "the constraint must matter: " + unconstrained.values()[0]);
		Study bound = study(method, 2, 150, List.of("power"), "middle.energy=0.3..2.5:5", "pump.0.strength=0.1..0.5:5");
		limit(bound, "efficiency", Relation.AT_LEAST, "0.7");
		Candidate best = OptimumSearch.best(Studies.design(Studies.maser()), bound, new ThreadsExecutor(2), Progress.NONE);
		assertTrue(best.isFeasible());
		assertEquals(0.9, best.values()[0], 1e-5);
		assertEquals(0.5, best.values()[1], 1e-5);
		assertTrue(best.objectives().get(0) < unconstrained.objectives().get(0));
	}

	@Test
	void theResultDoesNotDependOnTheThreads() throws Exception {
		Study study = study(Method.CMA_ES, 3, 60, List.of("power"), "middle.energy=0.3..2.5:5", "pump.0.strength=0.1..0.5:5");
		Candidate one = OptimumSearch.best(Studies.design(Studies.maser()), study, new ThreadsExecutor(1), Progress.NONE);
		assertArrayEquals(one.values(), OptimumSearch.best(Studies.design(Studies.maser()), study, new ThreadsExecutor(3), Progress.NONE).values());
	}

	/** Starts are chunks: what an executor gets as bytes gives the same optimum, and so does the front. */
	@Test
	void aSearchTravels() throws Exception {
		Study study = study(Method.CMA_ES, 2, 30, List.of("power", "efficiency"), "middle.energy=0.3..2.5:5", "pump.0.strength=0.1..0.5:5");
		study.getSearch().setFrontPoints(3);
		limit(study, "efficiency", Relation.AT_LEAST, "0.5");
		ChunkExecutor byBytes = new ChunkExecutor() {

			@Override
			public void run(ChunkWork work, List<Integer> chunks, Sink sink, Cancellation cancellation) throws IOException, InterruptedException {
				new InProcessExecutor().run(StudyJob.of(work).work(), chunks, sink, cancellation);
			}

			@Override
			public String description() {
				return "elsewhere";
			}

			@Override
			public int width() {
				return 1;
			}
		};
		List<Candidate> here = OptimumSearch.front(Studies.design(Studies.maser()), study, new ThreadsExecutor(2), Progress.NONE);
		List<Candidate> there = OptimumSearch.front(Studies.design(Studies.maser()), study, byBytes, Progress.NONE);
		assertEquals(here.size(), there.size());
		for (int i = 0; i < here.size(); i++) {
			assertArrayEquals(here.get(i).values(), there.get(i).values());
			assertEquals(here.get(i).objectives(), there.get(i).objectives());
		}
	}

	/** The derivative of the power is its own where the search ends, to what differences of the power can tell: 1e-5 of slope are 1e-10 of power. */
	@Test
	void theOptimumIsStationary() throws Exception {
		Study study = study(Method.NELDER_MEAD, 1, 40, List.of("power"), "middle.energy=0.3..2.5:5", "work.spectrum.rate=0.01..0.2:log");
		Candidate best = OptimumSearch.best(Studies.design(Studies.maser()), study, new InProcessExecutor(), Progress.NONE);
		List<RecordedQuantity> power = List.of(new RecordedQuantity("power"));
		StudyPlan plan = OptimumSearch.plan(Studies.design(Studies.maser()), study);
		double[] slopes = Gradients.of(plan, power, Progress.NONE).orElseThrow().at(best.values(), power).orElseThrow()[0];
		assertEquals(0, slopes[0] * 2.2 / best.objectives().get(0), 2e-5);
		assertEquals(0.2, best.values()[1], 1e-9);
		assertTrue(slopes[1] > 0, "more white noise, more power: the optimum lies on the border");
	}

	/** Work comes the less evenly the more of it there is: the third objective trades power for it. */
	@Test
	void aFrontWithFluctuations() throws Exception {
		Study study = study(Method.NELDER_MEAD, 1, 30, List.of("power", "efficiency", "powerFano"), "middle.energy=0.3..2.5:5", "pump.0.strength=0.1..0.5:5");
		study.getObjectives().get(2).setGoal(Goal.MINIMIZE);
		List<Candidate> front = OptimumSearch.front(Studies.design(Studies.maser()), study, new ThreadsExecutor(2), Progress.NONE);
		assertTrue(front.size() > 6, front.size() + " designs");
		for (Candidate a : front) {
			assertEquals(3, a.objectives().size());
			assertEquals(a.objectives().get(2), a.analysis().noise().orElseThrow().power().orElseThrow() / a.objectives().get(0), 1e-12 * a.objectives().get(2));
			assertTrue(front.stream().noneMatch(b -> b != a && b.objectives().get(0) >= a.objectives().get(0) && b.objectives().get(1) >= a.objectives().get(1)
					&& b.objectives().get(2) <= a.objectives().get(2)));
		}
	}

	/** In the middle of the first starts; whoever hears stop asks no more. */
	@Test
	void stopsWhenTold() {
		Study study = study(Method.CMA_ES, 50, 2000, List.of("power"), "middle.energy=0.3..2.5:5", "pump.0.strength=0.1..0.5:5");
		StopAt stop = new StopAt(300);
		assertThrows(CancellationException.class, () -> OptimumSearch.best(Studies.design(Studies.maser()), study, new ThreadsExecutor(2), stop));
		assertTrue(stop.askedInVain() >= 0 && stop.askedInVain() <= 4, () -> "asked " + stop.askedInVain() + " times in vain");
	}

	/** Each axis counts with its ends alone, so that many may vary. */
	@Test
	void manyNumbersMayVary() throws Exception {
		Study study = study(Method.CMA_ES, 1, 100, List.of("power"), "middle.energy=0.3..2.5:5", "pump.0.strength=0.1..0.5", "dump.0.strength=0.1..0.5",
				"lase.0.strength=0.1..0.5", "hot.temperature=1..5",
				"hot.spectrum.cutoff=10..30", "cold.spectrum.cutoff=10..30", "work.spectrum.rate=0.01..0.05", "cold.temperature=0.4..0.6");
		Candidate best = OptimumSearch.best(Studies.design(Studies.maser()), study, new InProcessExecutor(), Progress.NONE);
		assertEquals(5, best.values()[4], 1e-6);
		assertEquals(0.4, best.values()[8], 1e-6);
	}

	@Test
	void theFrontFallsTowardsCarnot() throws Exception {
		Study study = study(Method.NELDER_MEAD, 2, 60, List.of("power", "efficiency"), "middle.energy=0.3..2.5:5", "pump.0.strength=0.1..0.5:5");
		List<Candidate> front = OptimumSearch.front(Studies.design(Studies.maser()), study, new ThreadsExecutor(2), Progress.NONE);
		assertEquals(5, front.size(), 1);
		for (int i = 1; i < front.size(); i++) {
			assertTrue(front.get(i).objectives().get(0) < front.get(i - 1).objectives().get(0));
			assertTrue(front.get(i).objectives().get(1) > front.get(i - 1).objectives().get(1));
			double bound = front.get(i).analysis().solved().orElseThrow().performance().powerBound().orElseThrow();
			assertTrue(front.get(i).objectives().get(0) <= bound);
		}
		assertEquals(0.9, front.get(front.size() - 1).objectives().get(1), 1e-3);
	}

	@Test
	void refusesWithAReason() {
		Study impossible = study(Method.NELDER_MEAD, 1, 30, List.of("power"), "middle.energy=0.3..2.5:5");
		limit(impossible, "efficiency", Relation.AT_LEAST, "0.95");
		assertThrows(StudyRefusedException.class, () -> OptimumSearch.best(Studies.design(Studies.maser()), impossible, new ThreadsExecutor(1), Progress.NONE));
		Study aimless = study(Method.NELDER_MEAD, 1, 30, List.of(), "middle.energy=0.3..2.5:5");
		assertThrows(StudyException.class, () -> OptimumSearch.best(Studies.design(Studies.maser()), aimless, new ThreadsExecutor(1), Progress.NONE));
		Study listed = study(Method.NELDER_MEAD, 1, 30, List.of("power"), "middle.energy=0.3,0.4");
		assertThrows(StudyException.class, () -> OptimumSearch.best(Studies.design(Studies.maser()), listed, new ThreadsExecutor(1), Progress.NONE));
	}
}
