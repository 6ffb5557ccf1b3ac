// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.CancellationException;

import org.heatwright.analysis.document.EvolutionTable;
import org.heatwright.analysis.refusal.SettingException;
import org.heatwright.physics.Progress;
import org.junit.jupiter.api.Test;

/** Time traces: limits that are known, speed, cancelling, and what is refused. */
class EvolutionTest {

	private static final Map<String, Object> COLD = Map.of("type", "ohmic", "eta", 0.1, "wc", 10.0, "beta", 2.0);
	private static final Map<String, Object> HOT = Map.of("type", "ohmic", "eta", 0.1, "wc", 10.0, "beta", 0.5);
	private static final String CONTINUOUS = "<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>";

	private static DesignText ladder(int size, String state) {
		return DesignText
				.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"" + size + "\"><initialState xsi:type=\"array:" + state + "/></medium>")
				.bath("hot", "HOT", HOT, 0.1, "CollectiveOperator\"")
				.bath("cold", "COLD", COLD, 0.1, "CollectiveOperator\"").add(CONTINUOUS);
	}

	private static TraceAnalysis trace(DesignText design, String until, int points) {
		return Evolution.of(design.machine(), AnalysisOptions.defaults(), until, points, Progress.NONE).trace().orElseThrow();
	}

	@Test
	void endsInTheSteadyState() {
		DesignText design = ladder(6, "DickeState\" m=\"L/2\"");
		TraceAnalysis trace = trace(design, "1e5", 11);
		Analysis steady = design.solve();
		assertEquals(steady.bath("hot").orElseThrow().heatCurrent(), trace.baths().get(0).values()[10], 1e-13);
		assertEquals(steady.bath("cold").orElseThrow().instantaneousHeatCurrent(), trace.baths().get(1).values()[0], 1e-15);
		assertEquals(0, trace.ergotropy()[10], 1e-12);
		assertEquals(6, trace.ergotropy()[0], 1e-12);
	}

	/** The derivative of the energy is the sum of the currents. */
	@Test
	void obeysTheFirstLaw() {
		TraceAnalysis trace = trace(ladder(10, "DickeState\" m=\"L/2\""), "20", 2001);
		double h = trace.times()[1];
		for (int k = 2; k < 1999; k += 100) {
			double slope = (trace.energy()[k - 2] - trace.energy()[k + 2] + 8 * (trace.energy()[k + 1] - trace.energy()[k - 1])) / (12 * h);
			assertEquals(trace.baths().get(0).values()[k] + trace.baths().get(1).values()[k], slope, 1e-9);
		}
	}

	/** Superradiance: the emission of an inverted ladder grows before it dies. */
	@Test
	void showsTheBurst() {
		TraceAnalysis trace = trace(DesignText
				.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"40\"><initialState xsi:type=\"array:DickeState\" m=\"L/2\"/></medium>")
				.bath("cold", "COLD", Map.of("type", "rate", "gamma0", 1.0, "beta", 100.0), 1, "CollectiveOperator\"").add(CONTINUOUS), "0.5", 501);
		double[] current = trace.baths().get(0).values();
		double largest = 0;
		for (double value : current) {
			largest = Math.max(largest, -value);
		}
		assertEquals(40, -current[0], 1e-9);
		assertTrue(largest > 6 * 40, "burst " + largest);
		assertTrue(-current[500] < 1, "end " + current[500]);
	}

	/** How long it takes is measured by {@code releng/benchmarks/time}. */
	@Test
	void tenThousandPointsOfAHundredRungs() {
		assertEquals(10_000, trace(ladder(99, "DickeState\" m=\"L/2\""), "1000", 10_000).points());
	}

	/** Asked at any question to stop, it asks no further one. How much lies between two questions is measured by {@code releng/benchmarks/time}. */
	@Test
	void stopsAtTheQuestion() {
		DesignText design = ladder(100, "DickeState\" m=\"L/2\"");
		for (int question : new int[] { 1, 2, 10, 50 }) {
			Impatience impatient = new Impatience(question);
			assertThrows(CancellationException.class, () -> Evolution.of(design.machine(), AnalysisOptions.defaults(), "1e4", 100_000, impatient));
			assertEquals(question, impatient.asked());
		}
	}

	/** Rabi oscillations without baths to speak of: populations of the driven pair follow sin^2(eps t). */
	@Test
	void followsADrive() {
		TraceAnalysis trace = trace(DesignText
				.of("<medium xsi:type=\"array:LevelSystem\" id=\"medium\"><levels id=\"a\" energy=\"0\"/><levels id=\"b\" energy=\"1\"/></medium>")
				.bath("cold", "COLD", Map.of("type", "rate", "gamma0", 1e-12, "beta", 1.0), 1, "TransitionOperator\" upper=\"b\" lower=\"a\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"><drive id=\"field\" frequency=\"1\" amplitude=\"0.1\" upper=\"b\" lower=\"a\"/></cycle>"),
				"30", 31);
		for (int k = 0; k < 31; k++) {
			assertEquals(Math.pow(Math.sin(0.1 * k), 2), trace.levels().get(1).values()[k], 1e-9);
		}
	}

	private static DesignText battery(String kind) {
		return DesignText.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"4\" frequency=\"1.5\"/>")
				.add("<cycle xsi:type=\"cycle:ChargingProtocol\" id=\"cycle\" kind=\"" + kind + "\" amplitude=\"0.3\" duration=\"1\"/>");
	}

	/** L omega sin^2(V t) in parallel, L omega sin^2(L V t) together, above the ground state -L omega / 2; all of it ergotropy, for the state is pure. */
	@Test
	void followsBatteriesInAField() {
		TraceAnalysis parallel = trace(battery("UNITARY_PARALLEL"), "8", 81);
		TraceAnalysis together = trace(battery("UNITARY_COLLECTIVE"), "8", 81);
		for (int k = 0; k < 81; k++) {
			assertEquals(6 * Math.pow(Math.sin(0.03 * k), 2) - 3, parallel.energy()[k], 1e-11);
			assertEquals(6 * Math.pow(Math.sin(0.12 * k), 2) - 3, together.energy()[k], 1e-11);
			assertEquals(parallel.energy()[k] + 3, parallel.ergotropy()[k], 1e-11);
		}
		assertTrue(parallel.baths().isEmpty() && parallel.periods().isEmpty());
	}

	private static DesignText otto() {
		return DesignText.of(
				"<parameters id=\"omega\" name=\"omega\" expression=\"2\"/><medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"2\" frequency=\"omega\"/>")
				.bath("hot", "HOT", HOT, 0.3, "CollectiveOperator\"").bath("cold", "COLD", COLD, 0.3, "CollectiveOperator\"")
				.add("<cycle xsi:type=\"cycle:StrokeCycle\" id=\"cycle\"><strokes xsi:type=\"cycle:ThermalStroke\" id=\"heat\" duration=\"9\" couplings=\"hot.\"/>"
						+ "<strokes xsi:type=\"cycle:WorkStroke\" id=\"expand\" duration=\"1\" protocol=\"LINEAR\"><changes id=\"down\" parameter=\"omega\" to=\"1\"/></strokes>"
						+ "<strokes xsi:type=\"cycle:ThermalStroke\" id=\"cool\" duration=\"14\" couplings=\"cold.\"/>"
						+ "<strokes xsi:type=\"cycle:WorkStroke\" id=\"compress\" duration=\"1\" protocol=\"LINEAR\"><changes id=\"up\" parameter=\"omega\" to=\"2\"/></strokes>"
						+ "</cycle>");
	}

	/** Strokes from the initial state: the first period differs, the last is the limit cycle that solve gives; text, CSV and JSON have it. */
	@Test
	void followsStrokesTowardsTheLimitCycle() {
		Evolution evolution = Evolution.of(otto().machine(), AnalysisOptions.defaults(), "50*25", 11, Progress.NONE);
		TraceAnalysis trace = evolution.trace().orElseThrow(() -> new AssertionError(evolution.diagnostics().toString()));
		CycleAnalysis limit = otto().solve().cycle().orElseThrow();
		assertEquals(50, trace.periods().size());
		TraceAnalysis.Period last = trace.periods().get(49);
		assertEquals(limit.workOut(), last.workOut(), 1e-11);
		assertEquals(limit.heat("hot"), last.heat().get(0).heat(), 1e-11);
		assertTrue(Math.abs(trace.periods().get(0).workOut() - limit.workOut()) > 1e-4);
		assertTrue(EvolutionTable.text(evolution).contains("work out"));
		assertTrue(EvolutionTable.json(evolution).contains("\"periods\""));
		assertEquals(12, EvolutionTable.csv(evolution).lines().count());
	}

	@Test
	void refusesWithAReason() {
		Evolution refused = Evolution.of(DesignText
				.of("<parameters id=\"omega\" name=\"omega\" expression=\"2\"/><medium xsi:type=\"array:QubitArray\" id=\"medium\" frequency=\"omega\"/>")
				.bath("hot", "HOT", HOT, 0.1, "CollectiveOperator\"").bath("cold", "COLD", COLD, 0.1, "CollectiveOperator\"")
				.add("<cycle xsi:type=\"cycle:IdealCycle\" id=\"cycle\" kind=\"OTTO\" hot=\"hot\" cold=\"cold\"><changes id=\"c\" parameter=\"omega\" hotValue=\"2\" "
						+ "coldValue=\"1\"/></cycle>")
				.machine(),
				AnalysisOptions.defaults(), "1", 5, Progress.NONE);
		assertEquals(Status.REFUSED, refused.status());
		assertTrue(refused.diagnostics().get(0).message().contains("infinitely slow"), refused.diagnostics().toString());
		assertThrows(SettingException.class, () -> trace(ladder(2, "GroundState\""), "-1", 5));
		assertThrows(SettingException.class, () -> trace(ladder(2, "GroundState\""), "nonsense", 5));
	}
}
