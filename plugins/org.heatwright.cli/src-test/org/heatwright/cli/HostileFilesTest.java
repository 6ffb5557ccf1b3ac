// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Designs that are broken or malicious end with their documented exit code and one clear message. */
class HostileFilesTest {

	private static final String HEAD = "<machine:Machine ";

	@TempDir
	Path folder;

	@Test
	void billionLaughs() {
		StringBuilder entities = new StringBuilder("<!DOCTYPE bomb [<!ENTITY e0 \"ha\">");
		for (int i = 1; i < 12; i++) {
			entities.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
		}
		assertOneMessage(5, maser().replace(HEAD, entities + "]>\n" + HEAD).replace("Three-level maser", "&e11;"), "DOCTYPE");
	}

	@Test
	void externalEntity() {
		Path secret = Terminal.write(folder, "secret.txt", "the secret");
		String text = maser().replace(HEAD, "<!DOCTYPE m [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n" + HEAD).replace("Three-level maser", "&x;");
		Terminal.Outcome outcome = assertOneMessage(5, text, "DOCTYPE");
		assertFalse((outcome.out() + outcome.err()).contains("the secret"));
	}

	@Test
	void truncated() {
		assertOneMessage(5, maser().substring(0, maser().length() / 2), "design.qtm:");
	}

	@Test
	void empty() {
		assertOneMessage(5, "", "design.qtm");
	}

	@Test
	void notADesign() {
		assertOneMessage(5, "<html><body/></html>", "design.qtm");
	}

	@Test
	void parametersInACircle() {
		String circle = "<parameters id=\"a\" name=\"a\" expression=\"2*b\"/>\n  <parameters id=\"b\" name=\"b\" expression=\"a/2\"/>\n  <medium ";
		Terminal.Outcome outcome = run(maser().replace("<medium ", circle));
		assertEquals(3, outcome.exitCode(), outcome::toString);
		assertTrue(outcome.errors().size() <= 2, outcome::err);
	}

	@Test
	void negativeTemperature() {
		assertOneMessage(3, maser().replace("temperature=\"0.5\"", "temperature=\"-0.5\""), "design.qtm:14: error:");
	}

	@Test
	void bathWithoutSpectrum() {
		assertOneMessage(3, maser().replaceFirst("(?s)<spectrum xsi:type=\"bath:WhiteNoise\"[^>]*/>", ""), "design.qtm:17: error:");
	}

	@Test
	void aThousandMillionQubits() {
		assertOneMessage(4, Terminal.design("saturator.qtm").replace("size=\"4\"", "size=\"1e9\"").replace("order=\"m\"", "order=\"1\""), "design.qtm");
	}

	@Test
	void moreQubitsThanNumbers() {
		assertEquals(3, run(Terminal.design("saturator.qtm").replace("size=\"4\"", "size=\"1e30\"")).exitCode());
	}

	private static String maser() {
		return Terminal.design("maser.qtm");
	}

	private Terminal.Outcome assertOneMessage(int exitCode, String text, String word) {
		Terminal.Outcome outcome = run(text);
		assertEquals(exitCode, outcome.exitCode(), outcome::toString);
		assertEquals(1, outcome.errors().size(), outcome::err);
		assertTrue(outcome.err().contains(word), outcome::err);
		assertFalse(outcome.err().contains("Exception"), outcome::err);
		assertEquals("", outcome.out());
		return outcome;
	}

	private Terminal.Outcome run(String text) {
		Path file = Terminal.write(folder, "design.qtm", text);
		return Terminal.run("solve", file);
	}
}
