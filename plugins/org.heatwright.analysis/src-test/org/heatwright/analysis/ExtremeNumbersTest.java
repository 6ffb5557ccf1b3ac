// SPDX-License-Identifier: EPL-2.0
package org.heatwright.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.heatwright.analysis.document.AnalysisJson;
import org.heatwright.model.machine.Machine;
import org.heatwright.physics.Progress;
import org.heatwright.physics.bath.Role;
import org.heatwright.physics.solve.StartCurrent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers that can be read and that no machine has: every one of them is refused with its name, or solved into numbers; none crashes, none hangs and none
 * becomes a NaN or a silent zero.
 */
class ExtremeNumbersTest {

	/** What is written where in the maser of the examples. */
	private static final List<String> PLACES = List.of("ground.energy", "top.energy", "hot.temperature", "cold.temperature", "pump.0.strength",
			"dump.0.strength", "lase.0.strength");

	static Stream<String> settings() {
		return PLACES.stream()
				.flatMap(place -> Stream
						.of("1.7976931348623157e308", "1e160", "1e60", "1e30", "1e18", "1000", "1e-18", "1e-30", "1e-60", "1e-160", "1e-308", "1e-320")
				.map(number -> place + "=" + number));
	}

	@ParameterizedTest
	@MethodSource("settings")
	void solvedOrRefusedByName(String setting) {
		Analysis analysis = solve(RuleExamples.load("expression.range", "valid"), setting);
		if (analysis.status() == Status.SOLVED) {
			assertEquals(Optional.empty(), SoundNumbers.flaw(analysis.solved().orElseThrow()));
			String json = AnalysisJson.write(List.of(analysis));
			assertFalse(json.contains("NaN"), json);
		} else {
			double number = Math.abs(Double.parseDouble(setting.substring(setting.indexOf('=') + 1)));
			String messages = analysis.diagnostics().toString();
			assertTrue(number <= 1e60 && number >= 1e-60 || messages.contains("expression.range")
					&& messages.contains("of " + setting.substring(0, setting.lastIndexOf('.', setting.indexOf('='))) + " is"), messages);
		}
	}

	@Test
	void aNumberThatIsNotZeroIsNotReadAsZero() {
		Machine machine = RuleExamples.load("expression.range", "valid");
		machine.getBaths().get(0).setTemperature("1e-400");
		Analysis analysis = Analyzer.analyze(machine, AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(Status.REJECTED, analysis.status());
		assertTrue(analysis.diagnostics().get(0).message().contains("smaller than any number"), analysis.diagnostics()::toString);
	}

	/** Doctored results: whichever part of them is no number is named. */
	@Test
	void theGuardNamesWhatIsWrong() {
		BathAnalysis.Bounds vacuous = new BathAnalysis.Bounds(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 1, 1, 1, 1, 1, OptionalDouble.empty(),
				OptionalDouble.empty(), OptionalDouble.empty(), "a reason");
		assertEquals(Optional.empty(), SoundNumbers.flaw(bath(1, vacuous)));
		assertEquals(Optional.of("heatCurrent"), SoundNumbers.flaw(bath(Double.NaN, vacuous)));
		assertEquals(Optional.of("heatCurrent"), SoundNumbers.flaw(bath(Double.POSITIVE_INFINITY, vacuous)));
		BathAnalysis.Bounds unknown = new BathAnalysis.Bounds(1, 1, Double.NaN, 1, 1, 1, 1, OptionalDouble.empty(), OptionalDouble.empty(),
				OptionalDouble.empty(), "");
		assertEquals(Optional.of("bounds.bound2"), SoundNumbers.flaw(bath(1, unknown)));
		BathAnalysis.Bounds absent = new BathAnalysis.Bounds(1, 1, 1, 1, 1, 1, 1, OptionalDouble.of(Double.NaN), OptionalDouble.empty(), OptionalDouble.empty(), "");
		assertEquals(Optional.of("bounds.exactMin"), SoundNumbers.flaw(bath(1, absent)));
		assertEquals(Optional.of("covariances"), SoundNumbers.flaw(new NoiseAnalysis(List.of(), List.of(List.of(1.0, Double.NaN)), OptionalDouble.empty())));
	}

	private static BathAnalysis bath(double current, BathAnalysis.Bounds bounds) {
		return new BathAnalysis("hot", "hot", Role.HOT, 1, 1, current, 0, 0, StartCurrent.either(0),
				new BathAnalysis.Xi(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, "a reason"), bounds, OptionalDouble.empty(), OptionalDouble.empty());
	}

	/** A valve between white noise, which has one temperature only, and an Ohmic bath: it cannot be turned round, and that is said. */
	@ParameterizedTest
	@ValueSource(strings = { "HOT", "WORK" })
	void aValveWithNoiseHasNoRectification(String role) {
		DesignText design = DesignText
				.of("<medium xsi:type=\"array:LevelSystem\" id=\"medium\"><levels id=\"g\" energy=\"0\"/><levels id=\"e\" energy=\"1\"/></medium>"
				+ "<baths id=\"noise\" role=\"" + role + "\" temperature=\"inf\"><spectrum xsi:type=\"bath:WhiteNoise\" rate=\"0.1\"/></baths>"
				+ "<baths id=\"cold\" role=\"COLD\" temperature=\"0.5\"><spectrum xsi:type=\"bath:OhmicSpectrum\" strength=\"0.01\" cutoff=\"10\"/></baths>"
						+ "<couplings id=\"a\" bath=\"noise\"><channels id=\"a.0\" strength=\"0.1\"><operator xsi:type=\"bath:TransitionOperator\" upper=\"e\" lower=\"g\"/>"
						+ "</channels></couplings>"
						+ "<couplings id=\"b\" bath=\"cold\"><channels id=\"b.0\" strength=\"0.1\"><operator xsi:type=\"bath:TransitionOperator\" upper=\"e\" lower=\"g\"/>"
						+ "</channels></couplings>"
				+ "<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>");
		Rectification.Outcome outcome = Rectification.of(design.machine(), AnalysisOptions.defaults(), Progress.NONE);
		assertEquals(Optional.empty(), outcome.numbers());
		assertTrue(outcome.absence().contains("temperatures exchanged: the bath noise"), outcome.absence());
		assertFalse(Sensitivities.of(design.machine(), AnalysisOptions.defaults(), Progress.NONE).isEmpty());
	}

	private static Analysis solve(Machine machine, String setting) {
		int equals = setting.indexOf('=');
		AnalysisOptions defaults = AnalysisOptions.defaults();
		return Analyzer.analyze(machine, new AnalysisOptions(defaults.equation(), defaults.lambShift(), defaults.initialState(),
				List.of(new Setting(setting.substring(0, equals), setting.substring(equals + 1)))), Progress.NONE);
	}
}
