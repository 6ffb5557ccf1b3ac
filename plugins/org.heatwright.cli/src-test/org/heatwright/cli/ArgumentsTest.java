// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.heatwright.gallery.Gallery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the command line: arguments, exit code, a word on stdout, a word on stderr ("" means that the stream stays empty). */
class ArgumentsTest {

	@TempDir
	Path folder;

	@BeforeEach
	void designs() {
		Terminal.write(folder, "maser.qtm", Terminal.design("maser.qtm"));
		Terminal.write(folder, "saturator.qtm", Terminal.design("saturator.qtm"));
		Terminal.write(folder, "cold.qtm", Terminal.design("maser.qtm").replace("temperature=\"0.5\"", "temperature=\"-0.5\""));
		Terminal.write(folder, "broken.qtm", Terminal.design("maser.qtm").substring(0, 700));
		Terminal.write(folder, "strokes.qtm", Terminal.design("maser.qtm").replace("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>", """
				<cycle xsi:type="cycle:StrokeCycle" id="cycle">
				  <strokes xsi:type="cycle:ThermalStroke" id="heat" duration="1" couplings="pump"/>
				  <strokes xsi:type="cycle:ThermalStroke" id="cool" duration="1" couplings="dump"/>
				</cycle>"""));
		// Two levels of one energy that one operator leaves at one frequency, and a drive between them: no frame turns with both.
		Terminal.write(folder, "driven.qtm", Terminal.design("maser.qtm").replace("energy=\"1\"", "energy=\"3\"")
				.replace("xsi:type=\"bath:TransitionOperator\" upper=\"middle\" lower=\"ground\"", "xsi:type=\"bath:MatrixOperator\" rows=\"0, 1, 1; 1, 0, 0; 1, 0, 0\"")
				.replace("<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\"/>", "<cycle xsi:type=\"cycle:ContinuousCycle\" id=\"cycle\">"
						+ "<drive id=\"field\" frequency=\"0.1\" amplitude=\"0.1\" upper=\"upper\" lower=\"middle\"/></cycle>"));
		Terminal.write(folder, "ideal.qtm", gallery("qubit-otto"));
		Terminal.write(folder, "valve.qtm", gallery("two-qubit-rectifier"));
	}

	private static String gallery(String name) {
		try (var in = Gallery.class.getResourceAsStream("machines/" + name + ".qtm")) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Stream<Arguments> table() {
		return Stream.of(
				row("", 2, "", "a command is missing"),
				row("--help", 0, "Usage: heatwright", ""),
				row("--version", 0, "heatwright 1.0.0", ""),
				row("solve --help", 0, "--lamb-shift", ""),
				row("slove maser.qtm", 2, "", "solve"),
				row("solve", 2, "", "FILE"),
				row("solve maser.qtm --nonsense", 2, "", "--nonsense"),
				row("solve maser.qtm --format xml", 2, "", "xml"),
				row("solve maser.qtm --equation redfield", 0, "with --equation redfield", ""),
				row("solve maser.qtm --equation bloch", 2, "", "bloch"),
				row("solve maser.qtm", 0, "0.0016790251055869", ""),
				row("solve maser.qtm --format json", 0, "\"SOLVED\"", ""),
				row("solve maser.qtm saturator.qtm --format json", 0, "[", ""),
				row("solve maser.qtm --set hot.temperature=6", 0, "--set hot.temperature=6", ""),
				row("solve maser.qtm --set hot.temperature", 2, "", "NAME=EXPR"),
				row("solve maser.qtm --set hut.temperature=6", 2, "", "hut.temperature"),
				row("solve maser.qtm --set hot.temperature=6*", 2, "", "hot.temperature"),
				row("solve maser.qtm --set hot.temperature=-6", 3, "", "maser.qtm:11: error:"),
				row("solve maser.qtm --initial level(upper)", 0, "power", ""),
				row("solve maser.qtm --initial level(top)", 2, "", "ground, middle, upper"),
				row("solve maser.qtm --initial warm", 2, "", "warm"),
				row("solve saturator.qtm", 0, "-64", ""),
				row("solve saturator.qtm --set m=3", 0, "-12", ""),
				row("solve saturator.qtm --initial dicke(0)", 0, "regime", ""),
				row("solve absent.qtm", 5, "", "absent.qtm: error: there is no such file"),
				row("solve broken.qtm", 5, "", "broken.qtm:"),
				row("solve cold.qtm", 3, "", "cold.qtm:14: error:"),
				row("solve cold.qtm --format json", 3, "\"REJECTED\"", "cold.qtm:14"),
				row("solve strokes.qtm", 0, "Limit cycle", ""),
				row("solve strokes.qtm --format json", 0, "\"workOut\"", ""),
				row("solve strokes.qtm --equation local", 0, "Limit cycle", ""),
				row("evolve ideal.qtm --until 10", 4, "", "infinitely slow"),
				row("evolve ideal.qtm --until 10 --format json", 4, "\"REFUSED\"", "infinitely slow"),
				row("solve driven.qtm --format json", 4, "\"REFUSED\"", "rotating frame"),
				row("solve maser.qtm driven.qtm", 4, "Three-level maser", "rotating frame"),
				row("solve strokes.qtm cold.qtm absent.qtm maser.qtm", 5, "Three-level maser", "cold.qtm:14"),
				row("solve maser.qtm --both-equations", 0, "second law", ""),
				row("solve strokes.qtm --both-equations", 0, "second law", ""),
				row("sensitivity valve.qtm", 0, "rectification", ""),
				row("solve maser.qtm --both-equations --format json", 0, "\"local\"", ""),
				row("evolve maser.qtm --until 10 --points 3", 0, "J_hot", ""),
				row("evolve maser.qtm --until 10 --points 3 --format csv", 0, "time,energy,ergotropy,J_hot,J_cold,J_work", ""),
				row("evolve maser.qtm --until 10 --points 3 --format json", 0, "\"heatCurrents\"", ""),
				row("evolve maser.qtm", 2, "", "--until"),
				row("evolve maser.qtm --until -1", 2, "", "positive"),
				row("evolve maser.qtm --until 10 --points 1", 2, "", "--points 1"),
				row("evolve strokes.qtm --until 10 --points 3", 0, "J_hot", ""),
				row("evolve strokes.qtm --periods 2 --points 3", 0, "work out", ""),
				row("evolve strokes.qtm --periods 2 --points 3 --format json", 0, "\"workOut\"", ""),
				row("evolve strokes.qtm --periods 0", 2, "", "at least one"),
				row("evolve strokes.qtm --periods 2 --until 10", 2, "", "mutually exclusive"),
				row("evolve maser.qtm --periods 2", 2, "", "periods are those of a cycle of strokes"),
				row("evolve cold.qtm --until 10", 3, "", "cold.qtm:14"),
				row("sensitivity maser.qtm", 0, "hot.temperature", ""),
				row("sensitivity strokes.qtm", 4, "", "steady state"),
				row("validate maser.qtm", 0, "maser.qtm", ""),
				row("validate cold.qtm", 3, "cold.qtm:14: error:", ""),
				row("validate cold.qtm --format json", 3, "\"line\" : 14", ""),
				row("validate absent.qtm", 5, "", "absent.qtm"),
				row("scaling saturator.qtm --over L=4..16:log3 --quantity bound1:noise", 0, "a = 3", ""),
				row("scaling saturator.qtm --over L=4..1", 2, "", "0 < A < B"),
				row("scaling saturator.qtm --over hot.temperature=1..2", 2, "", "hot.temperature"),
				row("scaling saturator.qtm --over L=4..16 --quantity zeal", 2, "", "zeal"),
				row("scaling saturator.qtm", 2, "", "--over"),
				row("new --template nothing -o new.qtm", 2, "", "nothing"),
				row("templates", 0, "three-level-maser", ""),
				row("templates --check", 0, "many-body-saturator", ""),
				row("new --template three-level-maser -o /no/such/folder/new.qtm", 5, "", "no such file or folder"));
	}

	private static Arguments row(String arguments, int exitCode, String out, String err) {
		return Arguments.of(arguments, exitCode, out, err);
	}

	@ParameterizedTest(name = "heatwright {0} -> {1}")
	@MethodSource("table")
	void table(String arguments, int exitCode, String out, String err) {
		Object[] words = Arrays.stream(arguments.split(" ")).filter(word -> !word.isEmpty()).map(word -> word.endsWith(".qtm") ? folder.resolve(word) : word)
				.toArray();
		Terminal.Outcome outcome = Terminal.run(words);
		assertEquals(exitCode, outcome.exitCode(), outcome::toString);
		assertStream(out, outcome.out(), outcome);
		assertStream(err, outcome.err(), outcome);
		assertTrue(!outcome.err().contains("Exception") && !outcome.err().contains("\tat "), outcome::err);
	}

	private static void assertStream(String expected, String actual, Terminal.Outcome outcome) {
		if (expected.isEmpty()) {
			assertEquals("", actual, outcome::toString);
		} else {
			assertTrue(actual.contains(expected), () -> "\"" + expected + "\" is missing in " + outcome);
		}
	}
}
