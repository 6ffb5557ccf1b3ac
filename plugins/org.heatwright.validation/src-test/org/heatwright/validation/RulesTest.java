// SPDX-License-Identifier: EPL-2.0
package org.heatwright.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.heatwright.model.io.DesignFile;
import org.heatwright.model.machine.Machine;
import org.heatwright.validation.registry.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks one thing in a valid machine and expects one rule to find it at one element; the unbroken machine passes every rule. */
class RulesTest {

	/** rule | element | what is replaced | by what, in the level machine (M) or the array machine (A). */
	private static final String BREAKS = """
			M | machine.medium.missing           | maser  | (?s)<medium.*</medium>                       |
			M | machine.couplings.missing        | maser  | (?s)<couplings.*</couplings>                 |
			A | machine.parameter.name           | p1     | name="g"                                     | name="L"
			A | machine.parameter.name           | p1     | name="g"                                     | name="2g"
			M | expression.invalid               | hot    | temperature="5"                              | temperature="5*"
			M | expression.unit.natural          | hot    | temperature="5"                              | temperature="5 GHz"
			M | expression.name.unknown          | hot    | temperature="5"                              | temperature="T0"
			A | expression.reference.cycle       | p1     | expression="0.1"                             | expression="g+1"
			M | expression.missing               | hot    | cutoff="20"                                  |
			A | array.size.positive              | medium | size="4"                                     | size="2.5"
			A | array.size.positive              | medium | size="4"                                     | size="0"
			A | array.siteFrequencies.count      | medium | <initialState[^>]*/>                         | <siteFrequencies>1</siteFrequencies>
			M | array.levels.missing             | medium | (?s)<levels.*?/>\\s*<levels.*?/>\\s*         |
			M | bath.spectrum.missing            | hot    | <spectrum xsi:type="bath:OhmicSpectrum"[^>]*/> |
			M | bath.temperature.positive        | hot    | temperature="5"                              | temperature="-5"
			M | bath.spectrum.positive           | hot    | cutoff="20"                                  | cutoff="-20"
			M | bath.noise.temperature           | work   | temperature="inf"                            | temperature="7"
			M | bath.density.temperature         | hot    | temperature="5"                              | temperature="inf"
			M | bath.unreachable                 | spare  | <couplings id="pump"                         | <baths id="spare" role="COLD" temperature="1"><spectrum \
			xsi:type="bath:OhmicSpectrum" cutoff="3"/></baths><couplings id="pump"
			M | bath.xi.infinite                 | hot    | xsi:type="bath:OhmicSpectrum" strength="0.1" cutoff="20" | xsi:type="bath:ConstantRate" rate="0.1"
			M | coupling.bath.missing            | pump   | id="pump" bath="hot"                         | id="pump"
			M | coupling.channels.missing        | pump   | (?s)<channels id="pump.0".*?</channels>      |
			M | channel.operator.missing         | pump.0 | <operator[^>]*/>                             |
			M | operator.transition.ends         | pump.0 | upper="top"                                  | upper="tpo"
			A | operator.manyBody.order          | flip.0 | order="4"                                    | order="5"
			M | operator.medium                  | pump.0 | xsi:type="bath:TransitionOperator" upper="top" lower="ground" | xsi:type="bath:CollectiveOperator"
			M | thermodynamics.engine.temperatures | maser | temperature="5"                             | temperature="0.1"
			M | requirement.efficiency.carnot    | r1     | value="0.5"                                  | value="0.95"
			""";

	private static List<String[]> breaks() {
		return BREAKS.lines().filter(line -> !line.isBlank())
				.map(line -> java.util.Arrays.stream(line.split(" \\| ?", -1)).map(String::strip).toArray(String[]::new)).toList();
	}

	@ParameterizedTest
	@CsvSource({ "M", "A" })
	void theUnbrokenMachinePasses(String which) throws IOException {
		assertEquals(List.of(), Validator.validate(machine(text(which))));
	}

	@Test
	void eachBreakIsFoundAtItsElement() throws IOException {
		for (String[] line : breaks()) {
			String text = text(line[0]);
			String broken = text.replaceFirst(line[3], java.util.regex.Matcher.quoteReplacement(line[4]));
			assertTrue(!broken.equals(text), () -> "nothing was broken for " + String.join(" | ", line));
			List<Diagnostic> found = Validator.validate(machine(broken));
			assertTrue(found.stream().anyMatch(diagnostic -> diagnostic.rule().equals(line[1]) && diagnostic.element().equals(line[2])),
					() -> "expected " + line[1] + " at " + line[2] + ", found " + found);
		}
	}

	@Test
	void numbersOfBothSidesAreInTheFinding() throws IOException {
		List<Diagnostic> found = Validator.validate(machine(text("M").replace("value=\"0.5\"", "value=\"0.95\"")));
		assertEquals(List.of(new Measured("efficiency", 0.95, ""), new Measured("carnot", 0.9, "")), found.get(0).numbers());
	}

	private static String text(String which) throws IOException {
		try (InputStream in = RulesTest.class.getResourceAsStream(which.equals("M") ? "levels.qtm" : "array.qtm")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static Machine machine(String text) throws IOException {
		return DesignFile.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.qtm").machine();
	}
}
