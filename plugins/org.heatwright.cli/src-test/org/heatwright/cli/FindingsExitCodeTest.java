// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.heatwright.gallery.Gallery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that is solved and breaks a rule all the same: every command writes what was asked for, says what is wrong, and ends with 3. */
class FindingsExitCodeTest {

	@TempDir
	Path folder;

	private Path design;

	@BeforeEach
	void aMachineThatIsAskedForMoreThanItsBounds() {
		String text = new String(Gallery.find("three-level-maser").orElseThrow().bytes(), StandardCharsets.UTF_8);
		design = Terminal.write(folder, "wish.qtm", text.replaceFirst("<citations",
				"<requirements xsi:type=\"machine:LimitRequirement\" id=\"wish\" metric=\"HEAT_CURRENT\" bath=\"hot\" value=\"100\"/>\n  <citations"));
	}

	private void endsWithThree(Object... arguments) {
		Terminal.Outcome outcome = Terminal.run(arguments);
		assertEquals(3, outcome.exitCode(), outcome.err());
		assertTrue(outcome.err().contains("wish.qtm") && outcome.err().contains("error"), outcome.err());
	}

	@Test
	void numbers() {
		endsWithThree("solve", design);
		endsWithThree("sensitivity", design);
	}

	@Test
	void scaling() {
		endsWithThree("scaling", design, "--over", "hot.temperature=4..8:3");
	}

	@Test
	void report() throws IOException {
		endsWithThree("report", design, "-o", folder.resolve("wish.md"));
		assertTrue(Files.readString(folder.resolve("wish.md")).length() > 5000, "the report is written all the same");
	}

	@Test
	void reportsIntoAFolder() throws IOException {
		Path maser = Files.write(folder.resolve("maser.qtm"), Gallery.find("three-level-maser").orElseThrow().bytes());
		endsWithThree("report", maser, design, "--format", "md", "-o", folder + "/");
		assertTrue(Files.exists(folder.resolve("maser.md")) && Files.exists(folder.resolve("wish.md")), "both reports are written");
	}

	@Test
	void comparison() {
		endsWithThree("report", design, design, "--compare", "-o", folder.resolve("both.html"));
		assertTrue(Files.exists(folder.resolve("both.html")), "the comparison is written all the same");
	}

	@Test
	void export() {
		for (String target : List.of("csv", "json", "npz", "svg", "qutip")) {
			endsWithThree("export", design, "--to", target, "-o", folder.resolve("wish." + target));
			assertTrue(Files.exists(folder.resolve("wish." + target)), target);
		}
	}

	@Test
	void aDesignThatIsRejectedHasAReportOfItsErrors() throws IOException {
		Path cold = Terminal.write(folder, "wish.qtm", Files.readString(design).replaceFirst("temperature=\"[^\"]*\"", "temperature=\"-1\""));
		endsWithThree("report", cold, "-o", folder.resolve("cold.html"));
		assertTrue(Files.exists(folder.resolve("cold.html")), "the report of the errors");
		endsWithThree("sensitivity", cold);
		endsWithThree("export", cold, "--to", "npz", "-o", folder.resolve("cold.npz"));
	}

	@Test
	void severalDesignsAreExportedIntoAFolder() throws IOException {
		Path maser = Files.write(folder.resolve("maser.qtm"), Gallery.find("three-level-maser").orElseThrow().bytes());
		assertEquals(2, Terminal.run("export", maser, design, "--to", "csv", "-o", folder.resolve("x.csv")).exitCode());
		assertEquals(3, Terminal.run("export", maser, design, "--to", "npz", "-o", folder + "/").exitCode());
		assertTrue(Files.exists(folder.resolve("maser.npz")) && Files.exists(folder.resolve("wish.npz")), "a file each");
		assertEquals(3, Terminal.run("export", maser, design, "--to", "csv", "-o", folder + "/").exitCode());
		assertTrue(Files.exists(folder.resolve("maser/numbers.csv")) && Files.exists(folder.resolve("wish/bounds.csv")), "a folder each");
		assertEquals(5, Terminal.run("export", maser, folder.resolve("absent.qtm"), "--to", "npz", "-o", folder + "/").exitCode());
	}
}
