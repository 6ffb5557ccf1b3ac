// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code heatwright best}: the certificate, and the design that carries what it says. */
class BestCommandTest {

	@TempDir
	Path folder;

	private Path ladder() throws IOException {
		return Files.writeString(folder.resolve("ladder.qtm"), """
				<?xml version="1.0" encoding="UTF-8"?>
				<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xmlns:machine="http://www.heatwright.org/machine/1.0" xmlns:array="http://www.heatwright.org/array/1.0"
				    xmlns:bath="http://www.heatwright.org/bath/1.0" id="ladder" purpose="VALVE">
				  <medium xsi:type="array:QubitArray" id="medium" size="8" frequency="1"><initialState xsi:type="array:DickeState" m="4"/></medium>
				  <baths id="noise" role="WORK" temperature="inf"><spectrum xsi:type="bath:WhiteNoise" rate="1"/></baths>
				  <couplings id="shake" bath="noise"><channels id="shake.0" strength="1"><operator xsi:type="bath:CollectiveOperator"/></channels></couplings>
				</machine:Machine>
				""");
	}

	/** L = 8: 512 without a limit, 44.75 for three bodies, 302 for seven. */
	@ParameterizedTest
	@ValueSource(strings = { "-512", "3 -44.75", "7 -302" })
	void theDesignCarriesWhatIsClaimed(String expected) throws IOException {
		String[] parts = expected.split(" ");
		String current = parts[parts.length - 1];
		Path out = folder.resolve("best.qtm");
		Terminal.Outcome best = parts.length == 1 ? Terminal.run("best", ladder().toString(), "--coupling", "shake", "-o", out.toString())
				: Terminal.run("best", ladder().toString(), "--coupling", "shake", "--bodies", parts[0], "-o", out.toString());
		assertEquals(0, best.exitCode(), best.err());
		assertTrue(best.out().contains(current), best.out());
		assertTrue(best.out().contains("certified optimum"), best.out());
		Terminal.Outcome solved = Terminal.run("solve", out.toString());
		assertEquals(0, solved.exitCode(), solved.err());
		assertTrue(solved.out().contains(current), solved.out());
	}

	/** The steady best coupling of a maser: the design that is written carries the current in its steady state. */
	@Test
	void theSteadyDesignCarriesWhatIsClaimed() throws IOException {
		Path maser = Files.writeString(folder.resolve("maser.qtm"), """
				<?xml version="1.0" encoding="UTF-8"?>
				<machine:Machine xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				    xmlns:machine="http://www.heatwright.org/machine/1.0" xmlns:array="http://www.heatwright.org/array/1.0"
				    xmlns:bath="http://www.heatwright.org/bath/1.0" id="maser" purpose="ENGINE">
				  <medium xsi:type="array:LevelSystem" id="medium"><levels id="g" energy="0"/><levels id="m" energy="1"/><levels id="t" energy="3"/></medium>
				  <baths id="hot" role="HOT" temperature="5"><spectrum xsi:type="bath:OhmicSpectrum" strength="0.01" cutoff="20"/></baths>
				  <baths id="cold" role="COLD" temperature="0.5"><spectrum xsi:type="bath:OhmicSpectrum" strength="0.01" cutoff="20"/></baths>
				  <baths id="work" role="WORK" temperature="inf"><spectrum xsi:type="bath:WhiteNoise" rate="0.05"/></baths>
				  <couplings id="pump" bath="hot"><channels id="p" strength="0.3"><operator xsi:type="bath:TransitionOperator" upper="t" lower="g"/></channels></couplings>
				  <couplings id="dump" bath="cold"><channels id="d" strength="0.3"><operator xsi:type="bath:TransitionOperator" upper="m" lower="g"/></channels></couplings>
				  <couplings id="lase" bath="work"><channels id="l" strength="0.3"><operator xsi:type="bath:TransitionOperator" upper="t" lower="m"/></channels></couplings>
				</machine:Machine>
				""");
		Path out = folder.resolve("steady.qtm");
		Terminal.Outcome best = Terminal.run("best", maser.toString(), "--coupling", "lase", "--state", "steady", "--format", "json", "-o", out.toString());
		assertEquals(0, best.exitCode(), best.err());
		double claimed = number(best.out(), "current");
		assertTrue(Math.abs(claimed) >= Math.abs(number(best.out(), "currentNow")) && Math.abs(claimed) <= number(best.out(), "limit"), best.out());
		Terminal.Outcome solved = Terminal.run("solve", out.toString(), "--format", "json");
		assertEquals(0, solved.exitCode(), solved.err());
		String work = solved.out().substring(solved.out().indexOf("\"id\" : \"work\""));
		assertEquals(claimed, number(work, "heatCurrent"), 1e-9 * Math.abs(claimed));
		assertTrue(Terminal.run("best", maser.toString(), "--coupling", "lase", "--state", "steady").out().contains("steady"));
	}

	/** The channels that there are get the strengths of their best combination: T_3 of eight qubits. */
	@Test
	void theSpanOfTheChannels() throws IOException {
		Path channels = Files.writeString(folder.resolve("span.qtm"), Files.readString(ladder()).replace("</channels></couplings>",
				"</channels><channels id=\"shake.1\" strength=\"1\"><operator xsi:type=\"bath:ManyBodyOperator\" order=\"3\"/></channels></couplings>"));
		Path out = folder.resolve("span-best.qtm");
		Terminal.Outcome best = Terminal.run("best", channels.toString(), "--coupling", "shake", "--span", "--format", "json", "-o", out.toString());
		assertEquals(0, best.exitCode(), best.err());
		double scale = number(best.out(), "norm") * number(best.out(), "norm") / 64;
		assertEquals(-44.75 * scale, number(best.out(), "current"), 1e-4 * 44.75 * scale);
		assertTrue(number(best.out(), "limit") >= 44.75 * scale * (1 - 1e-9), best.out());
		Terminal.Outcome solved = Terminal.run("solve", out.toString(), "--format", "json");
		assertEquals(number(best.out(), "current"), number(solved.out(), "instantaneousHeatCurrent"), 1e-6 * 44.75 * scale);
		assertEquals(4, Terminal.run("best", channels.toString(), "--coupling", "shake", "--span", "--state", "steady").exitCode());
	}

	private static double number(String json, String name) {
		Matcher matcher = Pattern.compile("\"" + name + "\" : ([^,\\s]+)").matcher(json);
		assertTrue(matcher.find(), name + " in " + json);
		return Double.parseDouble(matcher.group(1));
	}

	@Test
	void mistakesAreNamed() throws IOException {
		Terminal.Outcome unknown = Terminal.run("best", ladder().toString(), "--coupling", "none");
		assertEquals(4, unknown.exitCode());
		assertTrue(unknown.err().contains("there is no coupling none"), unknown.err());
		Terminal.Outcome many = Terminal.run("best", ladder().toString(), "--coupling", "shake", "--bodies", "9");
		assertEquals(4, many.exitCode());
		assertTrue(many.err().contains("1 to 8 qubits"), many.err());
		assertEquals(2, Terminal.run("best", ladder().toString()).exitCode());
		Path broken = Files.writeString(folder.resolve("broken.qtm"), Files.readString(ladder()).replace("temperature=\"inf\"", ""));
		assertEquals(3, Terminal.run("best", broken, "--coupling", "shake").exitCode());
		assertFalse(Files.exists(folder.resolve("best.qtm")));
	}
}
