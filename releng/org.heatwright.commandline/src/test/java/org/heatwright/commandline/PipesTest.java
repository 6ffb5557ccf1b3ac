// SPDX-License-Identifier: EPL-2.0
package org.heatwright.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that has seen enough ends a command in silence; a device that is full does not. */
class PipesTest {

	private static final Path MASER = CommandLine.MACHINES.resolve("three-level-maser.qtm");

	@TempDir
	Path folder;

	private String shell(String redirection) throws Exception {
		assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
		Path errors = folder.resolve("errors");
		// More than a pipe holds, so that the reader is gone while the program writes.
		String call = Java.forShell("-Xmx512m") + " evolve '" + MASER + "' --until 5 --points 3000 2>'" + errors + "'";
		Process process = new ProcessBuilder("/bin/sh", "-c", "{ " + call + "; echo $? >code; } " + redirection).directory(folder.toFile())
				.redirectErrorStream(true).start();
		process.getInputStream().readAllBytes();
		process.waitFor();
		return Files.readString(folder.resolve("code")).strip() + " " + Files.readString(errors).strip();
	}

	@Test
	void head() throws Exception {
		assertEquals("141 ", shell("| head -n 1"));
	}

	@Test
	void aFullDevice() throws Exception {
		assumeTrue(Files.exists(Path.of("/dev/full")));
		assertEquals("5 heatwright: the output could not be written", shell(">/dev/full"));
	}

	@Test
	void asAnOutputFileStandardOutputIsWrittenInto() throws Exception {
		CommandLine.Outcome outcome = CommandLine.run("solve", MASER, "-o", "/dev/stdout");
		assumeTrue(Files.exists(Path.of("/dev/stdout")));
		assertEquals(0, outcome.exitCode(), outcome::toString);
		assertTrue(outcome.out().contains("regime"), outcome::toString);
		assertEquals(List.of(), outcome.err().lines().toList());
	}
}
