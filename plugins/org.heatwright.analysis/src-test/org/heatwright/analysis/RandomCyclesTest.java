// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

/** Both laws hold in every stroke of every cycle, with friction and without. */
class RandomCyclesTest {

	private static final int CYCLES = 120;

	private static String number(double value) {
		return String.format(Locale.ROOT, "%.6g", value);
	}

	private static DesignText cycle(Random random, int size, String protocol, double transverse) {
		String high = number(1 + random.nextDouble());
		String low = number(0.3 + 0.6 * random.nextDouble());
		String field = number(transverse);
		String axis = random.nextBoolean() ? "X" : "Y";
		String ramp = protocol.equals("LINEAR") ? number(0.2 + 3 * random.nextDouble()) : "0";
		return DesignText
				.of("<parameters id=\"omega\" name=\"omega\" expression=\"" + high + "\"/><medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"" + size
						+ "\" frequency=\"omega\" representation=\"SYMMETRIC\"><terms xsi:type=\"array:CollectiveTerm\" id=\"field\" operator=\"JX\" coefficient=\""
						+ field + "\"/></medium>")
				.bath("hot", "HOT", Map.of("type", "ohmic", "eta", 0.1, "wc", 20.0, "beta", 0.1 + 0.5 * random.nextDouble()), 0.3,
						"CollectiveOperator\" axis=\"" + axis + "\"")
				.bath("cold", "COLD", Map.of("type", "ohmic", "eta", 0.1, "wc", 20.0, "beta", 0.8 + 2 * random.nextDouble()), 0.3,
						"CollectiveOperator\" axis=\"" + axis + "\"")
				.add("<cycle xsi:type=\"cycle:StrokeCycle\" id=\"cycle\"><strokes xsi:type=\"cycle:ThermalStroke\" id=\"heating\" duration=\""
						+ number(1 + 20 * random.nextDouble()) + "\" couplings=\"hot.\"/>"
						+ "<strokes xsi:type=\"cycle:WorkStroke\" id=\"expansion\" duration=\"" + ramp + "\" protocol=\"" + protocol
						+ "\"><changes id=\"down\" parameter=\"omega\" to=\"" + low + "\"/></strokes>"
						+ "<strokes xsi:type=\"cycle:ThermalStroke\" id=\"cooling\" duration=\"" + number(1 + 20 * random.nextDouble()) + "\" couplings=\"cold.\"/>"
						+ "<strokes xsi:type=\"cycle:WorkStroke\" id=\"compression\" duration=\"" + ramp + "\" protocol=\"" + protocol
						+ "\"><changes id=\"up\" parameter=\"omega\" to=\"" + high
						+ "\"/></strokes></cycle>");
	}

	@Test
	void keepBothLaws() {
		Random random = new Random(4);
		String[] protocols = { "SUDDEN", "ADIABATIC", "LINEAR" };
		for (int k = 0; k < CYCLES; k++) {
			Analysis analysis = cycle(random, 1 + random.nextInt(3), protocols[k % 3], random.nextBoolean() ? 0.8 * random.nextDouble() : 0).solve();
			assertEquals(Status.SOLVED, analysis.status(), () -> analysis.diagnostics().toString());
			CycleAnalysis cycle = analysis.cycle().orElseThrow();
			cycle.strokes().forEach(stroke -> assertEquals(0, stroke.firstLawError(), 1e-12, stroke.toString()));
			assertEquals(0, cycle.closure(), 1e-11);
			assertTrue(cycle.entropy() >= -1e-12, "entropy " + cycle.entropy());
			assertTrue(analysis.entropyProduction().getAsDouble() >= -1e-12);
			assertTrue(cycle.unique());
			double heat = cycle.heat("hot");
			if (cycle.workOut() > 1e-9) {
				assertTrue(cycle.workOut() <= analysis.carnotEfficiency().getAsDouble() * heat + 1e-11);
			}
			for (BathAnalysis bath : analysis.baths()) {
				assertTrue(Math.abs(bath.heatCurrent()) <= bath.bounds().bound2() * (1 + 1e-12), bath.id());
			}
		}
	}

	/** Asked at any question to stop, a cycle asks no further one. How much lies between two questions is measured by {@code releng/benchmarks/time}. */
	@Test
	void stopAtTheQuestion() {
		DesignText large = cycle(new Random(1), 30, "LINEAR", 0.7);
		for (int question : new int[] { 1, 2, 10, 50 }) {
			Impatience impatient = new Impatience(question);
			assertThrows(CancellationException.class, () -> Analyzer.analyze(large.machine(), AnalysisOptions.defaults(), impatient));
			assertEquals(question, impatient.asked());
		}
	}
}
