// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that mean harm or make no sense end with their documented exit code and one clear message, in 512 MiB. */
class HostileFilesTest {

	private static final int DESIGN_HAS_ERRORS = 3;
	private static final int REFUSED = 4;
	private static final int INPUT_OUTPUT = 5;

	@TempDir
	Path folder;

	@Test
	void billionLaughs() throws Exception {
		StringBuilder entities = new StringBuilder("<!DOCTYPE m [<!ENTITY a0 \"ha\">");
		for (int i = 1; i < 12; i++) {
			entities.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
		}
		assertMessage(INPUT_OUTPUT, maser().replaceFirst("<machine:Machine", entities + "]>\n<machine:Machine").replace("Three-level maser", "&a11;"), "DOCTYPE");
	}

	@Test
	void externalEntity() throws Exception {
		Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
		String text = maser().replaceFirst("<machine:Machine", "<!DOCTYPE m [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<machine:Machine")
				.replace("Three-level maser", "&x;");
		assertFalse(assertMessage(INPUT_OUTPUT, text, "DOCTYPE").contains("the secret"));
	}

	@Test
	void truncated() throws Exception {
		String text = maser();
		assertMessage(INPUT_OUTPUT, text.substring(0, text.length() / 2), "machine.qtm");
	}

	@Test
	void parametersThatReferToEachOther() throws Exception {
		String text = maser().replaceFirst("<medium ",
				"<parameters id=\"a\" name=\"a\" expression=\"2*b\"/>\n  <parameters id=\"b\" name=\"b\" expression=\"a/2\"/>\n  <medium ");
		assertMessage(DESIGN_HAS_ERRORS, text, "a");
	}

	@Test
	void negativeTemperature() throws Exception {
		assertMessage(DESIGN_HAS_ERRORS, maser().replaceFirst("temperature=\"0.5\"", "temperature=\"-0.5\""), "cold");
	}

	@Test
	void bathWithoutSpectrum() throws Exception {
		String text = maser().replaceFirst("(?s)<spectrum xsi:type=\"bath:WhiteNoise\"[^>]*/>", "");
		assertMessage(DESIGN_HAS_ERRORS, text, "work");
	}

	@Test
	void aThousandMillionQubits() throws Exception {
		String text = Files.readString(CommandLine.MACHINES.resolve("dicke-ladder-three-baths.qtm")).replaceFirst("size=\"[^\"]*\"", "size=\"1000000000\"");
		assertTrue(text.contains("1000000000"), "the gallery file has no size any more");
		assertMessage(REFUSED, text, "1000000000");
	}

	private static String maser() throws IOException {
		return Files.readString(CommandLine.MACHINES.resolve("three-level-maser.qtm"));
	}

	private String assertMessage(int exitCode, String text, String word) throws Exception {
		Path file = Files.writeString(folder.resolve("machine.qtm"), text);
		CommandLine.Outcome outcome = CommandLine.run("solve", file);
		List<String> errors = outcome.err().lines().filter(line -> !line.isBlank()).toList();
		assertEquals(exitCode, outcome.exitCode(), () -> outcome.toString());
		assertTrue(!errors.isEmpty() && errors.size() <= 3, () -> "one clear message, not " + outcome.err());
		assertTrue(outcome.err().contains(word), () -> "\"" + word + "\" is missing in " + outcome.err());
		assertFalse(outcome.err().contains("Exception"), outcome::err);
		return outcome.out() + outcome.err();
	}
}
