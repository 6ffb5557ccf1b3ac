// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveCommandTest {

	@TempDir
	Path folder;

	/** Reference: three_level_maser, case maser_engine. */
	@Test
	void theMaserShowsItsNumbers() {
		String text = solved("maser.qtm");
		for (String number : List.of("0.0016790251055869", "0.6666666666667", "0.00251853765838", "-0.00083951255279", "-0.00167902510558")) {
			assertTrue(text.contains(number), () -> number + " is missing in\n" + text);
		}
		assertTrue(text.matches("(?s).*regime\\s+engine\n.*"), text);
	}

	/** Eq. (12) with L = 4, ω = g = Γ = 1: J(0) of the m-body couplings, and Bound 1 = 64 reached by m = 4. */
	@Test
	void theSaturatorReachesBoundOne() {
		assertTrue(solved("saturator.qtm").matches("(?s).*noise\\s+0.5\\s+0.5\\s+64\\s+64\\s.*\\s1\\s+1\n.*"));
		assertTrue(solved("saturator.qtm").contains(" -64\n"));
		assertTrue(solved("saturator.qtm", "--set", "m=1").contains(" -4\n"));
		assertTrue(solved("saturator.qtm", "--set", "m=2").contains(" -5.3333333333333\n"));
		assertTrue(solved("saturator.qtm", "--set", "m=3").contains(" -12\n"));
	}

	@Test
	void theTextDoesNotDependOnTheLocale() {
		String expected = solved("maser.qtm");
		Locale before = Locale.getDefault();
		try {
			for (Locale locale : List.of(Locale.GERMANY, Locale.forLanguageTag("ar-EG"), Locale.forLanguageTag("tr-TR"))) {
				Locale.setDefault(locale);
				assertEquals(expected, solved("maser.qtm"));
			}
		} finally {
			Locale.setDefault(before);
		}
	}

	@Test
	void theJsonOfTwoRunsDiffersInItsSecondsOnly() {
		String first = solved("maser.qtm", "--format", "json").replaceAll("\"seconds\" : .*", "");
		assertEquals(first, solved("maser.qtm", "--format", "json").replaceAll("\"seconds\" : .*", ""));
		assertFalse(first.contains("NaN"));
		assertTrue(first.contains("\"beta\" : 0.0"), first);
	}

	@Test
	void theFileIsWrittenCompletelyOrNotAtAll() throws Exception {
		Path design = Terminal.write(folder, "maser.qtm", Terminal.design("maser.qtm"));
		Path result = folder.resolve("result.json");
		Terminal.Outcome outcome = Terminal.run("solve", design, "--format", "json", "-o", result);
		assertEquals(0, outcome.exitCode(), outcome::toString);
		assertEquals("", outcome.out());
		assertTrue(Files.readString(result).endsWith("}\n"));
		Terminal.Outcome failed = Terminal.run("solve", design, "-o", folder.resolve("no").resolve("result.txt"));
		assertEquals(5, failed.exitCode(), failed::toString);
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(2, files.count());
		}
	}

	@Test
	void debugShowsTheStackTrace() {
		Terminal.Outcome outcome = Terminal.run("--debug", "scaling", "absent.qtm", "--over", "L=1..2");
		assertEquals(5, outcome.exitCode(), outcome::toString);
		assertTrue(outcome.err().contains("\tat "), outcome::err);
	}

	private String solved(String name, String... options) {
		Path design = Terminal.write(folder, name, Terminal.design(name));
		Object[] arguments = Stream.concat(Stream.of("solve", design), Stream.of(options)).toArray();
		Terminal.Outcome outcome = Terminal.run(arguments);
		assertEquals(0, outcome.exitCode(), outcome::toString);
		return outcome.out();
	}
}
