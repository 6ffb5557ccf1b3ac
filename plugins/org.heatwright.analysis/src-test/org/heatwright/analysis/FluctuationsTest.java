// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.heatwright.physics.Progress;
import org.junit.jupiter.api.Test;

/** The uncertainty relation of rate equations, and derivatives against differences. */
class FluctuationsTest {

	private static final int DESIGNS = 300;

	/** S sigma / J^2 >= 2 (A. C. Barato, U. Seifert, Phys. Rev. Lett. 114, 158101) and sigma >= 0 for random ladders and level systems. */
	@Test
	void noCurrentIsMorePreciseThanItsEntropyAllows() {
		Random random = new Random(20);
		int tried = 0;
		for (int k = 0; k < DESIGNS; k++) {
			Analysis analysis = (k % 2 == 0 ? ladder(random) : levels(random)).solve();
			assertEquals(Status.SOLVED, analysis.status(), () -> analysis.diagnostics().toString());
			assertTrue(analysis.entropyProduction().getAsDouble() >= -1e-12);
			for (NoiseAnalysis.Current current : analysis.noise().orElseThrow().baths()) {
				assertTrue(current.noise() >= -1e-15, current.toString());
				if (current.uncertainty().isPresent()) {
					tried++;
					assertTrue(current.uncertainty().getAsDouble() >= 2 - 1e-6, current.toString());
				}
			}
		}
		assertTrue(tried > DESIGNS, "tried " + tried);
	}

	private static Map<String, Object> bath(Random random) {
		return Map.of("type", "ohmic", "eta", 0.02 + 0.1 * random.nextDouble(), "wc", 5 + 20 * random.nextDouble(), "beta", 0.1 + 2 * random.nextDouble());
	}

	private static DesignText ladder(Random random) {
		return DesignText.of("<medium xsi:type=\"array:QubitArray\" id=\"medium\" size=\"" + (1 + random.nextInt(8)) + "\" frequency=\"" + (0.5 + random.nextDouble())
				+ "\"><initialState xsi:type=\"array:GroundState\"/><terms xsi:type=\"array:CollectiveTerm\" id=\"term\" coefficient=\""
				+ 0.3 * random.nextDouble() + "\"/></medium>")
				.bath("hot", "HOT", bath(random), 0.1 + 0.2 * random.nextDouble(), "CollectiveOperator\"")
				.bath("cold", "COLD", bath(random), 0.1 + 0.2 * random.nextDouble(), "CollectiveOperator\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>");
	}

	private static DesignText levels(Random random) {
		return DesignText
				.of("<medium xsi:type=\"array:LevelSystem\" id=\"medium\"><levels id=\"a\" energy=\"0\"/><levels id=\"b\" energy=\""
						+ (0.5 + random.nextDouble()) + "\"/><levels id=\"c\" energy=\""
						+ (2 + random.nextDouble()) + "\"/></medium>")
				.bath("hot", "HOT", bath(random), 0.3, "TransitionOperator\" upper=\"c\" lower=\"a\"")
				.bath("cold", "COLD", bath(random), 0.3, "TransitionOperator\" upper=\"b\" lower=\"a\"")
				.bath("work", "WORK", bath(random), 0.3, "TransitionOperator\" upper=\"c\" lower=\"b\"").add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>");
	}

	private static DesignText maser() {
		return DesignText
				.of("<parameters id=\"E\" name=\"E\" expression=\"3\"/><parameters id=\"g\" name=\"g\" expression=\"0.3\"/><medium xsi:type=\"array:LevelSystem\" "
						+ "id=\"medium\"><levels id=\"a\" energy=\"0\"/>"
						+ "<levels id=\"b\" energy=\"1\"/><levels id=\"c\" energy=\"E\"/></medium>")
				.bath("hot", "HOT", Map.of("type", "ohmic", "eta", 0.1, "wc", 20.0, "beta", 0.2), 0.3, "TransitionOperator\" upper=\"c\" lower=\"a\"")
				.bath("cold", "COLD", Map.of("type", "ohmic", "eta", 0.1, "wc", 20.0, "beta", 2.0), 0.3, "TransitionOperator\" upper=\"b\" lower=\"a\"")
				.bath("work", "WORK", Map.of("type", "white", "Gamma", 0.05), 0.3, "TransitionOperator\" upper=\"c\" lower=\"b\"")
				.add("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>");
	}

	@Test
	void derivativesAreThoseOfDifferences() {
		List<Sensitivities.Row> rows = Sensitivities.of(maser().machine(), AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(List.of("E", "g", "hot.temperature", "cold.temperature"), rows.stream().map(Sensitivities.Row::name).toList());
		assertEquals(0, rows.get(1).power().getAsDouble(), 1e-15, "no operator uses g");
		for (Sensitivities.Row row : List.of(rows.get(0), rows.get(2), rows.get(3))) {
			double h = 1e-3 * row.value();
			double difference = (power(row, -2 * h) - power(row, 2 * h) + 8 * (power(row, h) - power(row, -h))) / (12 * h);
			assertEquals(difference, row.power().getAsDouble(), 1e-8 * Math.abs(difference), row.name());
			assertEquals(difference * row.value() / power(row, 0), row.logarithmic().getAsDouble(), 1e-7, row.name());
			assertEquals(0, row.heatCurrents().stream().mapToDouble(BathHeat::heat).sum(), 1e-12, "the first law holds for derivatives too");
		}
	}

	/** The differential conductance dJ_a / dT_b of each bath, as of a valve or a transistor. */
	@Test
	void conductanceIsThatOfDifferences() {
		Sensitivities.Row row = Sensitivities.of(maser().machine(), AnalysisOptions.defaults(), Progress.NONE).stream()
				.filter(each -> each.name().equals("hot.temperature")).findFirst().orElseThrow();
		double h = 1e-3 * row.value();
		for (BathHeat slope : row.heatCurrents()) {
			double difference = (current(row, -2 * h, slope.bath()) - current(row, 2 * h, slope.bath())
					+ 8 * (current(row, h, slope.bath()) - current(row, -h, slope.bath()))) / (12 * h);
			assertEquals(difference, slope.heat(), 1e-8 * Math.abs(difference), slope.bath());
		}
	}

	private static double current(Sensitivities.Row row, double change, String bath) {
		AnalysisOptions options = AnalysisOptions.defaults().withSettings(List.of(new Setting(row.name(), Double.toString(row.value() + change))));
		return Analyzer.analyze(maser().machine(), options, Progress.NONE).bath(bath).orElseThrow().heatCurrent();
	}

	private static double power(Sensitivities.Row row, double change) {
		AnalysisOptions options = AnalysisOptions.defaults().withSettings(List.of(new Setting(row.name(), Double.toString(row.value() + change))));
		return Analyzer.analyze(maser().machine(), options, Progress.NONE).power().getAsDouble();
	}
}
