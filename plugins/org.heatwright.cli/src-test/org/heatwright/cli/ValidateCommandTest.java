// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines like a compiler's, exit codes, severities, fixes, pages; and the fields that SARIF 2.1.0 requires. */
class ValidateCommandTest {

	@TempDir
	Path folder;

	@BeforeEach
	void designs() throws IOException {
		Terminal.write(folder, "box.qtm", Terminal.design("maser.qtm").replaceFirst("<spectrum xsi:type=\"bath:OhmicSpectrum\"[^>]*/>",
				"<spectrum xsi:type=\"bath:BoxSpectrum\" height=\"0.001\" from=\"2\" to=\"4\"/>"));
		Terminal.write(folder, "cold.qtm", Terminal.design("maser.qtm").replaceFirst("temperature=\"5\"", "temperature=\"-5\""));
	}

	@Test
	void warningsFailWhenAsked() {
		assertEquals(0, run("box.qtm").exitCode());
		assertEquals(3, run("box.qtm", "--fail-on", "warning").exitCode());
		assertEquals(3, run("box.qtm", "--severity", "bath.xi.infinite=error").exitCode());
		assertFalse(run("box.qtm", "--severity", "bath.xi.infinite=ignore").out().contains("bath.xi.infinite"));
		assertEquals(2, run("box.qtm", "--severity", "no.rule=error").exitCode());
	}

	@Test
	void linesAreThoseOfACompiler() {
		assertTrue(run("box.qtm").out().matches("(?s).*box\\.qtm:[0-9]+: warning: [^\n]* \\[bath\\.xi\\.infinite\\]\n.*"), run("box.qtm").out());
	}

	@Test
	void fixesAreAppliedToTheFile() throws IOException {
		assertEquals(0, run("cold.qtm", "--fix").exitCode());
		assertTrue(Files.readString(folder.resolve("cold.qtm")).contains("temperature=\"5\""));
		assertEquals(0, run("cold.qtm").exitCode());
	}

	@Test
	void aPageIsPrinted() {
		assertTrue(Terminal.run("validate", "--explain", "bath.xi.infinite").out().startsWith("# bath.xi.infinite\n"));
		assertEquals(2, Terminal.run("validate", "--explain", "no.rule").exitCode());
	}

	/** Sections 3.13 to 3.28 of the OASIS standard: what a log, run, tool, rule, result and location must have, and which values they may take. */
	@Test
	void sarifHasItsRequiredFields() {
		String log = run("box.qtm", "--format", "sarif").out();
		Json root = Json.parse(log);
		assertEquals("2.1.0", root.get("version").text());
		Json run = root.get("runs").at(0);
		Json driver = run.get("tool").get("driver");
		assertEquals("Heatwright", driver.get("name").text());
		Set<String> ids = new HashSet<>();
		for (Json rule : driver.get("rules").items()) {
			assertTrue(ids.add(rule.get("id").text()), "rule ids are unique");
			assertFalse(rule.get("shortDescription").get("text").text().isBlank());
			assertTrue(Set.of("none", "note", "warning", "error").contains(rule.get("defaultConfiguration").get("level").text()));
		}
		List<Json> results = run.get("results").items();
		assertFalse(results.isEmpty());
		for (Json result : results) {
			assertFalse(result.get("message").get("text").text().isBlank());
			assertTrue(Set.of("none", "note", "warning", "error").contains(result.get("level").text()));
			int index = (int) result.get("ruleIndex").number();
			assertEquals(result.get("ruleId").text(), driver.get("rules").at(index).get("id").text());
			Json physical = result.get("locations").at(0).get("physicalLocation");
			assertTrue(physical.get("region").get("startLine").number() >= 1);
			int artifact = (int) physical.get("artifactLocation").get("index").number();
			assertEquals(run.get("artifacts").at(artifact).get("location").get("uri").text(), physical.get("artifactLocation").get("uri").text());
			java.net.URI.create(physical.get("artifactLocation").get("uri").text());
		}
		assertTrue(results.stream().anyMatch(result -> result.get("ruleId").text().equals("bath.xi.infinite")
				&& result.get("locations").at(0).get("logicalLocations").at(0).get("name").text().equals("hot")));
	}

	@Test
	void anAcceptedWarningIsASuppressedResult() throws IOException {
		Terminal.write(folder, "accepted.qtm", Files.readString(folder.resolve("box.qtm")).replace("</machine:Machine>",
				"  <acceptances id=\"a1\" rule=\"bath.xi.infinite\" reason=\"measured\"/>\n</machine:Machine>"));
		Json result = Json.parse(run("accepted.qtm", "--format", "sarif").out()).get("runs").at(0).get("results").items().stream()
				.filter(item -> item.get("ruleId").text().equals("bath.xi.infinite")).findFirst().orElseThrow();
		assertEquals("note", result.get("level").text());
		assertEquals("inSource", result.get("suppressions").at(0).get("kind").text());
		assertEquals("measured", result.get("suppressions").at(0).get("justification").text());
	}

	private Terminal.Outcome run(String file, String... more) {
		List<String> arguments = new ArrayList<>(List.of("validate", folder.resolve(file).toString()));
		arguments.addAll(List.of(more));
		return Terminal.run(arguments.toArray());
	}
}
