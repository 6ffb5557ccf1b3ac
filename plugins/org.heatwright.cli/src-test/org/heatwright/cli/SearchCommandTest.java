// SPDX-License-Identifier: EPL-2.0
package org.heatwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heatwright search}: the front, the designs of what was found, and claims that cannot be. */
class SearchCommandTest {

	@TempDir
	Path folder;

	@Test
	void cubicPowerThroughAllBodies() throws IOException {
		Path out = folder.resolve("search");
		Terminal.Outcome found = Terminal.run("search", "--template", "ladder", "--bodies", "L", "--claim", "power~L^3", "--fixed", "efficiency",
				"--temperatures", "grow",
				"--executor", "process", "-o", out.toString());
		assertEquals(0, found.exitCode(), found.err());
		assertTrue(found.out().contains("giant-maser-growing"), found.out());
		assertTrue(Files.readString(out.resolve("found.csv")).startsWith("machine,front,exponent"));
		Terminal.Outcome solved = Terminal.run("solve", out.resolve("giant-maser-growing/design.qtm").toString(), "--set", "L=8");
		assertEquals(0, solved.exitCode(), solved.err());
	}

	@Test
	void claimsThatCannotBe() {
		Terminal.Outcome refused = Terminal.run("search", "--template", "ladder", "--bodies", "3", "--claim", "absorption~L^3", "-o", folder.toString());
		assertEquals(4, refused.exitCode());
		assertTrue(refused.err().contains("thermal cap"), refused.err());
		assertEquals(2, Terminal.run("search", "--template", "ladder", "--bodies", "3", "--claim", "power", "-o", folder.toString()).exitCode());
		assertEquals(2, Terminal.run("search", "--template", "ladder", "--bodies", "some", "--claim", "power~L^2", "-o", folder.toString()).exitCode());
	}
}
